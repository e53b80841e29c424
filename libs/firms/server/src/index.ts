export * from './firm.entity';
export * from './firm.type';
export * from './firms.loader';
export * from './firms.module';
export * from './firms.persistence';
export * from './firms.repository';
export * from './invitation.entity';
export * from './person.type';
