import { registerEnumType } from '@nestjs/graphql';

export const ComplianceStateEnum = { UNDECIDED: 'undecided', ASSIGNED: 'assigned', WRITING: 'writing', WRITTEN: 'written', CONFIRMED: 'confirmed' } as const;
registerEnumType(ComplianceStateEnum, { name: 'ComplianceState', description: 'Undecided, assigned and writing follow from owner and answers; written and confirmed are said by hand.' });

export const ComplianceEnum = { MET: 'met', PARTIAL: 'partial', ALTERNATIVE: 'alternative', UNMET: 'unmet' } as const;
registerEnumType(ComplianceEnum, { name: 'Compliance', description: 'What the proposal says of the demand; all but MET need a reason.' });

export const ComplianceFlagEnum = { CHANGED: 'changed', REMOVED: 'removed' } as const;
registerEnumType(ComplianceFlagEnum, { name: 'ComplianceFlag', description: 'What a corrected notice did to the requirement, until it is acknowledged.' });

export const COMPLIANCE_SORTS = ['position', 'unanswered', 'due', 'points', 'state'] as const;
export type ComplianceSort = (typeof COMPLIANCE_SORTS)[number];
export const ComplianceSortEnum = { POSITION: 'position', UNANSWERED: 'unanswered', DUE: 'due', POINTS: 'points', STATE: 'state' } as const;
registerEnumType(ComplianceSortEnum, { name: 'ComplianceSort', description: 'Equals follow the order of the RFP. DUE: the earliest first; POINTS: the most first; STATE: the least done first.' });
