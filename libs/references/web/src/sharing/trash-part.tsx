import { useMutation, useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { IconRestore, IconTrash } from '@tabler/icons-react';
import { useMessages, useToast } from '@shoal/ui';
import { type EvidencePanelFragment, EvidencePanelDocument, RemoveEvidenceDocument, RestoreEvidenceDocument } from '../generated/graphql';
import { sharingMessages } from './sharing.messages';
import classes from './sharing.module.css';

/** Above what lies in the trash: who still sees it, and the way back for the owner's administrators. */
export const TrashBand = ({ evidenceId: id }: { readonly evidenceId: string }) => {
  const t = useMessages(sharingMessages);
  const toast = useToast();
  const may = useQuery(EvidencePanelDocument, { variables: { id } }).data?.evidence.viewerCan.remove;
  const [restore, { loading }] = useMutation(RestoreEvidenceDocument, { variables: { id } });
  return (
    <div className={classes.removed} role="status">
      <p>{t('trash.here')}</p>
      {may && (
        <Button size="xs" variant="default" loading={loading} leftSection={<IconRestore size={14} stroke={1.6} aria-hidden />} onClick={() => void restore().then(() => toast.done(t('trash.restored')), toast.failed)}>
          {t('trash.restore')}
        </Button>
      )}
    </div>
  );
};

/** Out of everybody's sight, and back; for the owner's administrators. */
export const TrashPart = ({ evidence: { id, removedAt, viewerCan } }: { readonly evidence: EvidencePanelFragment }) => {
  const t = useMessages(sharingMessages);
  const toast = useToast();
  const [remove, { loading }] = useMutation(RemoveEvidenceDocument, { variables: { id } });
  const [restore] = useMutation(RestoreEvidenceDocument, { variables: { id } });
  const back = () => restore().then(() => toast.done(t('trash.restored')));
  if (removedAt || !viewerCan.remove) return null;
  return (
    <Button
      size="xs"
      variant="subtle"
      color="danger"
      className={classes.toTrash}
      loading={loading}
      leftSection={<IconTrash size={14} stroke={1.6} aria-hidden />}
      onClick={() => void remove().then(() => toast.undo(t('trash.removed'), back), toast.failed)}
    >
      {t('trash.remove')}
    </Button>
  );
};
