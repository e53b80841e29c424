import { useMutation } from '@apollo/client/react';
import { Switch } from '@mantine/core';
import { IconEye } from '@tabler/icons-react';
import { SegmentedFilter, useConfirm, useFormat, useMessages, useToast } from '@shoal/ui';
import type { EvidenceVisibility } from '../generated/graphql';
import { type EvidencePanelFragment, SetEvidenceVisibilityDocument } from '../generated/graphql';
import { PanelSection } from './panel-section';
import { seenBy } from './seen-by';
import { sharingMessages } from './sharing.messages';
import classes from './sharing.module.css';

interface WhoSeesProps {
  readonly evidence: EvidencePanelFragment;
}

/** The sentence that says who sees it now, and for the owner's administrators the switches that change it. */
export const WhoSees = ({ evidence }: WhoSeesProps) => {
  const t = useMessages(sharingMessages);
  const format = useFormat();
  const { key, count } = seenBy(evidence);
  const isAnonymous = evidence.grants && evidence.kind === 'REFERENCE' && evidence.visibility === 'PRIVATE' && evidence.isAnonymousVisible && !evidence.removedAt;
  return (
    <PanelSection title={t('seen.title')}>
      <p className={classes.eye} role="status">
        <IconEye size={16} stroke={1.6} aria-hidden />
        <span>
          {t(key, { count, firm: format.name(evidence.firm) })} {isAnonymous && t('seen.anonymous')}
        </span>
      </p>
      {evidence.viewerCan.share && !evidence.removedAt && <Switches evidence={evidence} />}
      {evidence.viewerCan.change && !evidence.viewerCan.share && <p className={classes.quiet}>{t('seen.right')}</p>}
    </PanelSection>
  );
};

const Switches = ({ evidence: { id, kind, visibility, isAnonymousVisible } }: WhoSeesProps) => {
  const t = useMessages(sharingMessages);
  const toast = useToast();
  const confirm = useConfirm();
  const [set, { loading }] = useMutation(SetEvidenceVisibilityDocument);
  const choose = async (next: EvidenceVisibility) => {
    if (next === visibility || loading) return;
    const isOpening = next === 'COOPERATIVE';
    if (isOpening && !(await confirm({ title: t('seen.openTitle'), body: t('seen.openBody'), action: t('seen.openAction') }))) return;
    await set({ variables: { input: { id, visibility: next } } }).then(() => toast.done(t(isOpening ? 'seen.opened' : 'seen.closed')), toast.failed);
  };
  const options = (['PRIVATE', 'COOPERATIVE'] as const).map((value) => ({ value, label: t(`seen.${value}`) }));
  return (
    <>
      <SegmentedFilter label={t('seen.choose')} value={visibility} options={options} onChange={(next) => void choose(next)} />
      {kind === 'REFERENCE' && visibility === 'PRIVATE' && (
        <Switch
          label={t('seen.isAnonymousVisible')}
          description={t('seen.isAnonymousVisibleHint')}
          checked={isAnonymousVisible}
          disabled={loading}
          onChange={(event) => void set({ variables: { input: { id, isAnonymousVisible: event.currentTarget.checked } } }).catch(toast.failed)}
        />
      )}
    </>
  );
};
