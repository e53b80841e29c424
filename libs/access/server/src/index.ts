export * from './access.module';
export * from './access.service';
export * from './action.decorator';
export * from './guarded-operations';
