export { ComplianceModule } from './compliance/compliance.module';
export { compliancePersistence } from './compliance/compliance.persistence';
export { IntakeModule } from './intake/intake.module';
export { intakePersistence } from './intake/intake.persistence';
export { RfpEntity } from './intake/rfp.entity';
export { DocumentReader } from './reading/document-reader';
