import { useQuery } from '@apollo/client/react';
import { Button, NumberInput, TextInput } from '@mantine/core';
import { COMPLIANCE_LIMITS } from '@shoal/requirements-domain';
import { Form, SkeletonRows, useMessages } from '@shoal/ui';
import { useState } from 'react';
import { MatrixEvaluationDocument } from '../../generated/graphql';
import { matrixMessages } from '../matrix.messages';
import { useMatrixRoom } from '../matrix-room';
import { pointsText } from '../state-words';
import type { ManyProps } from './cell-editor';
import classes from './editors.module.css';
import { PickList } from './pick-list';
import { Refusal } from './refusal';

const POINTS_MAX = COMPLIANCE_LIMITS.pointsMax / 100;

/** Which item of the RFP's evaluation table rests on it; tied by a person, never guessed. */
export const EvaluationEditor = ({ targets, rows, onDone }: ManyProps) => {
  const t = useMessages(matrixMessages);
  const { acts, bid, facts } = useMatrixRoom();
  const query = useQuery(MatrixEvaluationDocument, { variables: { tenderId: bid.tender.id } });
  if (!facts.viewerCan.distribute) return <Refusal>{t('edit.mayEvaluation')}</Refusal>;
  if (query.loading && !query.data) return <SkeletonRows rows={4} height={32} />;
  const items = (query.data?.rfps.nodes[0]?.understanding?.evaluation ?? []).filter(({ kind }) => kind !== 'PRICE').map(({ path, points }) => ({ name: path.join(' › ').slice(0, COMPLIANCE_LIMITS.evaluationItemCharacters), points }));
  const tie = (name: string | null, points: number | null): void => {
    void acts.tie(targets, name, points);
    onDone();
  };
  return (
    <>
      {items.length > 0 && (
        <>
          <p className={classes.quiet}>{t('edit.fromRfp')}</p>
          <PickList
            label={t('edit.fromRfp')}
            picks={items.map(({ name, points }, index) => ({ value: String(index), label: `${name} · ${t('points', { points: pointsText(points) })}` }))}
            value={String(items.findIndex(({ name }) => name === rows[0]?.evaluationItem))}
            onPick={(index) => {
              const item = items[Number(index)];
              if (item) tie(item.name, item.points);
            }}
          />
        </>
      )}
      <Typed isFirst={items.length === 0} row={rows[0]} onTie={tie} />
      {rows.some(({ evaluationItem }) => evaluationItem !== null) && (
        <Button size="xs" variant="default" onClick={() => tie(null, null)}>
          {t('edit.untie')}
        </Button>
      )}
    </>
  );
};

interface TypedProps {
  readonly isFirst: boolean;
  readonly row: ManyProps['rows'][number] | undefined;
  readonly onTie: (name: string, points: number) => void;
}

const Typed = ({ isFirst, row, onTie }: TypedProps) => {
  const t = useMessages(matrixMessages);
  const [name, setName] = useState(row?.evaluationItem ?? '');
  const [points, setPoints] = useState<string | number>(row?.points ?? '');
  const isReady = name.trim() !== '' && typeof points === 'number';
  return (
    <Form onSubmit={() => isReady && onTie(name, points)}>
      <div className={classes.editor} data-narrow>
        <TextInput size="xs" data-autofocus={isFirst || undefined} label={t('edit.name')} maxLength={COMPLIANCE_LIMITS.evaluationItemCharacters} value={name} onChange={(event) => setName(event.currentTarget.value)} />
        <NumberInput size="xs" label={t('edit.itemPoints')} min={0} max={POINTS_MAX} decimalScale={2} value={points} onChange={setPoints} />
        <Button type="submit" size="xs" variant="default" disabled={!isReady}>
          {t('edit.tie')}
        </Button>
      </div>
    </Form>
  );
};
