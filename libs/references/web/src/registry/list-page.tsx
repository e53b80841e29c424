import { Button } from '@mantine/core';
import { ButtonLink, EmptyState, LoadMore, Page, QueryView, type QueryLike, SkeletonRows, useMessages } from '@shoal/ui';
import { type ReactNode, useState } from 'react';
import { useReferenceViewer } from '../projects/use-reference-viewer';
import { registryMessages } from '../registry.messages';
import { RegistryTabs } from '../registry-tabs';
import { type Area, AREAS } from './areas';
import classes from './list.module.css';

interface ListPageProps {
  readonly area: Area;
  readonly toolbar: ReactNode;
  readonly children: ReactNode;
}

/** A list of the registry: its tabs, its filters, what was found. */
export const ListPage = ({ area, toolbar, children }: ListPageProps) => (
  <Page title={useMessages(registryMessages)(area)} layout="wide" tabs={<RegistryTabs reviews={useReferenceViewer()?.role === 'OFFICE'} />} toolbar={toolbar}>
    {children}
  </Page>
);

/** Rises when the filters are cleared, so that fields that keep their own text begin anew. */
export const useClear = (change: () => unknown) => {
  const [cleared, setCleared] = useState(0);
  const clear = () => {
    setCleared((count) => count + 1);
    void change();
  };
  return { cleared, clear };
};

interface Connection<Node> {
  readonly nodes: readonly Node[];
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor?: string | null };
}

interface Query<Data> extends QueryLike<Data> {
  readonly previousData?: Data | undefined;
  readonly fetchMore: (options: { variables: { after: string } }) => Promise<unknown>;
}

interface ListedProps<Data, Node> {
  readonly query: Query<Data>;
  readonly from: (data: Data) => Connection<Node>;
  readonly count: (count: number) => string;
  /** Where nothing is found. */
  readonly nothing: ReactNode;
  readonly rowHeight?: number;
  readonly children: (nodes: readonly Node[], hasMore: boolean) => ReactNode;
}

/** How many there are, the rows, and the next page. */
export const Listed = <Data, Node>({ query, from, count, nothing, rowHeight = 52, children }: ListedProps<Data, Node>) => (
  // What was found before stays while the next is looked for.
  <QueryView query={{ ...query, data: query.data ?? query.previousData }} skeleton={<SkeletonRows rows={10} height={rowHeight} />}>
    {(data) => {
      const connection = from(data);
      if (connection.nodes.length === 0) return nothing;
      return (
        <>
          <p className={classes.count} role="status">
            {count(connection.totalCount)}
          </p>
          {children(connection.nodes, connection.pageInfo.hasNextPage)}
          <LoadMore connection={connection} onMore={(after) => query.fetchMore({ variables: { after } })} />
        </>
      );
    }}
  </QueryView>
);

interface NoneFoundProps {
  readonly onClear: () => void;
  readonly children: ReactNode;
}

/** Nothing under these filters: take them away. */
export const NoneFound = ({ onClear, children }: NoneFoundProps) => {
  const t = useMessages(registryMessages);
  return (
    <EmptyState
      action={
        <Button variant="default" onClick={onClear}>
          {t('clear')}
        </Button>
      }
    >
      {children}
    </EmptyState>
  );
};

interface NothingYetProps {
  readonly area: Area;
  readonly add: string;
  /** What a firm and the office are told. */
  readonly firm: string;
  readonly office: string;
}

/** Nothing at all yet: a firm adds the first one. */
export const NothingYet = ({ area, add, firm, office }: NothingYetProps) => {
  const isFirm = Boolean(useReferenceViewer()?.firm);
  return <EmptyState action={isFirm && <ButtonLink to={AREAS[area].add}>{add}</ButtonLink>}>{isFirm ? firm : office}</EmptyState>;
};
