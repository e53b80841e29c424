import { useQuery } from '@apollo/client/react';
import { FirmChip, LoadMore, QueryView, SkeletonRows, useFormat, useMessages, useNow } from '@shoal/ui';
import { EvidenceLooksDocument } from '../generated/graphql';
import { PanelSection } from './panel-section';
import { sharingMessages } from './sharing.messages';
import classes from './sharing.module.css';

const ROWS = 10;

/** Who of others has looked: for the owner only. */
export const LooksPart = ({ evidenceId }: { readonly evidenceId: string }) => {
  const t = useMessages(sharingMessages);
  const format = useFormat();
  const now = useNow();
  const query = useQuery(EvidenceLooksDocument, { variables: { id: evidenceId, first: ROWS }, fetchPolicy: 'cache-and-network' });
  return (
    <PanelSection title={t('looks.title')}>
      <QueryView query={query} skeleton={<SkeletonRows rows={2} />}>
        {({ evidence: { looks } }) =>
          !looks || looks.nodes.length === 0 ? (
            <p className={classes.quiet}>{t('looks.none')}</p>
          ) : (
            <>
              <ul className={classes.rows}>
                {looks.nodes.map(({ id, what, at, person, firm }) => (
                  <li key={id} className={classes.row}>
                    <span className={classes.rowText}>
                      <span className={classes.rowHead}>
                        {firm ? <FirmChip firm={firm} small /> : <span>{t('looks.office')}</span>}
                        <span>{person?.name ?? t('looks.gone')}</span>
                      </span>
                    </span>
                    <span className={classes.quiet}>
                      {t(`looks.${what}`)} · {format.ago(at, now)}
                    </span>
                  </li>
                ))}
              </ul>
              <LoadMore connection={looks} onMore={(after) => query.fetchMore({ variables: { after } })} />
            </>
          )
        }
      </QueryView>
    </PanelSection>
  );
};
