import { Button } from '@mantine/core';
import { jointSupplyStance } from '@shoal/tenders-domain';
import { useFormat, useMessages } from '@shoal/ui';
import type { TenderDetailFragment } from './generated/graphql';
import { LimitsDialog } from './limits-dialog';
import { TenderSection } from './tender-section';
import classes from './tender.module.css';
import { useMethodWord } from './tender-words';
import { tenderMessages } from './tender.messages';

interface TenderJointProps {
  readonly tender: TenderDetailFragment;
  readonly editing: boolean;
  readonly onEdit: (editing: boolean) => void;
}

/** Whether firms may bid together and how; the limits with where they stand, or that nobody has looked yet. */
export const TenderJoint = ({ tender, editing, onEdit }: TenderJointProps) => {
  const t = useMessages(tenderMessages);
  const known = tender.maxMembers != null || tender.minShareBasisPoints != null;
  return (
    <TenderSection
      title={t('section.joint')}
      aside={
        tender.viewerCan.update && (
          <Button size="xs" variant="default" onClick={() => onEdit(true)}>
            {t(known ? 'joint.change' : 'joint.enter')}
          </Button>
        )
      }
    >
      <JointFacts tender={tender} />
      <p className={classes.quiet}>{tender.limitsSource && tender.limitsAsOf ? <LimitsSource source={tender.limitsSource} day={tender.limitsAsOf} /> : t('joint.hint')}</p>
      {editing && tender.viewerCan.update && <LimitsDialog tender={tender} onClose={() => onEdit(false)} />}
    </TenderSection>
  );
};

const JointFacts = ({ tender }: { readonly tender: TenderDetailFragment }) => {
  const t = useMessages(tenderMessages);
  const format = useFormat();
  const method = useMethodWord();
  const stance = jointSupplyStance({ jointMethods: tender.jointMethods.map((name) => name.toLowerCase() as Lowercase<typeof name>), jointMethodName: tender.jointMethodName });
  const unknown = <span className={classes.note}>{t('joint.unknown')}</span>;
  return (
    <dl className={classes.facts}>
      <dt>{t('joint.allowed')}</dt>
      <dd>{stance === 'allowed' ? tender.jointMethods.map(method).join(' · ') : t(`joint.${stance}`)}</dd>
      {tender.jointMethodName !== '' && (
        <>
          <dt>{t('joint.inWords')}</dt>
          <dd>{tender.jointMethodName}</dd>
        </>
      )}
      {stance !== 'refused' && (
        <>
          <dt>{t('joint.members')}</dt>
          <dd>{tender.maxMembers == null ? unknown : t('joint.membersValue', { count: tender.maxMembers })}</dd>
          <dt>{t('joint.share')}</dt>
          <dd>{tender.minShareBasisPoints == null ? unknown : format.share(tender.minShareBasisPoints)}</dd>
        </>
      )}
    </dl>
  );
};

const LimitsSource = ({ source, day }: { readonly source: string; readonly day: string }) => {
  const t = useMessages(tenderMessages);
  const format = useFormat();
  return <>{t('joint.source', { source, day: format.day(day) })}</>;
};
