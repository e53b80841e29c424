import { useFormat, useMessages } from '@shoal/ui';
import { type CoverageDay, labelled, pointsOf, SERIES, ticksOf } from './chart-lines';
import { coverageMessages } from './coverage.messages';
import classes from './coverage.module.css';

const BOX = { width: 640, height: 200 };
const EDGE = { left: 36, right: 8, top: 8, bottom: 24 };

/** How requirements come to be assigned, written and confirmed, day by day; the table below says the same. */
export const BurnUpChart = ({ days }: { readonly days: readonly CoverageDay[] }) => {
  const t = useMessages(coverageMessages);
  const format = useFormat();
  const [first, last] = [days[0], days.at(-1)];
  if (!first || !last) return null;
  const most = Math.max(1, ...days.map(({ total }) => total));
  const x = (index: number): number => (days.length > 1 ? (BOX.width * index) / (days.length - 1) : BOX.width);
  const y = (count: number): number => BOX.height - (BOX.height * count) / most;
  const told = t('chart', { from: format.dayShort(first.day), to: format.dayShort(last.day), total: last.total, assigned: last.assigned, writing: last.writing, written: last.written, confirmed: last.confirmed });
  return (
    <figure className={classes.chart}>
      <svg viewBox={`0 0 ${BOX.width + EDGE.left + EDGE.right} ${BOX.height + EDGE.top + EDGE.bottom}`} role="img" aria-label={told}>
        <g transform={`translate(${EDGE.left} ${EDGE.top})`}>
          {ticksOf(most).map((count) => (
            <g key={count} className={classes.tick}>
              <line x1={0} x2={BOX.width} y1={y(count)} y2={y(count)} />
              <text x={-6} y={y(count)} dy="0.32em" textAnchor="end">
                {count}
              </text>
            </g>
          ))}
          {labelled(days.length).map((index) => (
            <text key={index} className={classes.day} x={x(index)} y={BOX.height + 16} textAnchor={index === 0 && days.length > 1 ? 'start' : index === days.length - 1 ? 'end' : 'middle'}>
              {format.dayShort(days[index]?.day ?? first.day)}
            </text>
          ))}
          {SERIES.map((series) => (
            <g key={series} data-series={series} className={classes.series}>
              {series !== 'total' && <polygon points={`0,${BOX.height} ${pointsOf(days, series, BOX)} ${BOX.width},${BOX.height}`} />}
              <polyline points={pointsOf(days, series, BOX)} />
            </g>
          ))}
        </g>
      </svg>
      <figcaption className={classes.legend}>
        <Key series="total" count={last.total} word={t('total')} />
        <Key series="assigned" count={last.assigned} word={t('assigned')} />
        <Key series="writing" count={last.writing} word={t('writing')} />
        <Key series="written" count={last.written} word={t('writtenOn')} />
        <Key series="confirmed" count={last.confirmed} word={t('confirmed')} />
      </figcaption>
    </figure>
  );
};

const Key = ({ series, count, word }: { readonly series: string; readonly count: number; readonly word: string }) => (
  <span className={classes.legendKey} data-series={series}>
    <i aria-hidden />
    {word} <b>{count}</b>
  </span>
);
