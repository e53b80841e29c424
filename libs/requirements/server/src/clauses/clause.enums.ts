import { registerEnumType } from '@nestjs/graphql';

export const ClauseKindEnum = { SPECIFICATION: 'specification', QUALIFICATION: 'qualification', PEOPLE: 'people', TERMS: 'terms' } as const;
registerEnumType(ClauseKindEnum, { name: 'ClauseKind', description: 'What is asked of products, of bidders, of people, of the contract.' });
export const ClauseStateEnum = { OPEN: 'open', DISMISSED: 'dismissed' } as const;
registerEnumType(ClauseStateEnum, { name: 'ClauseState' });
