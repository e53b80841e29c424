import { registerEnumType } from '@nestjs/graphql';

export const CapabilityLevelEnum = { EXPERIENCE: 'experience', DELIVERY: 'delivery', CORE: 'core' } as const;
registerEnumType(CapabilityLevelEnum, { name: 'CapabilityLevel', description: '경험 1, 수행 2, 주력 3' });
export const CapabilityStateEnum = { CLAIMED: 'claimed', BACKED: 'backed', VERIFIED: 'verified' } as const;
registerEnumType(CapabilityStateEnum, { name: 'CapabilityState', description: 'Stated only; with evidence that counts today; with such evidence, and checked by the office.' });
export const CapabilityNodeChangeEnum = { ADDED: 'added', RENAMED: 'renamed', MOVED: 'moved', MERGED: 'merged', RETIRED: 'retired', BROUGHT_BACK: 'brought_back' } as const;
registerEnumType(CapabilityNodeChangeEnum, { name: 'CapabilityNodeChangeKind' });
