import { useMutation } from '@apollo/client/react';
import { Button, Checkbox } from '@mantine/core';
import { IconMessageCircle } from '@tabler/icons-react';
import { TextLink, useFormat, useLanguage, useMessages, useToast } from '@shoal/ui';
import { type KeyboardEvent, useState } from 'react';
import { type OpinionClauseFragment, ReopenClauseDocument } from '../generated/graphql';
import { ClauseComments } from './clause-comments';
import { ClausePlaces } from './clause-places';
import { DismissDialog } from './dismiss-dialog';
import classes from './opinions.module.css';
import { opinionsMessages } from './opinions.messages';
import { quoteParts } from './quote-parts';

interface ClauseRowProps {
  readonly tenderId: string;
  readonly clause: OpinionClauseFragment;
  readonly isChosen: boolean;
  /** Null: the viewer opens no opinions. */
  readonly onChoose: ((isChosen: boolean) => void) | null;
  readonly isTalking: boolean;
  readonly onTalk: (isTalking: boolean) => void;
  readonly onChanged: () => unknown;
}

/** One clause: what it says, why it may shut firms out, by which rule, and what is said about it. */
export const ClauseRow = ({ tenderId, clause, isChosen, onChoose, isTalking, onTalk, onChanged }: ClauseRowProps) => {
  const t = useMessages(opinionsMessages);
  const language = useLanguage();
  const [isDismissing, setDismissing] = useState(false);
  const [before, words, after] = quoteParts(clause);
  const what = (language === 'en' ? clause.rule?.whatEn : clause.rule?.what) ?? clause.ruleId;
  const talk = `clause-talk-${clause.id}`;
  const canChoose = onChoose !== null && clause.state === 'OPEN' && clause.isInRfp;
  const onKeyDown = (event: KeyboardEvent<HTMLLIElement>): void => {
    if (event.target !== event.currentTarget || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'Enter') onTalk(!isTalking);
    else if (event.key.toLowerCase() === 'x' && canChoose) onChoose(!isChosen);
  };
  return (
    <li className={classes.clause} data-dismissed={clause.state === 'DISMISSED' || undefined} tabIndex={-1} data-list-item onKeyDown={onKeyDown}>
      <div className={classes.clauseHead}>
        {canChoose && <Checkbox aria-label={t('clauses.choose', { what })} checked={isChosen} onChange={(event) => onChoose(event.currentTarget.checked)} />}
        <h3>{what}</h3>
        <span className={classes.quiet}>{t(`clauses.kinds.${clause.kind}`)}</span>
        {!clause.isInRfp && <span className={classes.gone}>{t('clauses.gone')}</span>}
        {clause.opinions.map(({ id, title }) => (
          <TextLink key={id} to="/opinions/$opinionId" params={{ opinionId: id }} size="xs" title={title}>
            {t('clauses.inOpinion')}
          </TextLink>
        ))}
      </div>
      <blockquote className={classes.quote}>
        {before}
        <mark>{words}</mark>
        {after}
      </blockquote>
      <p className={classes.places}>
        <ClausePlaces tenderId={tenderId} rfpId={clause.rfpId} places={clause.places} />
      </p>
      <Why clause={clause} />
      {clause.state === 'DISMISSED' && <Dismissed clause={clause} />}
      <div className={classes.clauseActs}>
        <Button size="compact-sm" variant="subtle" leftSection={<IconMessageCircle size={14} stroke={1.6} aria-hidden />} aria-expanded={isTalking} aria-controls={talk} onClick={() => onTalk(!isTalking)}>
          {clause.commentCount > 0 ? t('clauses.said', { count: clause.commentCount }) : t('clauses.discuss')}
        </Button>
        {clause.viewerCan.dismiss && (clause.state === 'OPEN' ? (
          <Button size="compact-sm" variant="subtle" color="gray" onClick={() => setDismissing(true)}>
            {t('clauses.dismiss')}
          </Button>
        ) : (
          <Reopen clause={clause} onChanged={onChanged} />
        ))}
      </div>
      <div id={talk}>{isTalking && <ClauseComments clauseId={clause.id} canSay={clause.viewerCan.discuss} />}</div>
      {isDismissing && <DismissDialog clause={clause} onClose={() => setDismissing(false)} onDone={onChanged} />}
    </li>
  );
};

const Why = ({ clause: { rule } }: Pick<ClauseRowProps, 'clause'>) => {
  const t = useMessages(opinionsMessages);
  const language = useLanguage();
  const format = useFormat();
  if (!rule) return null;
  return (
    <div className={classes.why}>
      <p>{language === 'en' ? rule.whyEn : rule.why}</p>
      <p className={classes.quiet}>
        {t('clauses.source')}: <span lang="ko">{rule.citation}</span> ({t('clauses.asOf', { day: format.day(rule.asOf) })})
        {!rule.isRead && <strong className={classes.secondary}> {t('clauses.secondary')}</strong>}
      </p>
    </div>
  );
};

const Dismissed = ({ clause: { decidedBy, decidedByFirm, reason } }: Pick<ClauseRowProps, 'clause'>) => {
  const t = useMessages(opinionsMessages);
  const format = useFormat();
  return <p className={classes.reason}>{t('clauses.dismissedBy', { firm: decidedByFirm ? format.name(decidedByFirm) : t('opinions.office'), name: decidedBy?.name ?? '', reason })}</p>;
};

const Reopen = ({ clause, onChanged }: Pick<ClauseRowProps, 'clause' | 'onChanged'>) => {
  const t = useMessages(opinionsMessages);
  const toast = useToast();
  const [reopen, { loading }] = useMutation(ReopenClauseDocument);
  const act = (): void => void reopen({ variables: { input: { id: clause.id, version: clause.version } } }).then(onChanged, toast.failed);
  return (
    <Button size="compact-sm" variant="subtle" color="gray" loading={loading} onClick={act}>
      {t('clauses.reopen')}
    </Button>
  );
};
