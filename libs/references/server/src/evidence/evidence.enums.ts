import { registerEnumType } from '@nestjs/graphql';

export const EvidenceKindEnum = { REFERENCE: 'reference', CERTIFICATE: 'certificate', EXPERT: 'expert', CAPABILITY: 'capability' } as const;
registerEnumType(EvidenceKindEnum, { name: 'EvidenceKind', description: '수행실적, 인증·확인서, 전문인력, 역량' });
export const EvidenceVisibilityEnum = { PRIVATE: 'private', COOPERATIVE: 'cooperative' } as const;
registerEnumType(EvidenceVisibilityEnum, { name: 'EvidenceVisibility' });
export const ReviewStateEnum = { NONE: 'none', REQUESTED: 'requested', RETURNED: 'returned', VERIFIED: 'verified' } as const;
registerEnumType(ReviewStateEnum, { name: 'ReviewState' });
