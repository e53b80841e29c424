import { VisuallyHidden } from '@mantine/core';
import { addDays, daysBetween, FirmChip, RowLink, seoulDay, useFormat, useLanguage, useListKeys, useMessages, weekdayOf } from '@shoal/ui';
import type { CSSProperties } from 'react';
import { deadlinesOf } from '../bid-figures';
import { DeadlineMark, DeadlineShape } from '../deadline-mark';
import type { BidCardFragment } from '../generated/graphql';
import { useBidWords } from '../use-bid-words';
import classes from './deadline-strip.module.css';
import { homeMessages } from './home.messages';
import { dayLabel, type StripPoint, stripLines } from './strip-lines';

const DAYS = 15;

interface DeadlineStripProps {
  readonly bids: readonly BidCardFragment[];
  /** 'YYYY-MM-DD' in Seoul. */
  readonly today: string;
}

/** The next fifteen days: one line a bid, ◇ agreement, ● closing, ○ opening. */
export const DeadlineStrip = ({ bids, today }: DeadlineStripProps) => {
  const t = useMessages(homeMessages);
  const onKeyDown = useListKeys();
  const lines = stripLines(
    bids.map((bid) => ({ key: bid, deadlines: deadlinesOf(bid.tender).map(({ kind, at }) => ({ kind, at: at.toISOString(), column: daysBetween(today, seoulDay(at)) })) })),
    DAYS,
  );
  if (lines.length === 0) return null;
  return (
    <section className={classes.strip} aria-label={t('strip.caption')} onKeyDown={onKeyDown}>
      <Days today={today} />
      <ul className={classes.lines}>
        {lines.map(({ key: bid, points }) => (
          <Line key={bid.id} bid={bid} points={points} today={today} />
        ))}
      </ul>
      <p className={classes.legend}>
        {(['agreement', 'close', 'opening'] as const).map((kind) => (
          <DeadlineMark key={kind} kind={kind} />
        ))}
      </p>
    </section>
  );
};

const Days = ({ today }: { readonly today: string }) => {
  const t = useMessages(homeMessages);
  const language = useLanguage();
  return (
    <div className={classes.days} aria-hidden>
      <span className={classes.corner}>{t('strip.title')}</span>
      {Array.from({ length: DAYS }, (_, column) => addDays(today, column)).map((day, column) => (
        <span key={day} data-today={column === 0 || undefined} data-rest={[0, 6].includes(weekdayOf(day)) || undefined}>
          {dayLabel(day, language)}
        </span>
      ))}
    </div>
  );
};

interface LineProps {
  readonly bid: BidCardFragment;
  readonly points: readonly StripPoint[];
  readonly today: string;
}

const Line = ({ bid, points, today }: LineProps) => {
  const words = useBidWords();
  const format = useFormat();
  const last = points.at(-1)?.column ?? 0;
  const spoken = points.map((point) => `${words.deadline(point.kind)} ${format.instant(point.at)}`);
  const place = (column: number): CSSProperties => ({ gridColumn: column + 2 });
  return (
    <li className={classes.line}>
      <span className={classes.name}>
        <FirmChip firm={bid.consortium.lead} lead small />
        <RowLink to="/bids/$bidId" params={{ bidId: bid.id }} title={bid.title} className={classes.title}>
          {bid.title}
          <VisuallyHidden>: {spoken.join(', ')}</VisuallyHidden>
        </RowLink>
      </span>
      <span className={classes.today} aria-hidden />
      {last > 0 && <span className={classes.track} aria-hidden style={{ gridColumn: `2 / ${last + 3}`, marginInline: `calc(100% / ${(last + 1) * 2})` }} />}
      {[...new Set(points.map((point) => point.column))].map((column) => (
        <span key={column} className={classes.points} style={place(column)} aria-hidden>
          {points
            .filter((point) => point.column === column)
            .map((point) => (
              <span key={point.kind} className={classes.point} title={`${words.deadline(point.kind)} ${format.instant(point.at)}`}>
                <DeadlineShape kind={point.kind} urgent={column === 0} />
              </span>
            ))}
        </span>
      ))}
      <span className={classes.list} aria-hidden>
        {points.map((point) => (
          <span key={point.kind}>
            <DeadlineShape kind={point.kind} urgent={seoulDay(point.at) === today} /> {format.dayShort(point.at)} {format.time(point.at)}
          </span>
        ))}
      </span>
    </li>
  );
};
