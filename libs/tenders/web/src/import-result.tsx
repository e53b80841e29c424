import { Button } from '@mantine/core';
import { ButtonLink, Glyph, type GlyphName, TextLink, useFormat, useMessages } from '@shoal/ui';
import type { ImportNoticeMutation, ImportOutcome } from './generated/graphql';
import { importMessages } from './import-notice.messages';
import classes from './import-notice.module.css';
import { TenderChanges } from './tender-changes';
import { useKindWord } from './tender-words';

type Notices = ImportNoticeMutation['importNotice']['notices'];
type Notice = Notices[number];

const GLYPHS: Record<ImportOutcome, GlyphName> = { CREATED: 'tick', UPDATED: 'arrow', UNCHANGED: 'ring', OLDER_KEPT: 'dashed', CANCELLED: 'cross' };
const OUTCOMES = Object.keys(GLYPHS) as ImportOutcome[];
/** A full answer of the API has up to 999; nobody reads them here. */
const SHOWN = 50;

/** What came of each notice, with what a newer revision changed. */
export const ImportResult = ({ notices, onAgain }: { readonly notices: Notices; readonly onAgain: () => void }) => {
  const t = useMessages(importMessages);
  const counts = OUTCOMES.map((outcome) => ({ outcome, count: notices.filter((notice) => notice.outcome === outcome).length })).filter(({ count }) => count > 0);
  return (
    <div className={classes.result}>
      <div role="status">
        <h2>{t('result.title')}</h2>
        <p className={classes.summary}>
          <span>{t('result.count', { count: notices.length })}</span>
          {counts.map(({ outcome, count }) => (
            <Outcome key={outcome} outcome={outcome} count={count} />
          ))}
        </p>
      </div>
      <ol className={classes.notices}>
        {notices.slice(0, SHOWN).map((notice, i) => (
          <ImportedNotice key={i} notice={notice} />
        ))}
      </ol>
      {notices.length > SHOWN && <p className={classes.meta}>{t('result.more', { count: notices.length - SHOWN })}</p>}
      <div className={classes.acts}>
        <ButtonLink to="/tenders">{t('toList')}</ButtonLink>
        <Button variant="default" onClick={onAgain}>
          {t('again')}
        </Button>
      </div>
    </div>
  );
};

const Outcome = ({ outcome, count }: { readonly outcome: ImportOutcome; readonly count?: number }) => {
  const t = useMessages(importMessages);
  return (
    <span className={classes.outcome} data-outcome={outcome}>
      <Glyph name={GLYPHS[outcome]} />
      {t(`outcome.${outcome.toLowerCase() as Lowercase<ImportOutcome>}`)}
      {count !== undefined && ` ${count}`}
    </span>
  );
};

const ImportedNotice = ({ notice: { tender, revision, outcome } }: { readonly notice: Notice }) => {
  const t = useMessages(importMessages);
  const kind = useKindWord();
  const format = useFormat();
  // The newest first, so this is the reading that was just brought in.
  const entry = tender.revisions.find((one) => one.revision === revision);
  const showsChanges = (outcome === 'UPDATED' || outcome === 'CANCELLED') && entry !== undefined && entry.changes.length > 0;
  const meta = [`${tender.number}-${revision}`, entry && kind(entry.kind), tender.buyer, entry?.publishedAt && format.instant(entry.publishedAt)];
  return (
    <li className={classes.notice}>
      <div className={classes.line}>
        <Outcome outcome={outcome} />
        <TextLink to="/tenders/$tenderId" params={{ tenderId: tender.id }} className={classes.title}>
          {tender.title}
        </TextLink>
      </div>
      <p className={classes.meta}>{meta.filter(Boolean).join(' · ')}</p>
      {showsChanges && <TenderChanges changes={entry.changes} caption={t('result.changed', { revision })} />}
    </li>
  );
};
