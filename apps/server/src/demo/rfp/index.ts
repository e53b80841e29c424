export * from './rfp';
export type { DemoRequirement } from './rfp.types';
