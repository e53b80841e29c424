export * from './access-events';
export * from './close-codes';
export * from './errors';
export * from './membership';
export * from './paging';
export * from './rooms';
export * from './wire';
