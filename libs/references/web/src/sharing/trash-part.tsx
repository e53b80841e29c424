import { useMutation } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { IconRestore, IconTrash } from '@tabler/icons-react';
import { useMessages, useToast } from '@shoal/ui';
import { type EvidencePanelFragment, RemoveEvidenceDocument, RestoreEvidenceDocument } from '../generated/graphql';
import { sharingMessages } from './sharing.messages';
import classes from './sharing.module.css';

/** Out of everybody's sight, and back; for the owner's administrators. */
export const TrashPart = ({ evidence: { id, removedAt, viewerCan } }: { readonly evidence: EvidencePanelFragment }) => {
  const t = useMessages(sharingMessages);
  const toast = useToast();
  const [remove, removing] = useMutation(RemoveEvidenceDocument, { variables: { id } });
  const [restore, restoring] = useMutation(RestoreEvidenceDocument, { variables: { id } });
  const back = () => restore().then(() => toast.done(t('trash.restored')));
  if (removedAt)
    return (
      <div className={classes.removed} role="status">
        <p>{t('trash.here')}</p>
        {viewerCan.remove && (
          <Button size="xs" variant="default" loading={restoring.loading} leftSection={<IconRestore size={14} stroke={1.6} aria-hidden />} onClick={() => void back().catch(toast.failed)}>
            {t('trash.restore')}
          </Button>
        )}
      </div>
    );
  if (!viewerCan.remove) return null;
  return (
    <Button
      size="xs"
      variant="subtle"
      color="danger"
      className={classes.toTrash}
      loading={removing.loading}
      leftSection={<IconTrash size={14} stroke={1.6} aria-hidden />}
      onClick={() => void remove().then(() => toast.undo(t('trash.removed'), back), toast.failed)}
    >
      {t('trash.remove')}
    </Button>
  );
};
