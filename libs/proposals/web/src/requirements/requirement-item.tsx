import { useQuery } from '@apollo/client/react';
import { ErrorNotice, FirmChip, SkeletonRows, StateMark, useMessages, useToast } from '@shoal/ui';
import { IconAlertTriangle, IconArrowUpRight, IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useState } from 'react';
import { useTools } from '../editor/tools-context';
import { RequirementSourceDocument } from '../generated/graphql';
import { useProposalRoom } from '../proposal/proposal-room';
import type { RequirementRow } from './requirement-store';
import { requirementsMessages } from './requirements.messages';
import classes from './requirements.module.css';
import { answeringSections } from './section-coverage';
import { tieRequirement, untieRequirement } from './tie-requirement';
import type { CaretTies } from './use-caret-ties';

interface RequirementItemProps {
  readonly row: RequirementRow;
  readonly ties: CaretTies;
}

/** One requirement: state, number, title, whose; where it is answered, its source, and the way to tie it to the paragraph with the caret. */
export const RequirementItem = ({ row, ties }: RequirementItemProps) => {
  const t = useMessages(requirementsMessages);
  const [isOpen, setOpen] = useState(false);
  const name = `${row.code} ${row.title}`.trim();
  const Chevron = isOpen ? IconChevronDown : IconChevronRight;
  return (
    <li className={classes.item} data-tied={ties.ids.has(row.requirementId) || undefined}>
      <div className={classes.itemHead}>
        <button type="button" className={classes.unfold} aria-expanded={isOpen} aria-label={t('pane.sourceOf', { name })} onClick={() => setOpen(!isOpen)}>
          <Chevron size={14} stroke={1.6} aria-hidden />
          <span className={classes.code}>{row.code}</span>
          <span className={classes.itemTitle}>{row.title}</span>
        </button>
        <StateMark of="requirement" state={row.answerCount > 0 ? 'answered' : 'unanswered'} />
      </div>
      {row.flag && (
        <p className={classes.flag}>
          <IconAlertTriangle size={14} stroke={1.8} aria-hidden />
          {t(`flags.${row.flag}`)}
        </p>
      )}
      {isOpen && <Source requirementId={row.requirementId} />}
      <div className={classes.itemFoot}>
        {row.ownerFirm && <FirmChip firm={row.ownerFirm} small />}
        <Answers row={row} />
        <TieButton row={row} name={name} ties={ties} />
      </div>
    </li>
  );
};

const Answers = ({ row }: { readonly row: RequirementRow }) => {
  const t = useMessages(requirementsMessages);
  const { sections } = useProposalRoom();
  const { goToAnswer } = useTools();
  const answering = answeringSections(row);
  const closed = Math.max(0, row.answerCount - row.answers.filter(({ section }) => section).length);
  return (
    <>
      {sections
        .filter(({ id }) => answering.has(id))
        .map(({ id, number, title }) => (
          <button key={id} type="button" className={classes.answer} title={title} aria-label={t('pane.goTo', { number, title })} onClick={() => goToAnswer(id, hasParagraph(row, id) ? row.requirementId : null)}>
            <IconArrowUpRight size={12} stroke={1.8} aria-hidden />
            {number}
          </button>
        ))}
      {closed > 0 && <span className={classes.quiet}>{t('pane.closedAnswers', { count: closed })}</span>}
    </>
  );
};

/** Some sections were linked as a whole. */
const hasParagraph = ({ answers }: RequirementRow, sectionId: string): boolean => answers.some(({ section, blockId }) => section?.id === sectionId && blockId != null);

/** Pressing it leaves the caret where it is, so that it still says which paragraph is meant. */
const TieButton = ({ row: { requirementId }, name, ties: { editor, ids } }: RequirementItemProps & { readonly name: string }) => {
  const t = useMessages(requirementsMessages);
  const toast = useToast();
  const isTied = ids.has(requirementId);
  const act = (): void => {
    if (!editor) return;
    if (isTied) untieRequirement(editor, requirementId);
    else if (!tieRequirement(editor, { requirementId, words: name })) toast.note(t('pane.refused'));
  };
  return (
    <button
      type="button"
      className={classes.tie}
      data-tied={isTied || undefined}
      disabled={!editor}
      title={editor ? undefined : t('pane.noCaret')}
      aria-label={t(isTied ? 'pane.untieOf' : 'pane.tieOf', { name })}
      onMouseDown={(event) => event.preventDefault()}
      onClick={act}
    >
      {t(isTied ? 'pane.untie' : 'pane.tie')}
    </button>
  );
};

const Source = ({ requirementId }: { readonly requirementId: string }) => {
  const t = useMessages(requirementsMessages);
  const { data, error, refetch } = useQuery(RequirementSourceDocument, { variables: { id: requirementId } });
  if (error) return <ErrorNotice error={error} onRetry={() => refetch()} />;
  if (!data) return <SkeletonRows rows={2} />;
  const { definition, details, deliverables, places } = data.requirement;
  const page = places[0]?.page;
  const parts = [
    [t('pane.definition'), definition],
    [t('pane.details'), details],
    [t('pane.deliverables'), deliverables],
  ] as const;
  return (
    <div className={classes.source}>
      {parts.map(([label, text]) =>
        text === '' ? null : (
          <p key={label}>
            <span className={classes.sourceLabel}>{label}</span>
            {text}
          </p>
        ),
      )}
      {page != null && <p className={classes.quiet}>{t('pane.page', { page })}</p>}
    </div>
  );
};
