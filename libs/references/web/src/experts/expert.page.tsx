import { useQuery } from '@apollo/client/react';
import { useMessages, useSearchState } from '@shoal/ui';
import { type ExpertDetailFragment, ExpertDocument } from '../generated/graphql';
import { crumbsOf, readEdit, useCrumbs } from '../registry/areas';
import { DetailPage, DetailWaiting, mayChange } from '../registry/detail-page';
import { NothingStated } from '../registry/facts';
import { Section } from '../registry/section';
import { AvailabilityGrid } from './availability-grid';
import { AvailabilityStrip } from './availability-strip';
import { CareerBars } from './career-bars';
import { ConsentCard } from './consent-card';
import { ExpertFacts } from './expert-facts';
import { ExpertForm } from './expert-form';
import { ExpertName } from './expert-name';
import { ExpertProjects } from './expert-projects';
import { ExpertQualifications } from './expert-qualifications';
import classes from './expert.module.css';
import { expertsMessages } from './experts.messages';
import { useExpertWords } from './use-expert-words';

const STRIP_MONTHS = 12;

/** 전문인력 하나: who and what, career, projects, availability and the consent; beside it who may see it. */
export const ExpertPage = ({ evidenceId }: { readonly evidenceId: string }) => {
  const query = useQuery(ExpertDocument, { variables: { id: evidenceId } });
  return query.data ? <LoadedExpert expert={query.data.expert} /> : <DetailWaiting area="experts" query={query} />;
};

interface ExpertProps {
  readonly expert: ExpertDetailFragment;
}

const LoadedExpert = ({ expert }: ExpertProps) => {
  const t = useMessages(expertsMessages);
  const words = useExpertWords();
  const crumbs = useCrumbs('experts');
  const title = expert.name ?? `${words.role(expert.role)} · ${words.years(expert.careerYears)}`;
  const [view] = useSearchState(readEdit);
  if (view.edit && mayChange(expert)) return <ExpertForm expert={expert} crumbs={crumbsOf(crumbs, 'experts', { id: expert.id, title })} />;
  return (
    <DetailPage area="experts" title={title} thing={expert} identity={expert.name === null && <ExpertName name={null} />} side={<ConsentCard expert={expert} />}>
      <ExpertFacts expert={expert} />
      <Availability expert={expert} />
      <Section title={t('page.fields')}>{expert.careerFields.length > 0 ? <CareerBars expert={expert} /> : <NothingStated>{t('page.noFields')}</NothingStated>}</Section>
      <ExpertProjects expert={expert} />
      <ExpertQualifications expert={expert} />
    </DetailPage>
  );
};

const Availability = ({ expert }: ExpertProps) => {
  const t = useMessages(expertsMessages);
  return (
    <Section title={t('availability.title')}>
      {mayChange(expert) ? (
        <AvailabilityGrid expertId={expert.id} stated={expert.availability} />
      ) : (
        <>
          <p className={classes.hint}>{t('availability.read')}</p>
          <AvailabilityStrip stated={expert.availability} months={STRIP_MONTHS} />
        </>
      )}
    </Section>
  );
};
