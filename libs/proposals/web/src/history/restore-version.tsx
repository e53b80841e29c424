import { useMutation } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useConfirm, useFormat, useMessages, useToast } from '@shoal/ui';
import { IconRestore } from '@tabler/icons-react';
import { RestoreSectionVersionDocument, type SectionNodeFragment, type VersionRowFragment } from '../generated/graphql';
import { useProposalRoom } from '../proposal/proposal-room';
import { historyMessages } from './history.messages';
import classes from './history.module.css';

interface RestoreVersionProps {
  readonly section: SectionNodeFragment;
  readonly version: VersionRowFragment;
  readonly onDone: () => void;
}

/** Asks first, and says what happens, to whom, and that nothing is lost. */
export const RestoreVersion = ({ section, version, onDone }: RestoreVersionProps) => {
  const t = useMessages(historyMessages);
  const format = useFormat();
  const { me } = useProposalRoom();
  const confirm = useConfirm();
  const toast = useToast();
  const [mutate, { loading }] = useMutation(RestoreSectionVersionDocument);
  if (section.state === 'CONFIRMED') return <span className={classes.quiet}>{t('restore.frozen')}</span>;
  if (!section.viewerCan.write) return null;
  const restore = async (): Promise<void> => {
    const agreed = await confirm({
      title: t('restore.title', { time: version.named?.name ?? format.instant(version.endedAt, { year: false }) }),
      body: t('restore.body', { number: section.number, title: section.title, me: me.presence.name }),
      action: t('restore.action'),
    });
    if (!agreed) return;
    try {
      await mutate({ variables: { input: { sectionId: section.id, seq: version.seq } } });
      toast.done(t('restore.done'));
      onDone();
    } catch (refusal) {
      toast.failed(refusal);
    }
  };
  return (
    <Button size="xs" variant="default" loading={loading} leftSection={<IconRestore size={16} stroke={1.6} aria-hidden />} onClick={() => void restore()}>
      {t('restore.action')}
    </Button>
  );
};
