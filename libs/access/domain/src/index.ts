export * from './actor';
export * from './facts';
export * from './policy';
export { type Restriction, restrictionOf } from './standing';
