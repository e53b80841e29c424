export * from './actor';
export * from './facts';
export * from './policy';
