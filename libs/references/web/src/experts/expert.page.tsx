import { useQuery } from '@apollo/client/react';
import { IconPencil } from '@tabler/icons-react';
import { ButtonLink, type Crumb, FirmChip, NotThere, Page, QueryView, SkeletonRows, Spacer, useFormat, useMessages, useSearchState, type SearchValues } from '@shoal/ui';
import { type ExpertDetailFragment, ExpertDocument } from '../generated/graphql';
import { useReferenceViewer } from '../projects/use-reference-viewer';
import { RegistryTabs } from '../registry-tabs';
import { EvidencePanel } from '../sharing/evidence-panel';
import { AvailabilityGrid } from './availability-grid';
import { AvailabilityStrip } from './availability-strip';
import { CareerBars } from './career-bars';
import { ConsentCard } from './consent-card';
import { ExpertFacts } from './expert-facts';
import { ExpertForm } from './expert-form';
import { ExpertName } from './expert-name';
import { ExpertProjects } from './expert-projects';
import { ExpertQualifications } from './expert-qualifications';
import { ExpertSection } from './expert-section';
import classes from './expert.module.css';
import { expertsMessages } from './experts.messages';
import { useExpertWords } from './use-expert-words';

const readView = (search: SearchValues) => ({ edit: search['edit'] === true ? true : undefined });
const STRIP_MONTHS = 12;

/** 전문인력 하나: who and what, career, projects, availability and the consent; beside it who may see it. */
export const ExpertPage = ({ evidenceId }: { readonly evidenceId: string }) => {
  const t = useMessages(expertsMessages);
  const query = useQuery(ExpertDocument, { variables: { id: evidenceId } });
  if (query.data) return <LoadedExpert expert={query.data.expert} />;
  return (
    <Page title={t('title')} tabs={<Tabs />}>
      <QueryView query={query} skeleton={<SkeletonRows rows={10} />} missing={<NotThere way={<ButtonLink to="/registry/experts">{t('list.toList')}</ButtonLink>} />}>
        {() => null}
      </QueryView>
    </Page>
  );
};

const Tabs = () => <RegistryTabs reviews={useReferenceViewer()?.role === 'OFFICE'} />;

interface ExpertProps {
  readonly expert: ExpertDetailFragment;
}

const LoadedExpert = ({ expert }: ExpertProps) => {
  const t = useMessages(expertsMessages);
  const words = useExpertWords();
  const [view] = useSearchState(readView);
  const crumbs: readonly Crumb[] = [{ label: t('title'), link: { to: '/registry/experts' } }];
  if (view.edit && expert.evidence.viewerCan.change) return <ExpertForm expert={expert} crumbs={crumbs} />;
  return (
    <Page title={expert.name ?? `${words.role(expert.role)} · ${words.years(expert.careerYears)}`} crumbs={crumbs} tabs={<Tabs />} toolbar={<Tools expert={expert} />}>
      {expert.evidence.removedAt && (
        <p className={classes.trashed} role="status">
          {t('page.trashed')}
        </p>
      )}
      <div className={classes.columns}>
        <div className={classes.main}>
          <ExpertFacts expert={expert} />
          <Availability expert={expert} />
          <ExpertSection title={t('page.fields')}>{expert.careerFields.length > 0 ? <CareerBars expert={expert} /> : <p className={classes.empty}>{t('page.noFields')}</p>}</ExpertSection>
          <ExpertProjects expert={expert} />
          <ExpertQualifications expert={expert} />
        </div>
        <div className={classes.side}>
          <ConsentCard expert={expert} />
          <EvidencePanel evidenceId={expert.id} />
        </div>
      </div>
    </Page>
  );
};

const Tools = ({ expert }: ExpertProps) => {
  const t = useMessages(expertsMessages);
  const format = useFormat();
  return (
    <>
      <FirmChip firm={expert.evidence.firm} />
      <span className={classes.identity}>{format.name(expert.evidence.firm)}</span>
      <ExpertName name={expert.name} />
      <Spacer />
      {expert.evidence.viewerCan.change && !expert.evidence.removedAt && (
        <ButtonLink to="/registry/experts/$evidenceId" params={{ evidenceId: expert.id }} search={{ edit: true }} variant="default" leftSection={<IconPencil size={16} stroke={1.6} aria-hidden />}>
          {t('page.edit')}
        </ButtonLink>
      )}
    </>
  );
};

const Availability = ({ expert }: ExpertProps) => {
  const t = useMessages(expertsMessages);
  const may = expert.evidence.viewerCan.change && !expert.evidence.removedAt;
  return (
    <ExpertSection title={t('availability.title')}>
      {may ? (
        <AvailabilityGrid expertId={expert.id} stated={expert.availability} />
      ) : (
        <>
          <p className={classes.hint}>{t('availability.read')}</p>
          <AvailabilityStrip stated={expert.availability} months={STRIP_MONTHS} />
        </>
      )}
    </ExpertSection>
  );
};
