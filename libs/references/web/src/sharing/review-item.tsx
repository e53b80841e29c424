import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { IconArrowLeft, IconExternalLink } from '@tabler/icons-react';
import { ButtonLink, FirmChip, QueryView, SkeletonRows, useFormat, useMessages } from '@shoal/ui';
import { type EvidencePanelFragment, EvidencePanelDocument } from '../generated/graphql';
import { ProofView } from './proof-view';
import { ReviewPart } from './review-part';
import classes from './review-queue.module.css';
import { sharingMessages } from './sharing.messages';
import { ThingFields } from './thing-fields';

interface ReviewItemProps {
  readonly evidenceId: string;
  readonly onDecided: () => void;
  readonly onBack: () => void;
}

/** One thing of the queue: its fields at the left, its proofs beside them, and the office's word on both. */
export const ReviewItem = ({ evidenceId, onDecided, onBack }: ReviewItemProps) => {
  const t = useMessages(sharingMessages);
  const query = useQuery(EvidencePanelDocument, { variables: { id: evidenceId }, fetchPolicy: 'cache-and-network' });
  return (
    <>
      <Button className={classes.back} size="xs" variant="subtle" leftSection={<IconArrowLeft size={14} stroke={1.6} aria-hidden />} onClick={onBack}>
        {t('queue.back')}
      </Button>
      <QueryView query={query} skeleton={<SkeletonRows rows={8} />}>
        {({ evidence }) => (
          <>
            <Head evidence={evidence} />
            <div className={classes.beside}>
              <div className={classes.fields}>
                <ThingFields key={evidence.version} kind={evidence.kind} evidenceId={evidence.id} />
              </div>
              <div className={classes.proofs}>
                <ProofView files={evidence.files} />
                <ReviewPart evidence={evidence} onStale={() => query.refetch()} onDecided={onDecided} />
              </div>
            </div>
          </>
        )}
      </QueryView>
    </>
  );
};

const Head = ({ evidence: { id, kind, title, firm } }: { readonly evidence: EvidencePanelFragment }) => {
  const t = useMessages(sharingMessages);
  const format = useFormat();
  return (
    <div className={classes.head}>
      <h2>{title}</h2>
      <span className={classes.meta}>
        <FirmChip firm={firm} />
        <span>{format.name(firm)}</span>
        <span>{t(`kind.${kind}`)}</span>
      </span>
      <PageLink kind={kind} id={id} label={t('queue.open')} />
    </div>
  );
};

const PageLink = ({ kind, id, label }: Pick<EvidencePanelFragment, 'kind' | 'id'> & { readonly label: string }) => {
  const looks = { size: 'xs', variant: 'default', leftSection: <IconExternalLink size={14} stroke={1.6} aria-hidden /> } as const;
  const params = { evidenceId: id };
  if (kind === 'REFERENCE') return <ButtonLink to="/registry/references/$evidenceId" params={params} {...looks}>{label}</ButtonLink>;
  if (kind === 'CERTIFICATE') return <ButtonLink to="/registry/certificates/$evidenceId" params={params} {...looks}>{label}</ButtonLink>;
  if (kind === 'EXPERT') return <ButtonLink to="/registry/experts/$evidenceId" params={params} {...looks}>{label}</ButtonLink>;
  return <ButtonLink to="/registry/capabilities" search={{ open: id }} {...looks}>{label}</ButtonLink>;
};
