import { DeadlineChip, Glyph, readDeadline, useFormat, useMessages, useNow } from '@shoal/ui';
import { deadlinesOf } from '../bid-figures';
import { DeadlineMark } from '../deadline-mark';
import type { TenderDatesFragment } from '../generated/graphql';
import { useBidWords } from '../use-bid-words';
import { overviewMessages } from './overview.messages';
import classes from './overview.module.css';

/** Days to the next deadline in large, and all of them apart. */
export const DeadlineList = ({ tender }: { readonly tender: TenderDatesFragment }) => {
  const t = useMessages(overviewMessages);
  const { deadline } = useBidWords();
  const format = useFormat();
  const now = useNow();
  const all = deadlinesOf(tender);
  const next = all.find(({ at }) => at > now);
  const view = next && readDeadline(next.at, 'bid', now);
  return (
    <section className={classes.dates}>
      <h2 className={classes.title}>{t('deadlines')}</h2>
      {next && view && (
        <p className={classes.left} data-tone={view.tone}>
          <b>{view.label}</b> {t('daysLeft', { kind: deadline(next.kind) })}
        </p>
      )}
      {!next && <p className={classes.quiet}>{t(all.length > 0 ? 'allPassed' : 'noDeadlines')}</p>}
      <dl className={classes.deadlines}>
        {all.map(({ kind, at }) => (
          <div key={kind} data-passed={at <= now || undefined}>
            <dt>
              <DeadlineMark kind={kind} />
            </dt>
            <dd>
              <time dateTime={at.toISOString()}>{format.instant(at, { zone: true })}</time>
              {at > now ? (
                <DeadlineChip at={at} />
              ) : (
                <span className={classes.passed}>
                  <Glyph name="tick" />
                  {t('passed')}
                </span>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
};
