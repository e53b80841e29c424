import { useQuery } from '@apollo/client/react';
import { IconListCheck } from '@tabler/icons-react';
import { ButtonLink, useMessages } from '@shoal/ui';
import { TenderRequirementsDocument } from './generated/graphql';
import { TenderSection } from './tender-section';
import classes from './tender.module.css';
import { tenderMessages } from './tender.messages';

/** The RFP at a glance: how many requirements, whether one is being read, and the way there. */
export const TenderRequirements = ({ tenderId }: { readonly tenderId: string }) => {
  const t = useMessages(tenderMessages);
  const { data } = useQuery(TenderRequirementsDocument, { variables: { tenderId } });
  if (!data) return null;
  const { requirementCounts: counts, rfps } = data;
  const [newest] = rfps.nodes;
  const isReading = newest?.state === 'QUEUED' || newest?.state === 'READING' || newest?.state === 'UNDERSTANDING';
  const isEmpty = rfps.totalCount === 0 && counts.active === 0;
  const facts = [
    counts.active > 0 && t('rfp.count', { count: counts.active }),
    rfps.totalCount > 1 && t('rfp.files', { count: rfps.totalCount }),
    counts.doubtful > 0 && t('rfp.doubtful', { count: counts.doubtful }),
    counts.incoming > 0 && t('rfp.incoming', { count: counts.incoming }),
    isReading && t('rfp.reading'),
    newest?.state === 'FAILED' && t('rfp.failed'),
  ].filter(Boolean);
  return (
    <TenderSection title={t('section.rfp')}>
      <p className={classes.empty}>{isEmpty ? t(counts.viewerCan.bringIn ? 'rfp.none' : 'rfp.noneReadOnly') : facts.join(' · ') || t('rfp.noRequirement')}</p>
      <div className={classes.acts}>
        <ButtonLink to="/tenders/$tenderId/requirements" params={{ tenderId }} variant="default" leftSection={<IconListCheck size={16} stroke={1.6} aria-hidden />}>
          {t(isEmpty && counts.viewerCan.bringIn ? 'rfp.upload' : 'rfp.open')}
        </ButtonLink>
      </div>
    </TenderSection>
  );
};
