import { isCancellation } from '@shoal/tenders-domain';
import { useFormat, useMessages } from '@shoal/ui';
import type { TenderDetailFragment, TenderHistoryFragment } from './generated/graphql';
import { TenderChanges } from './tender-changes';
import { TenderSection } from './tender-section';
import classes from './tender-history.module.css';
import { useKindWord } from './tender-words';
import { tenderMessages } from './tender.messages';
import { tendersMessages } from './tenders.messages';

/** Every notice that came, the newest first, with what it changed: before → after. */
export const TenderHistory = ({ tender }: { readonly tender: TenderDetailFragment }) => {
  const t = useMessages(tenderMessages);
  return (
    <TenderSection title={t('section.history')}>
      <ol className={classes.history}>
        {tender.revisions.map((entry, i) => (
          <HistoryEntry key={entry.id} entry={entry} typed={tender.source === 'MANUAL'} current={i === 0} first={i === tender.revisions.length - 1} />
        ))}
      </ol>
    </TenderSection>
  );
};

interface HistoryEntryProps {
  readonly entry: TenderHistoryFragment;
  readonly typed: boolean;
  readonly current: boolean;
  readonly first: boolean;
}

const HistoryEntry = ({ entry, typed, current, first }: HistoryEntryProps) => {
  const t = useMessages(tenderMessages);
  const words = useMessages(tendersMessages);
  const kind = useKindWord();
  const format = useFormat();
  const when = [entry.publishedAt && t('history.published', { at: format.instant(entry.publishedAt) }), t(typed ? 'history.typed' : 'history.imported', { at: format.instant(entry.importedAt) })];
  return (
    <li className={classes.entry} data-current={current || undefined}>
      <h3 className={classes.heading}>
        {words('revision', { revision: entry.revision })}
        {entry.kind && <span className={classes.kind}>{kind(entry.kind)}</span>}
        {current && <span className={classes.current}>{t('history.current')}</span>}
      </h3>
      <p className={classes.when}>{when.filter(Boolean).join(' · ')}</p>
      {entry.changeReason && <p className={classes.reason}>{t('history.reason', { reason: entry.changeReason })}</p>}
      {entry.changes.length > 0 ? (
        <TenderChanges changes={entry.changes} caption={t('history.caption', { revision: entry.revision })} />
      ) : (
        <p className={classes.when}>{t(first ? 'history.first' : isCancellation(entry.kind) ? 'history.cancelled' : 'history.same')}</p>
      )}
    </li>
  );
};
