import { useMessages } from '@shoal/ui';
import { cellElementId, paneElementId } from '../grid/element-ids';
import type { Editing, Hand } from '../matrix-hand';
import { BULK_EDITINGS } from '../matrix-hand';
import { matrixMessages } from '../matrix.messages';
import { useMatrixRoom } from '../matrix-room';
import type { Row } from '../matrix-store';
import type { Targets } from '../use-matrix-acts';
import { ComplianceEditor } from './compliance-editor';
import { DueEditor } from './due-editor';
import { EditorFrame } from './editor-frame';
import { EvaluationEditor } from './evaluation-editor';
import { EvidenceDialog } from './evidence-dialog';
import { FirmEditor } from './firm-editor';
import { PersonEditor } from './person-editor';
import { SectionEditor } from './section-editor';
import { StateEditor } from './state-editor';

export interface ManyProps {
  readonly targets: Targets;
  /** Those of the targets that are known; the first one says what is so now. */
  readonly rows: readonly Row[];
  readonly onDone: () => void;
}
export interface OneProps {
  readonly row: Row;
  readonly onDone: () => void;
}

interface CellEditorProps {
  readonly hand: Hand & { readonly editing: Editing };
  readonly targets: Targets;
  readonly rows: readonly Row[];
  readonly narrow: boolean;
  readonly onClose: () => void;
}

/** What is being changed, of one row or of all that are chosen. */
export const CellEditor = ({ hand, targets, rows, narrow, onClose }: CellEditorProps) => {
  const t = useMessages(matrixMessages);
  const { facts } = useMatrixRoom();
  const { editing, cursor, inPane } = hand;
  const [row] = rows;
  if (!row) return null;
  if (editing === 'evidence') return <EvidenceDialog row={row} onDone={onClose} />;
  const anchorId = narrow || cursor === null ? null : inPane ? paneElementId(editing) : cellElementId(cursor, editing);
  const count = 'filter' in targets ? facts.totalCount : BULK_EDITINGS.includes(editing) ? rows.length : 1;
  const many = { targets, rows, onDone: onClose };
  return (
    <EditorFrame anchorId={anchorId} label={t(`edit.${editing}`)} count={count} onClose={onClose}>
      {editing === 'state' && <StateEditor row={row} onDone={onClose} />}
      {editing === 'firm' && <FirmEditor {...many} />}
      {editing === 'person' && <PersonEditor {...many} />}
      {editing === 'section' && <SectionEditor row={row} onDone={onClose} />}
      {editing === 'compliance' && <ComplianceEditor row={row} onDone={onClose} />}
      {editing === 'due' && <DueEditor {...many} />}
      {editing === 'evaluation' && <EvaluationEditor {...many} />}
    </EditorFrame>
  );
};
