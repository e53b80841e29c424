export * from './capabilities';
export * from './certificates';
export * from './contents';
export * from './experts';
export * from './parts';
export * from './references';
export * from './registry.types';
export * from './sharing';
