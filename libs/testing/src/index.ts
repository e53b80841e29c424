export * from './crew';
export * from './factory';
export * from './live-client';
export * from './postgres-harness';
export * from './room-client';
export * from './statement-counter';
export * from './test-client';
export * from './test-server';
