import { useQuery } from '@apollo/client/react';
import { Modal } from '@mantine/core';
import { EmptyState, LoadMore, QueryView, SearchField, SegmentedFilter, SkeletonRows, uiMessages, useMessages } from '@shoal/ui';
import { useState } from 'react';
import { MatrixCiteableDocument, MatrixEvidenceDocument } from '../../generated/graphql';
import { matrixMessages } from '../matrix.messages';
import { useMatrixRoom } from '../matrix-room';
import type { OneProps } from './cell-editor';
import classes from './editors.module.css';
import { EvidenceRow } from './evidence-row';
import { Refusal } from './refusal';

const KINDS = ['REFERENCE', 'CERTIFICATE', 'EXPERT'] as const;
type Kind = (typeof KINDS)[number];
const ROWS = 20;

/** Finds a reference, certificate or expert and cites it as evidence of the row. */
export const EvidenceDialog = ({ row, onDone }: OneProps) => {
  const t = useMessages(matrixMessages);
  const ui = useMessages(uiMessages);
  return (
    <Modal opened onClose={onDone} title={`${t('edit.evidence')} · ${row.code || row.title}`} size="lg" returnFocus={false} closeButtonProps={{ 'aria-label': ui('action.close') }}>
      {row.viewerCan.answer ? <Picker row={row} /> : <Refusal>{t('edit.mayAnswer')}</Refusal>}
    </Modal>
  );
};

const Picker = ({ row }: Pick<OneProps, 'row'>) => {
  const t = useMessages(matrixMessages);
  const { bid } = useMatrixRoom();
  const [kind, setKind] = useState<Kind>('REFERENCE');
  const [text, setText] = useState('');
  const query = useQuery(MatrixEvidenceDocument, { variables: { text, kind, first: ROWS } });
  const found = (query.data ?? query.previousData)?.searchRegistry.nodes ?? [];
  const ids = found.map(({ id }) => id);
  const citeable = useQuery(MatrixCiteableDocument, { variables: { proposalId: bid.proposal?.id ?? '', ids }, skip: !bid.proposal || ids.length === 0, fetchPolicy: 'no-cache' });
  const known = new Map((citeable.data ?? citeable.previousData)?.citedEvidence.map((one) => [one.id, one]));
  return (
    <>
      <p className={classes.quiet}>{t('picker.hint')}</p>
      <div className={classes.tools}>
        <SegmentedFilter label={t('picker.kinds')} value={kind} options={KINDS.map((value) => ({ value, label: t(`picker.${value}`) }))} onChange={setKind} />
        <SearchField first label={t('picker.search')} value={text} onChange={setText} />
      </div>
      <QueryView query={{ ...query, data: query.data ?? query.previousData }} skeleton={<SkeletonRows rows={4} height={52} />}>
        {({ searchRegistry }) =>
          searchRegistry.nodes.length === 0 ? (
            <EmptyState>{t('picker.none')}</EmptyState>
          ) : (
            <>
              <ul className={classes.things}>
                {searchRegistry.nodes.map((thing) => (
                  <EvidenceRow key={thing.id} row={row} evidence={thing} known={known.get(thing.id)} onShared={citeable.refetch} />
                ))}
              </ul>
              <LoadMore connection={searchRegistry} onMore={(after) => query.fetchMore({ variables: { after }, updateQuery: (before, { fetchMoreResult: { searchRegistry: page } }) => ({ searchRegistry: { ...page, nodes: [...before.searchRegistry.nodes, ...page.nodes] } }) })} />
            </>
          )
        }
      </QueryView>
    </>
  );
};
