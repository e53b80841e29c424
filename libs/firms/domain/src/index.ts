export * from './business-number';
export * from './capability';
export * from './chip';
export * from './firm';
export * from './legal-form';
export * from './website';
