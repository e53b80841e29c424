import { useMutation } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { IconShare2 } from '@tabler/icons-react';
import { FirmChip, useConfirm, useFormat, useMessages, useSearchState, type SearchValues, useToast } from '@shoal/ui';
import { EndGrantDocument, type EvidenceGrantRowFragment, type EvidencePanelFragment } from '../generated/graphql';
import { GrantForm } from './grant-form';
import { PanelSection } from './panel-section';
import { sharingMessages } from './sharing.messages';
import classes from './sharing.module.css';

interface GrantsPartProps {
  readonly evidence: EvidencePanelFragment;
}

const readView = (search: SearchValues) => ({ share: search['share'] === true ? true : undefined });

/** With whom it is shared beside what all see: for the owner only. */
export const GrantsPart = ({ evidence }: GrantsPartProps) => {
  const t = useMessages(sharingMessages);
  const [view, change] = useSearchState(readView);
  if (!evidence.grants) return null;
  const mayShare = evidence.viewerCan.share && !evidence.removedAt;
  const holding = evidence.grants.filter(({ holds }) => holds);
  const past = evidence.grants.filter(({ holds }) => !holds);
  const add = (
    <Button size="xs" variant="default" leftSection={<IconShare2 size={14} stroke={1.6} aria-hidden />} onClick={() => void change({ share: true }, { push: true })}>
      {t('grants.add')}
    </Button>
  );
  return (
    <PanelSection title={t('grants.title')} aside={mayShare && add}>
      {holding.length === 0 && <p className={classes.quiet}>{t('grants.none')}</p>}
      <ul className={classes.rows}>
        {holding.map((grant) => (
          <GrantRow key={grant.id} grant={grant} mayEnd={mayShare} />
        ))}
      </ul>
      {past.length > 0 && (
        <details className={classes.past}>
          <summary>{t('grants.past', { count: past.length })}</summary>
          <ul className={classes.rows}>
            {past.map((grant) => (
              <GrantRow key={grant.id} grant={grant} mayEnd={false} />
            ))}
          </ul>
        </details>
      )}
      {mayShare && view.share && <GrantForm evidence={evidence} onClose={() => void change({ share: undefined })} />}
    </PanelSection>
  );
};

const GrantRow = ({ grant, mayEnd }: { readonly grant: EvidenceGrantRowFragment; readonly mayEnd: boolean }) => {
  const t = useMessages(sharingMessages);
  const format = useFormat();
  const toast = useToast();
  const confirm = useConfirm();
  const [end, { loading }] = useMutation(EndGrantDocument);
  const name = grant.firm ? format.name(grant.firm) : (grant.bid?.title ?? t('grants.leftBid'));
  const ask = async () => {
    if (!(await confirm({ title: t('grants.endTitle'), body: t('grants.endBody', { name }), action: t('grants.end'), danger: true }))) return;
    await end({ variables: { id: grant.id } }).then(() => toast.done(t('grants.ended')), toast.failed);
  };
  return (
    <li className={classes.row}>
      <span className={classes.rowText}>
        <span className={classes.rowHead}>
          {grant.firm && <FirmChip firm={grant.firm} small />}
          <span>{name}</span>
        </span>
        <span className={classes.quiet}>{useTerm(grant)}</span>
      </span>
      {mayEnd && (
        <Button size="xs" variant="subtle" color="danger" loading={loading} aria-label={t('grants.endOf', { name })} onClick={() => void ask()}>
          {t('grants.end')}
        </Button>
      )}
    </li>
  );
};

/** Until when it holds, or why it does not any more. */
const useTerm = ({ holds, until, revokedAt, bid, firm }: EvidenceGrantRowFragment): string => {
  const t = useMessages(sharingMessages);
  const format = useFormat();
  if (holds) return until ? t('grants.untilDay', { day: format.day(until) }) : t(bid ? 'grants.untilBid' : 'grants.untilEnded');
  if (revokedAt) return t('grants.endedOn', { day: format.day(revokedAt) });
  return t(firm || until ? 'grants.passed' : 'grants.over');
};
