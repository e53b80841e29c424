import { useQuery } from '@apollo/client/react';
import { DeadlineChip, FirmChip, FirmChips, LoadMore, QueryView, SkeletonRows, TextLink, useFormat, useListKeys, useMessages } from '@shoal/ui';
import { type OpinionRowFragment, OpinionRowsDocument } from '../generated/graphql';
import { OpinionStateMark } from './opinion-state';
import classes from './opinions.module.css';
import { opinionsMessages } from './opinions.messages';
import { useRefetch } from './use-opinions-live';

const PAGE_ROWS = 20;

/** The opinions on a tender: state, end of the time for it, and who writes it. */
export const OpinionRows = ({ tenderId }: { readonly tenderId: string }) => {
  const t = useMessages(opinionsMessages);
  const onKeyDown = useListKeys();
  const query = useQuery(OpinionRowsDocument, { variables: { tenderId, first: PAGE_ROWS } });
  useRefetch(query.refetch);
  return (
    <QueryView query={query} skeleton={<SkeletonRows rows={2} height={44} />}>
      {({ opinions }) =>
        opinions.nodes.length === 0 ? (
          <p className={classes.empty}>{t('opinions.none')}</p>
        ) : (
          <>
            <ul className={classes.rows} aria-label={t('opinions.list')} onKeyDown={onKeyDown}>
              {opinions.nodes.map((opinion) => (
                <OpinionRow key={opinion.id} opinion={opinion} />
              ))}
            </ul>
            <LoadMore connection={opinions} onMore={(after) => query.fetchMore({ variables: { after } })} />
          </>
        )
      }
    </QueryView>
  );
};

const OpinionRow = ({ opinion }: { readonly opinion: OpinionRowFragment }) => {
  const t = useMessages(opinionsMessages);
  const format = useFormat();
  const isWaiting = opinion.state === 'DRAFT' || opinion.state === 'READY';
  return (
    <li className={classes.opinion}>
      <TextLink to="/opinions/$opinionId" params={{ opinionId: opinion.id }} className={classes.opinionTitle} data-list-item>
        {opinion.title}
      </TextLink>
      <OpinionStateMark state={opinion.state} />
      <span className={classes.opinionEnd}>
        {isWaiting && opinion.dueAt && <DeadlineChip at={opinion.dueAt} withClock />}
        {opinion.handIn && <span className={classes.quiet}>{t('opinions.handedIn', { day: format.day(opinion.handIn.day) })}</span>}
      </span>
      <FirmChips>
        {opinion.firms.map((firm) => (
          <FirmChip key={firm.id} firm={firm} small />
        ))}
        {opinion.firms.length === 0 && <span className={classes.quiet}>{t('opinions.office')}</span>}
      </FirmChips>
    </li>
  );
};
