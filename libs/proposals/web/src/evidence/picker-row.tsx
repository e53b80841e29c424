import { useMutation } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { FirmChip, useFormat, useMessages, useToast } from '@shoal/ui';
import { IconCheck } from '@tabler/icons-react';
import type { Editor } from '@tiptap/core';
import { type EvidenceToCiteQuery, ShareWithBidDocument } from '../generated/graphql';
import { useCited, useCitedStore } from './cited-context';
import { evidenceMessages } from './evidence.messages';
import classes from './evidence.module.css';
import { insertEvidence } from './insert-evidence';
import { useShareUntil } from './use-share-until';

interface PickerRowProps {
  readonly evidence: EvidenceToCiteQuery['searchRegistry']['nodes'][number];
  readonly editor: Editor;
  readonly onDone: () => void;
}

/** One thing that the viewer may see: inserted as it is, shared first, or not to be inserted because its owner does not share it with the bid. */
export const PickerRow = ({ evidence, editor, onDone }: PickerRowProps) => {
  const t = useMessages(evidenceMessages);
  const format = useFormat();
  const toast = useToast();
  const store = useCitedStore();
  const cited = useCited(evidence.id);
  const { bidId, until } = useShareUntil();
  const [share, { loading }] = useMutation(ShareWithBidDocument);
  const insert = (): void => {
    const thing = store.get(evidence.id)?.thing;
    if (!thing) return;
    if (!insertEvidence(editor, { evidenceId: thing.id, version: thing.version })) toast.note(t('picker.lost'));
    onDone();
  };
  const shareAndInsert = async (): Promise<void> => {
    const given = await share({ variables: { input: { evidenceId: evidence.id, bidId, until } } }).catch(toast.failed);
    if (!given) return;
    await store.refresh();
    insert();
  };
  const note = cited && !cited.thing ? (cited.own ? (cited.own.mayShare ? (until ? t('picker.shareNote', { day: format.day(until) }) : t('picker.shareNoteOpen')) : t('picker.adminNote')) : t('picker.notShared', { firm: format.name(evidence.firm) })) : null;
  return (
    <li className={classes.pick}>
      <div className={classes.pickText}>
        <span className={classes.pickTitle}>{evidence.title}</span>
        <span className={classes.pickMeta}>
          <FirmChip firm={evidence.firm} small />
          {evidence.reviewState === 'VERIFIED' && (
            <span className={classes.verified} data-on>
              <IconCheck size={14} stroke={2} aria-hidden />
              {t('verified')}
            </span>
          )}
          {note && <span className={classes.quiet}>{note}</span>}
        </span>
      </div>
      {cited?.thing && (
        <Button size="xs" aria-label={t('picker.insertOf', { title: evidence.title })} onClick={insert}>
          {t('picker.insert')}
        </Button>
      )}
      {cited && !cited.thing && cited.own?.mayShare && (
        <Button size="xs" variant="default" loading={loading} aria-label={t('picker.shareOf', { title: evidence.title })} onClick={() => void shareAndInsert()}>
          {t('picker.shareAndInsert')}
        </Button>
      )}
    </li>
  );
};
