import { registerEnumType } from '@nestjs/graphql';

export const TenderStatusEnum = { OPEN: 'open', CLOSED: 'closed', CANCELLED: 'cancelled' } as const;
registerEnumType(TenderStatusEnum, { name: 'TenderStatus' });
export const TenderSourceEnum = { KONEPS: 'koneps', MANUAL: 'manual' } as const;
registerEnumType(TenderSourceEnum, { name: 'TenderSource' });
export const ConsortiumMethodEnum = { JOINT: 'joint', DIVIDED: 'divided', MIXED: 'mixed', MAIN_CONTRACTOR: 'main_contractor' } as const;
registerEnumType(ConsortiumMethodEnum, { name: 'ConsortiumMethod', description: '공동이행, 분담이행, 혼합, 주계약자관리' });
export const ImportOutcomeEnum = { CREATED: 'created', UPDATED: 'updated', UNCHANGED: 'unchanged', OLDER_KEPT: 'older_kept', CANCELLED: 'cancelled' } as const;
registerEnumType(ImportOutcomeEnum, { name: 'ImportOutcome' });
