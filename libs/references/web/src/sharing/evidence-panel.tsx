import { useQuery } from '@apollo/client/react';
import { QueryView, SkeletonRows, useMessages } from '@shoal/ui';
import { EvidencePanelDocument } from '../generated/graphql';
import { GrantsPart } from './grants-part';
import { LooksPart } from './looks-part';
import { ProofsPart } from './proofs-part';
import { ReviewPart } from './review-part';
import { sharingMessages } from './sharing.messages';
import classes from './sharing.module.css';
import { TrashPart } from './trash-part';
import { WhoSees } from './who-sees';

interface EvidencePanelProps {
  readonly evidenceId: string;
}

/** Beside a thing's own fields: who sees it, its proofs, the office's review, who has looked. */
export const EvidencePanel = ({ evidenceId }: EvidencePanelProps) => {
  const t = useMessages(sharingMessages);
  const query = useQuery(EvidencePanelDocument, { variables: { id: evidenceId }, fetchPolicy: 'cache-and-network' });
  const refetch = () => query.refetch();
  return (
    <aside className={classes.panel} aria-label={t('panel')}>
      <QueryView query={query} skeleton={<SkeletonRows rows={6} />}>
        {({ evidence }) => (
          <>
            {evidence.removedAt && <TrashPart evidence={evidence} />}
            <WhoSees evidence={evidence} />
            <GrantsPart evidence={evidence} />
            <ProofsPart evidence={evidence} onUploaded={refetch} />
            <ReviewPart evidence={evidence} onStale={refetch} />
            {evidence.grants && <LooksPart evidenceId={evidence.id} />}
            {!evidence.removedAt && <TrashPart evidence={evidence} />}
          </>
        )}
      </QueryView>
    </aside>
  );
};
