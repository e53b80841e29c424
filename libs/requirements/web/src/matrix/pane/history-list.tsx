import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { QueryView, SkeletonRows, useFormat, useMessages } from '@shoal/ui';
import { useEffect, useRef } from 'react';
import { MatrixLogDocument, type MatrixLogQuery } from '../../generated/graphql';
import { matrixMessages } from '../matrix.messages';
import type { Row } from '../matrix-store';
import classes from './pane.module.css';
import { pastOf } from './row-past';

const ROWS = 10;
type Entry = MatrixLogQuery['complianceLog']['nodes'][number];

/** What happened to the row, the newest first: changes that the server logged, and sections that were linked. */
export const HistoryList = ({ row }: { readonly row: Row }) => {
  const t = useMessages(matrixMessages);
  const format = useFormat();
  const word = useEntryWord();
  const query = useQuery(MatrixLogDocument, { variables: { id: row.id, first: ROWS }, fetchPolicy: 'no-cache' });
  const { refetch } = query;
  const told = useRef(row.version);
  useEffect(() => {
    if (told.current === row.version) return;
    told.current = row.version;
    void refetch().catch(() => undefined);
  }, [refetch, row.version]);
  return (
    <section className={classes.history} aria-label={t('pane.history')}>
      <h3 className={classes.subhead}>{t('pane.history')}</h3>
      <QueryView query={query} skeleton={<SkeletonRows rows={3} height={24} />}>
        {({ complianceLog: { nodes, pageInfo } }) => {
          const past = pastOf(nodes, row.answers, pageInfo.hasNextPage);
          return (
            <>
              <ul className={classes.past}>
                {past.map((event) => (
                  <li key={event.id}>
                    <span className={classes.quiet}>
                      {format.dayShort(event.at)} {format.time(event.at)}
                    </span>{' '}
                    {event.entry ? word(event.entry) : t('log.linked', { section: event.section ?? '' })} <span className={classes.quiet}>{event.person ? t('log.by', { name: event.person }) : t('log.itself')}</span>
                  </li>
                ))}
                {past.length === 0 && <li className={classes.quiet}>{t('pane.none')}</li>}
              </ul>
              {pageInfo.hasNextPage && (
                <Button size="compact-xs" variant="subtle" onClick={() => void query.fetchMore({ variables: { after: pageInfo.endCursor }, updateQuery: more })}>
                  {t('pane.more')}
                </Button>
              )}
            </>
          );
        }}
      </QueryView>
    </section>
  );
};

const more = (before: MatrixLogQuery, { fetchMoreResult }: { readonly fetchMoreResult: MatrixLogQuery }): MatrixLogQuery => ({
  complianceLog: { ...fetchMoreResult.complianceLog, nodes: [...before.complianceLog.nodes, ...fetchMoreResult.complianceLog.nodes] },
});

const STATES = ['UNDECIDED', 'ASSIGNED', 'WRITING', 'WRITTEN', 'CONFIRMED'] as const;
const COMPLIANCES = ['MET', 'PARTIAL', 'ALTERNATIVE', 'UNMET'] as const;

const useEntryWord = () => {
  const t = useMessages(matrixMessages);
  const format = useFormat();
  return (entry: Entry): string => {
    const said = (value: string | null, firm: Entry['beforeFirm'], person: Entry['beforePerson']): string => {
      if (entry.what === 'OWNER_FIRM') return firm ? format.name(firm) : t('log.none');
      if (entry.what === 'OWNER_PERSON') return person?.name ?? t('log.none');
      if (value === null) return t('log.none');
      const state = STATES.find((one) => one === value);
      if (entry.what === 'STATE' && state) return t(`state.${state}`);
      const compliance = COMPLIANCES.find((one) => one === value);
      if (entry.what === 'COMPLIANCE' && compliance) return t(`compliance.${compliance}`);
      return entry.what === 'DUE' ? format.dayShort(value) : value;
    };
    if (entry.what === 'FLAG') return t(entry.after === null ? 'log.unflagged' : 'log.flagged');
    return t(`log.${entry.what}`, { before: said(entry.before, entry.beforeFirm, entry.beforePerson), after: said(entry.after, entry.afterFirm, entry.afterPerson) });
  };
};
