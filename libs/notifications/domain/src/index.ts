export * from './mail-preference';
export * from './notification-kind';
export * from './notification-text';
