export * from './bid';
export * from './bid-stage';
export * from './check-consortium';
export * from './participation';
export * from './shares';
