import { useMessages } from '@shoal/ui';
import type { ComplianceState } from '../../generated/graphql';
import { matrixMessages } from '../matrix.messages';
import { useMatrixRoom } from '../matrix-room';
import type { Row } from '../matrix-store';
import { ItemState } from '../state-words';
import type { OneProps } from './cell-editor';
import classes from './editors.module.css';
import { PickList } from './pick-list';

/** What a step is called: back from confirmed is another thing than on to written. */
export const useStepWord = () => {
  const t = useMessages(matrixMessages);
  return (row: Pick<Row, 'state'>, to: ComplianceState): string => (to === 'UNDECIDED' || to === 'ASSIGNED' ? t(`state.${to}`) : row.state === 'CONFIRMED' ? t('edit.step.back') : t(`edit.step.${to}`));
};

/** The steps that are open to the viewer; where none is, what the state follows from. */
export const StateEditor = ({ row, onDone }: OneProps) => {
  const t = useMessages(matrixMessages);
  const { acts } = useMatrixRoom();
  const word = useStepWord();
  const go = (value: string): void => {
    const state = row.viewerCan.nextStates.find((one) => one === value);
    if (state) void acts.setState(row, state);
    onDone();
  };
  return (
    <>
      <ItemState state={row.state} />
      {row.viewerCan.nextStates.length > 0 && <PickList label={t('edit.state')} picks={row.viewerCan.nextStates.map((state) => ({ value: state, label: word(row, state) }))} onPick={go} />}
      <p className={classes.quiet} tabIndex={row.viewerCan.nextStates.length > 0 ? undefined : 0} data-autofocus={row.viewerCan.nextStates.length > 0 ? undefined : true}>
        {t(`edit.follows.${row.state}`)}
      </p>
    </>
  );
};
