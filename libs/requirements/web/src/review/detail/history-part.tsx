import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { LoadMore, QueryView, SkeletonRows, useFormat, useMessages } from '@shoal/ui';
import { useState } from 'react';
import { type ReviewChangeFragment, type ReviewDetailFragment, ReviewHistoryDocument, type ReviewHistoryQuery } from '../../generated/graphql';
import { reviewMessages } from '../review.messages';
import { detailMessages } from './detail.messages';
import classes from './detail.module.css';

const ROWS = 10;

/** Who and which RFP changed it; asked for only when somebody wants to know. */
export const HistoryPart = ({ requirement }: { readonly requirement: Pick<ReviewDetailFragment, 'id' | 'tenderId'> }) => {
  const t = useMessages(detailMessages);
  const [isOpen, setOpen] = useState(false);
  return (
    <section className={classes.history}>
      {isOpen ? (
        <>
          <h3>{t('history.title')}</h3>
          <History {...requirement} />
        </>
      ) : (
        <Button size="xs" variant="subtle" onClick={() => setOpen(true)}>
          {t('history.show')}
        </Button>
      )}
    </section>
  );
};

const History = ({ id, tenderId }: Pick<ReviewDetailFragment, 'id' | 'tenderId'>) => {
  const t = useMessages(detailMessages);
  const query = useQuery(ReviewHistoryDocument, { variables: { tenderId, requirementId: id, first: ROWS }, fetchPolicy: 'cache-and-network' });
  return (
    <QueryView query={query} skeleton={<SkeletonRows rows={2} />}>
      {({ requirementChanges }) =>
        requirementChanges.nodes.length === 0 ? (
          <p className={classes.intro}>{t('history.none')}</p>
        ) : (
          <>
            <ul>
              {requirementChanges.nodes.map((change) => (
                <Entry key={change.id} change={change} />
              ))}
            </ul>
            <LoadMore connection={requirementChanges} onMore={(after) => query.fetchMore({ variables: { after }, updateQuery: withMore })} />
          </>
        )
      }
    </QueryView>
  );
};

const Entry = ({ change: { kind, at, by, rfpId, fields } }: { readonly change: ReviewChangeFragment }) => {
  const t = useMessages(detailMessages);
  const words = useMessages(reviewMessages);
  const format = useFormat();
  const who = rfpId ? t('history.rfp') : by ? t('history.by', { name: by.name }) : t('history.someone');
  const what = fields.length > 0 && fields.length < 6 ? fields.map(({ field }) => words(`field.${field}`)).join(', ') : '';
  return (
    <li>
      <span>{format.instant(at, { year: false })}</span> {who} · {t(`kind.${kind}`)} {what && <span>({what})</span>}
    </li>
  );
};

/** Counts of the same things stand in the cache too, so that pages are joined here. */
const withMore = (before: ReviewHistoryQuery, { fetchMoreResult: { requirementChanges: more } }: { readonly fetchMoreResult: ReviewHistoryQuery }): ReviewHistoryQuery => ({ requirementChanges: { ...more, nodes: [...before.requirementChanges.nodes, ...more.nodes] } });
