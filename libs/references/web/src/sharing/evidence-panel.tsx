import { useQuery } from '@apollo/client/react';
import { QueryView, SkeletonRows, useMessages } from '@shoal/ui';
import { CitedInPart } from '../citing/cited-in-part';
import { EvidencePanelDocument } from '../generated/graphql';
import { GrantsPart } from './grants-part';
import { LooksPart } from './looks-part';
import { ProofsPart } from './proofs-part';
import { ReviewPart } from './review-part';
import { sharingMessages } from './sharing.messages';
import classes from './sharing.module.css';
import { TrashBand, TrashPart } from './trash-part';
import { WhoSees } from './who-sees';

interface EvidencePanelProps {
  readonly evidenceId: string;
  /** Where nothing around it says that the thing is in the trash. */
  readonly saysTrash?: boolean;
}

/** Beside a thing's own fields: who sees it, its proofs, the office's review, who has looked. */
export const EvidencePanel = ({ evidenceId, saysTrash = false }: EvidencePanelProps) => {
  const t = useMessages(sharingMessages);
  const query = useQuery(EvidencePanelDocument, { variables: { id: evidenceId }, fetchPolicy: 'cache-and-network' });
  const refetch = () => query.refetch();
  return (
    <aside className={classes.panel} aria-label={t('panel')}>
      <QueryView query={query} skeleton={<SkeletonRows rows={6} />}>
        {({ evidence }) => (
          <>
            {saysTrash && evidence.removedAt && <TrashBand evidenceId={evidence.id} />}
            <WhoSees evidence={evidence} />
            <GrantsPart evidence={evidence} />
            <ProofsPart evidence={evidence} onUploaded={refetch} />
            <ReviewPart evidence={evidence} onStale={refetch} />
            {evidence.grants && <CitedInPart evidenceId={evidence.id} />}
            {evidence.grants && <LooksPart evidenceId={evidence.id} />}
            <TrashPart evidence={evidence} />
          </>
        )}
      </QueryView>
    </aside>
  );
};
