import { useQuery } from '@apollo/client/react';
import { EmptyState, LoadMore, QueryView, SkeletonRows, useMessages } from '@shoal/ui';
import { RegistryImportCreatedDocument, type RegistryImportHeadFragment } from '../generated/graphql';
import { exchangeMessages } from './exchange.messages';
import classes from './exchange.module.css';
import { ThingLink } from './preview-rows';

const PAGE_ROWS = 50;

/** Everything that an import has made and that is still here, page by page, each with the way to it. */
export const CreatedList = ({ head }: { readonly head: RegistryImportHeadFragment }) => {
  const t = useMessages(exchangeMessages);
  const query = useQuery(RegistryImportCreatedDocument, { variables: { id: head.id, first: PAGE_ROWS } });
  return (
    <QueryView query={query} skeleton={<SkeletonRows rows={8} height={28} />}>
      {({ registryImport: { created } }) =>
        created.nodes.length === 0 ? (
          <EmptyState>{t('done.noneLeft')}</EmptyState>
        ) : (
          <>
            <ul className={classes.created} aria-label={t('done.first')}>
              {created.nodes.map(({ id, title }) => (
                <li key={id}>
                  <ThingLink kind={head.kind} id={id} word={title} />
                </li>
              ))}
            </ul>
            <LoadMore connection={created} onMore={(after) => query.fetchMore({ variables: { after } })} />
          </>
        )
      }
    </QueryView>
  );
};
