import { registerEnumType } from '@nestjs/graphql';

export const SectionReadersEnum = { CONSORTIUM: 'consortium', OWNER_AND_LEAD: 'owner_and_lead', OWNER: 'owner' } as const;
registerEnumType(SectionReadersEnum, {
  name: 'SectionReaders',
  description: 'Whose people read the text, besides its named writers: all firms of the consortium, the owner firm and the lead, or the owner firm only.',
});

export const SectionStateEnum = { EMPTY: 'empty', WRITING: 'writing', REVIEW: 'review', CONFIRMED: 'confirmed' } as const;
registerEnumType(SectionStateEnum, { name: 'SectionState', description: 'A confirmed section is frozen.' });

export const OutlineTemplateEnum = { STANDARD: 'standard', EMPTY: 'empty' } as const;
export type OutlineTemplate = (typeof OutlineTemplateEnum)[keyof typeof OutlineTemplateEnum];
registerEnumType(OutlineTemplateEnum, { name: 'OutlineTemplate', description: 'Nine chapters in the usual order of public software tenders, or one section to begin with.' });
