import { useFormat, useMessages } from '@shoal/ui';
import type { ExpertDetailFragment } from '../generated/graphql';
import { type Fact, Facts } from '../registry/facts';
import { Section } from '../registry/section';
import { expertsMessages } from './experts.messages';
import { useExpertWords } from './use-expert-words';

/** What tenders ask of a person, one line each. */
export const ExpertFacts = ({ expert }: { readonly expert: ExpertDetailFragment }) => {
  const t = useMessages(expertsMessages);
  const words = useExpertWords();
  const format = useFormat();
  const counted = t('page.careerAsOf', { day: format.day(expert.careerAsOf), span: words.span(expert.careerMonths) });
  const facts: readonly Fact[] = [
    [t('page.role'), words.role(expert.role)],
    [t('page.secondaryRoles'), expert.secondaryRoles.map(words.role).join(', ')],
    [t('page.position'), expert.position],
    [t('page.employment'), t(`employment.${expert.employment}`)],
    [t('page.education'), [t(`education.${expert.educationLevel}`), expert.educationField].filter(Boolean).join(' · ')],
    [t('page.career'), words.span(expert.careerMonthsToday), counted],
  ];
  return (
    <Section title={t('page.profile')}>
      <Facts facts={facts} />
    </Section>
  );
};
