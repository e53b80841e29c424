import { DeadlineChip, FirmChip, PersonAvatar, TextLink, useMessages } from '@shoal/ui';
import { IconAlertCircle, IconPaperclip } from '@tabler/icons-react';
import { memo, type MouseEvent, type ReactNode } from 'react';
import type { Editing, HandAct } from '../matrix-hand';
import { matrixMessages } from '../matrix.messages';
import classes from '../matrix.module.css';
import type { Row } from '../matrix-store';
import { ComplianceWord, ItemState, pointsText } from '../state-words';
import { cellElementId, rowElementId } from './element-ids';
import { sectionsOf } from './row-sections';

interface RowProps {
  readonly bidId: string;
  readonly row: Row;
  readonly index: number;
  readonly isCursor: boolean;
  readonly isChosen: boolean;
  readonly act: (act: HandAct) => void;
  readonly open: (id: string) => void;
}

/** One requirement; each of its cells is changed by a letter or by a click. */
export const MatrixRow = memo(({ bidId, row, index, isCursor, isChosen, act, open }: RowProps) => {
  const t = useMessages(matrixMessages);
  const edit = (editing: Editing, label: string, children: ReactNode, align?: 'right') => (
    <EditCell row={row} editing={editing} label={label} act={act} align={align}>
      {children}
    </EditCell>
  );
  const { id, ownerFirm, ownerPerson } = row;
  return (
    <div role="row" id={rowElementId(id)} aria-rowindex={index} aria-selected={isChosen} className={classes.row} data-cursor={isCursor || undefined} data-chosen={isChosen || undefined} onClick={() => open(id)}>
      <span role="gridcell" className={classes.check} onClick={(event) => event.stopPropagation()}>
        <input type="checkbox" tabIndex={-1} aria-label={`${t('column.choose')} ${row.code || row.title}`} checked={isChosen} onChange={(event) => act({ do: 'choose', id, range: event.nativeEvent instanceof globalThis.MouseEvent && event.nativeEvent.shiftKey })} />
      </span>
      <span role="gridcell" className={classes.code}>
        {row.code || '–'}
      </span>
      <span role="rowheader" className={classes.title} title={row.title}>
        {row.flag && <Flag flag={row.flag} />}
        {row.title}
      </span>
      <span role="gridcell" className={classes.category} title={row.category}>
        {row.category}
      </span>
      <span role="gridcell" className={classes.owners}>
        {edit('firm', t('edit.firm'), ownerFirm ? <FirmChip firm={ownerFirm} /> : <span className={classes.decide}>{t('decide')}</span>)}
        {edit('person', t('edit.person'), ownerPerson ? <PersonAvatar size={16} person={{ name: ownerPerson.name, title: ownerPerson.title, firm: ownerFirm }} /> : ownerFirm && <span className={classes.dim}>–</span>)}
      </span>
      <span role="gridcell" className={classes.sections}>
        <Sections bidId={bidId} row={row} />
        {edit('section', t('edit.section'), row.answerCount === 0 ? <span className={classes.dim}>–</span> : <span className={classes.more}>+</span>)}
      </span>
      <span role="gridcell">{edit('state', t('edit.state'), <ItemState state={row.state} />)}</span>
      <span role="gridcell" className={classes.compliance}>
        {edit('compliance', t('edit.compliance'), <ComplianceWord compliance={row.compliance} reason={row.reason} />)}
      </span>
      <span role="gridcell" className={classes.right}>
        {edit('evaluation', t('edit.evaluation'), row.pointsAtStake === null ? <span className={classes.dim}>–</span> : <span title={t('ofItem', { item: row.evaluationItem ?? '', points: pointsText(row.points ?? 0) })}>{pointsText(row.pointsAtStake)}</span>, 'right')}
      </span>
      <span role="gridcell" className={classes.evidence}>
        {edit('evidence', t('edit.evidence'), <Evidence row={row} />)}
      </span>
      <span role="gridcell" className={classes.right}>
        {edit('due', t('edit.due'), row.dueOn ? <DeadlineChip at={row.dueOn} scope="internal" /> : <span className={classes.dim}>–</span>, 'right')}
      </span>
    </div>
  );
});

interface EditCellProps {
  readonly row: Row;
  readonly editing: Editing;
  readonly label: string;
  readonly act: (act: HandAct) => void;
  readonly align?: 'right' | undefined;
  readonly children: ReactNode;
}

/** The keyboard reaches it by its letter; the mouse by a click. */
const EditCell = ({ row, editing, label, act, align, children }: EditCellProps) => {
  const begin = (event: MouseEvent): void => {
    event.stopPropagation();
    act({ do: 'edit', editing, id: row.id });
  };
  return (
    <button type="button" id={cellElementId(row.id, editing)} className={classes.cell} data-align={align} tabIndex={-1} title={label} onClick={begin}>
      {children}
    </button>
  );
};

const Flag = ({ flag }: { readonly flag: NonNullable<Row['flag']> }) => {
  const t = useMessages(matrixMessages);
  return (
    <span className={classes.flag}>
      <IconAlertCircle size={12} stroke={1.8} aria-hidden />
      {t(`flag.${flag}`)}
    </span>
  );
};

const SHOWN = 2;

/** Numbers of the sections that answer, each a link into the proposal. */
const Sections = ({ bidId, row }: { readonly bidId: string; readonly row: Row }) => {
  const t = useMessages(matrixMessages);
  const { sections, closed } = sectionsOf(row);
  if (sections.length === 0 && closed === 0) return null;
  return (
    <span className={classes.numbers} onClick={(event) => event.stopPropagation()}>
      {sections.slice(0, SHOWN).map(({ id, number, title }) => (
        <TextLink key={id} to="/bids/$bidId/proposal" params={{ bidId }} hash={`section-${id}`} tabIndex={-1} title={`${number} ${title}`} className={classes.number}>
          {number}
        </TextLink>
      ))}
      {sections.length > SHOWN && <span className={classes.dim}>+{sections.length - SHOWN}</span>}
      {closed > 0 && (
        <span className={classes.dim} title={t('closedSections', { count: closed })}>
          ({closed})
        </span>
      )}
    </span>
  );
};

const Evidence = ({ row }: { readonly row: Row }) => {
  const t = useMessages(matrixMessages);
  const [first, ...others] = row.evidence;
  if (!first) return <span className={classes.dim}>–</span>;
  const title = first.thing?.title ?? t('notShared');
  return (
    <span className={classes.cited} data-risk={row.evidence.some(({ risk }) => risk) || undefined} title={row.evidence.map(({ thing }) => thing?.title ?? t('notShared')).join(', ')}>
      <IconPaperclip size={13} stroke={1.6} aria-hidden />
      <span>{others.length > 0 ? t('evidenceCount', { title, count: others.length }) : title}</span>
    </span>
  );
};
