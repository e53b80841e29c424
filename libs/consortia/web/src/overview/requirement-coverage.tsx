import { useQuery } from '@apollo/client/react';
import { ErrorNotice, FirmChip, Glyph, TextLink, useMessages } from '@shoal/ui';
import { BidCoverageDocument, type BidCoverageQuery } from '../generated/graphql';
import progress from '../progress-bar.module.css';
import { overviewMessages } from './overview.messages';
import classes from './overview.module.css';

type Figures = Pick<BidCoverageQuery['complianceMatrix']['totals']['all'], 'total' | 'answered' | 'written'>;

/** How far the requirements are answered: in all, by points and by firm. Nothing where no RFP has been read. */
export const RequirementCoverage = ({ bidId }: { readonly bidId: string }) => {
  const t = useMessages(overviewMessages);
  const { data, error, refetch } = useQuery(BidCoverageDocument, { variables: { bidId }, fetchPolicy: 'no-cache' });
  const totals = data?.complianceMatrix.totals;
  if (!totals) return <ErrorNotice error={error} onRetry={refetch} />;
  const { all, firms } = totals;
  if (all.total === 0) return null;
  const open = all.total - all.answered;
  return (
    <section className={classes.block}>
      <h2 className={classes.title}>
        <TextLink to="/bids/$bidId/requirements" params={{ bidId }} search={{ view: 'coverage' }} className={classes.titleLink}>
          {t('requirements')}
        </TextLink>
      </h2>
      <Bar figures={all} />
      <p className={classes.states}>
        <span>{t('coverage', { written: all.written, writing: Math.max(0, all.answered - all.written), open })}</span>
        {all.points > 0 && <span className={classes.quiet}>{t('coveragePoints', { points: rounded(all.points), answered: rounded(all.pointsAnswered) })}</span>}
        {all.flagged > 0 && (
          <TextLink to="/bids/$bidId/requirements" params={{ bidId }} search={{ flagged: true }} className={classes.flagged}>
            <Glyph name="triangle" /> {t('flagged', { count: all.flagged })}
          </TextLink>
        )}
      </p>
      <ul className={classes.rows}>
        {firms.map(({ firm, ...figures }) => (
          <li key={firm?.id ?? ''} className={classes.coverage}>
            {firm ? <FirmChip firm={firm} /> : <span className={classes.quiet}>{t('nobodys')}</span>}
            <Bar figures={figures} />
            <span className={classes.quiet}>{t('answeredOf', { answered: figures.answered, total: figures.total })}</span>
          </li>
        ))}
      </ul>
    </section>
  );
};

const rounded = (points: number): string => String(Math.round(points * 100) / 100);

/** Solid: written; hatched: being written; empty: the rest. The figures stand beside it. */
const Bar = ({ figures: { total, answered, written } }: { readonly figures: Figures }) => {
  const width = (count: number): string => `${(100 * count) / Math.max(1, total)}%`;
  return (
    <span className={progress.bar} aria-hidden>
      <i style={{ width: width(written) }} />
      <i className={progress.partial} style={{ width: width(Math.max(0, answered - written)) }} />
    </span>
  );
};
