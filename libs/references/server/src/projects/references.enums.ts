import { registerEnumType } from '@nestjs/graphql';

export const BuyerKindEnum = { PUBLIC: 'public', FINANCE: 'finance', PRIVATE: 'private', OVERSEAS: 'overseas' } as const;
registerEnumType(BuyerKindEnum, { name: 'BuyerKind', description: '공공, 금융, 민간, 해외' });
export const ReferenceMethodEnum = { SINGLE: 'single', JOINT: 'joint', DIVIDED: 'divided', SUBCONTRACT: 'subcontract' } as const;
registerEnumType(ReferenceMethodEnum, { name: 'ReferenceMethod', description: '단독, 공동이행, 분담이행, 하도급' });
export const WorkKindEnum = { DEVELOPMENT: 'development', CONSULTING: 'consulting', OPERATION: 'operation', MAINTENANCE: 'maintenance', HARDWARE: 'hardware' } as const;
registerEnumType(WorkKindEnum, { name: 'WorkKind', description: '구축·개발, 컨설팅, 운영, 유지관리, 장비 납품' });
export const PartStateEnum = { WAITING: 'waiting', CONFIRMED: 'confirmed', DISPUTED: 'disputed' } as const;
registerEnumType(PartStateEnum, { name: 'PartState', description: "A participating firm's word about its own part." });
export const AmountBandEnum = {
  UNDER_100M: 'under_100m',
  FROM_100M: 'from_100m',
  FROM_500M: 'from_500m',
  FROM_1BN: 'from_1bn',
  FROM_3BN: 'from_3bn',
  FROM_5BN: 'from_5bn',
  FROM_10BN: 'from_10bn',
} as const;
registerEnumType(AmountBandEnum, { name: 'AmountBand', description: 'Contract amount in won, from the named amount on.' });
export const CreditReasonEnum = {
  WORK_EXCLUDED: 'work_excluded',
  SUBCONTRACT_EXCLUDED: 'subcontract_excluded',
  SUBCONTRACT_NOT_APPROVED: 'subcontract_not_approved',
  SHARE_MISSING: 'share_missing',
  PART_MISSING: 'part_missing',
  PHASE_PART_MISSING: 'phase_part_missing',
  RUNNING: 'running',
  COMPLETED_AFTER: 'completed_after',
  COMPLETED_BEFORE: 'completed_before',
  NO_PHASE_IN_WINDOW: 'no_phase_in_window',
} as const;
registerEnumType(CreditReasonEnum, { name: 'CreditReason', description: 'Why nothing is credited.' });
export const CreditStepKindEnum = {
  WORK: 'work',
  APPROVAL: 'approval',
  CONTRACT: 'contract',
  PART: 'part',
  PHASE: 'phase',
  PHASES: 'phases',
  VAT_OUT: 'vat_out',
  VAT_ON: 'vat_on',
  SHARE: 'share',
  COMPLETED: 'completed',
  RUNNING: 'running',
  WINDOW: 'window',
} as const;
registerEnumType(CreditStepKindEnum, { name: 'CreditStepKind' });
