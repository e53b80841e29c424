export { EvidenceService } from './evidence/evidence.service';
export * from './references.module';
export * from './references.persistence';
