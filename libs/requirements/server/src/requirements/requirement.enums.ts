import { registerEnumType } from '@nestjs/graphql';

export const RequirementFieldEnum = { CODE: 'code', TITLE: 'title', CATEGORY: 'category', DEFINITION: 'definition', DETAILS: 'details', DELIVERABLES: 'deliverables', RELATED: 'related', OTHERS: 'others' } as const;
registerEnumType(RequirementFieldEnum, { name: 'RequirementField' });
export const RequirementDoubtEnum = {
  NO_CODE: 'no_code', CODE_REPAIRED: 'code_repaired', NO_TITLE: 'no_title', NO_DETAILS: 'no_details', JOINED_OVER_PAGES: 'joined_over_pages', DUPLICATE_SAME: 'duplicate_same', DUPLICATE_OTHER_TEXT: 'duplicate_other_text',
} as const;
registerEnumType(RequirementDoubtEnum, { name: 'RequirementDoubt', description: 'What a person should look at.' });
export const RequirementStateEnum = { ACTIVE: 'active', REMOVED: 'removed' } as const;
registerEnumType(RequirementStateEnum, { name: 'RequirementState' });
export const RequirementRemovedByEnum = { READING: 'reading', PERSON: 'person' } as const;
registerEnumType(RequirementRemovedByEnum, { name: 'RequirementRemovedBy', description: 'The newest RFP does not have it; somebody took it out or merged it.' });
export const RequirementChangeKindEnum = {
  ADDED: 'added', CHANGED: 'changed', RENUMBERED: 'renumbered', REMOVED: 'removed', CORRECTED: 'corrected', MERGED: 'merged', SPLIT: 'split', RESTORED: 'restored', ACCEPTED: 'accepted', KEPT: 'kept',
} as const;
registerEnumType(RequirementChangeKindEnum, { name: 'RequirementChangeKind', description: 'By an RFP: added, changed, renumbered, removed. By people: the others, and added and removed too.' });
