import { useQuery } from '@apollo/client/react';
import { LoadMore, QueryView, SkeletonRows, useFormat, useMessages } from '@shoal/ui';
import { CapabilityHistoryDocument, type CapabilityHistoryQuery } from '../../generated/graphql';
import { capabilitiesMessages } from '../capabilities.messages';
import classes from './tree.module.css';

const PAGE = 30;

/** Who changed what in the tree, the newest first, in the names of then. */
export const TreeHistory = () => {
  const t = useMessages(capabilitiesMessages);
  const query = useQuery(CapabilityHistoryDocument, { variables: { first: PAGE }, fetchPolicy: 'cache-and-network' });
  const more = (after: string) =>
    query.fetchMore({
      variables: { after },
      updateQuery: (before, { fetchMoreResult: { capabilityNodeChanges } }) => ({ capabilityNodeChanges: { ...capabilityNodeChanges, nodes: [...before.capabilityNodeChanges.nodes, ...capabilityNodeChanges.nodes] } }),
    });
  return (
    <QueryView query={query} skeleton={<SkeletonRows rows={6} height={36} />}>
      {({ capabilityNodeChanges: changes }) =>
        changes.nodes.length === 0 ? (
          <p className={classes.hint}>{t('history.none')}</p>
        ) : (
          <>
            <ol className={classes.history}>
              {changes.nodes.map((change) => (
                <Change key={change.id} change={change} />
              ))}
            </ol>
            <LoadMore connection={changes} onMore={more} />
          </>
        )
      }
    </QueryView>
  );
};

const Change = ({ change: { what, from, to, at, person } }: { readonly change: CapabilityHistoryQuery['capabilityNodeChanges']['nodes'][number] }) => {
  const t = useMessages(capabilitiesMessages);
  const format = useFormat();
  return (
    <li className={classes.change}>
      <span className={classes.mark}>{t(`history.${what}`)}</span>
      <span className={classes.text}>{from && to && from !== to ? t('history.fromTo', { from, to }) : to || from}</span>
      <span className={classes.when}>
        {person?.name ?? t('history.gone')} · <time dateTime={at}>{format.instant(at)}</time>
      </span>
    </li>
  );
};
