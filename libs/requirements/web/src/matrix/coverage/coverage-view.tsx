import { useQuery } from '@apollo/client/react';
import { EmptyState, QueryView, SkeletonRows, useMessages, Visibility } from '@shoal/ui';
import { useEffect } from 'react';
import { MatrixCoverageDocument } from '../../generated/graphql';
import { CoverageBar } from '../coverage-bar';
import { useMatrixRoom } from '../matrix-room';
import { ItemState, pointsText } from '../state-words';
import { BurnUpChart } from './burn-up-chart';
import { BurnUpTable } from './burn-up-table';
import { coverageMessages } from './coverage.messages';
import classes from './coverage.module.css';
import { FirmFigures } from './firm-figures';

/** 현황: by state, by firm, by points and by day; as the whole bid stands, whatever the list is narrowed to. */
export const CoverageView = () => {
  const t = useMessages(coverageMessages);
  const { bid, facts, firms } = useMatrixRoom();
  const query = useQuery(MatrixCoverageDocument, { variables: { bidId: bid.id }, fetchPolicy: 'no-cache' });
  const { refetch } = query;
  // Rows have changed: so have the figures of the whole.
  useEffect(() => void refetch().catch(() => undefined), [refetch, facts.totals]);
  return (
    <div className={classes.view} tabIndex={0}>
      <QueryView query={{ ...query, data: query.data ?? query.previousData }} skeleton={<SkeletonRows rows={8} />}>
        {({ complianceCoverage: { totals, days } }) =>
          totals.all.total === 0 ? (
            <EmptyState>{t('empty')}</EmptyState>
          ) : (
            <>
              <p className={classes.who}>
                <Visibility to="consortium" firms={firms.length} />
              </p>
              <section>
                <h2 className={classes.title}>{t('byState')}</h2>
                <CoverageBar figures={totals.all} />
                <p className={classes.states}>
                  {totals.states.map(({ state, count }) => (
                    <ItemState key={state} state={state}>
                      <b>{count}</b>
                    </ItemState>
                  ))}
                </p>
              </section>
              <section>
                <h2 className={classes.title}>{t('byFirm')}</h2>
                <FirmFigures totals={totals} />
              </section>
              <section>
                <h2 className={classes.title}>{t('byPoints')}</h2>
                <p className={classes.quiet}>
                  {totals.all.points === 0
                    ? t('noPoints')
                    : t('pointsLine', { points: pointsText(totals.all.points), answered: pointsText(totals.all.pointsAnswered), written: pointsText(totals.all.pointsWritten) })}
                </p>
              </section>
              <section>
                <h2 className={classes.title}>{t('burnUp')}</h2>
                <BurnUpChart days={days} />
                <BurnUpTable days={days} />
              </section>
            </>
          )
        }
      </QueryView>
    </div>
  );
};
