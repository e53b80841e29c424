import type { OutlineStep, Target } from '@shoal/proposals-domain';
import { DeadlineChip, FirmChip, PersonAvatar, StateMark, useMessages } from '@shoal/ui';
import { IconChevronDown, IconChevronRight, IconLock } from '@tabler/icons-react';
import { memo, useRef, type CSSProperties, type KeyboardEvent } from 'react';
import { RiskMark } from '../evidence/risk-mark';
import type { SectionNodeFragment } from '../generated/graphql';
import type { PresentPerson } from '../presence/present-people';
import { CoverageMark } from '../requirements/coverage-mark';
import { PlannedPages } from '../requirements/planned-pages';
import { sectionAnchor } from '../proposal/proposal-room';
import { proposalsMessages } from '../proposals.messages';
import { OutlineMenu, type OutlineMenuAction } from './outline-menu';
import classes from './outline.module.css';
import { useRowDrag } from './use-row-drag';

/** What rows ask of the outline around them; one object for all rows. */
export interface RowHandlers {
  readonly nodes: () => readonly SectionNodeFragment[];
  readonly go: (id: string) => void;
  readonly toggle: (id: string) => void;
  readonly step: (id: string, step: OutlineStep) => void;
  readonly drop: (id: string, target: Target) => void;
  readonly act: (id: string, action: OutlineMenuAction) => void;
}

interface OutlineRowProps {
  readonly section: SectionNodeFragment;
  readonly hasChildren: boolean;
  readonly collapsed: boolean;
  readonly current: boolean;
  readonly lead: boolean;
  readonly people: readonly PresentPerson[];
  /** Its requirements, and how many of them are answered. */
  readonly assigned: number;
  readonly answered: number;
  readonly editable: boolean;
  readonly handlers: RowHandlers;
}

const STEPS: Readonly<Record<string, OutlineStep>> = { ArrowUp: 'up', ArrowDown: 'down', ArrowRight: 'in', ArrowLeft: 'out' };
const AVATARS = 3;

/** Number, title, who is in it, due day, owner; Enter goes there, Alt with arrows moves it. */
export const OutlineRow = memo(({ section, hasChildren, collapsed, current, lead, people, assigned, answered, editable, handlers }: OutlineRowProps) => {
  const t = useMessages(proposalsMessages);
  const row = useRef<HTMLLIElement>(null);
  const { dragging, hint } = useRowDrag(row, section.id, editable, handlers.nodes, handlers.drop);
  const chapter = section.depth === 1;
  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (event.altKey && step && editable) {
      event.preventDefault();
      handlers.step(section.id, step);
    } else if (hasChildren && !event.altKey && (event.key === 'ArrowLeft' || event.key === 'ArrowRight') && (event.key === 'ArrowLeft') !== collapsed) {
      event.preventDefault();
      handlers.toggle(section.id);
    }
  };
  return (
    <li
      ref={row}
      className={classes.row}
      data-chapter={chapter || undefined}
      data-current={current || undefined}
      data-dragging={dragging || undefined}
      data-hint={hint ?? undefined}
      style={{ '--depth': Math.max(0, section.depth - 2) } as CSSProperties}
    >
      {hasChildren ? (
        <button type="button" className={classes.fold} aria-expanded={!collapsed} aria-label={t(collapsed ? 'outline.expand' : 'outline.collapse', { title: section.title })} onClick={() => handlers.toggle(section.id)}>
          {collapsed ? <IconChevronRight size={14} stroke={1.6} aria-hidden /> : <IconChevronDown size={14} stroke={1.6} aria-hidden />}
        </button>
      ) : (
        <span className={classes.fold} />
      )}
      <a
        className={classes.link}
        href={`#${sectionAnchor(section.id)}`}
        aria-current={current ? 'location' : undefined}
        data-list-item
        draggable={false}
        onKeyDown={onKeyDown}
        onClick={(event) => {
          event.preventDefault();
          handlers.go(section.id);
        }}
      >
        {!chapter && <span className={classes.state}>{section.viewerCan.read ? <StateMark of="section" state={section.state} glyphOnly /> : <IconLock size={14} stroke={1.6} aria-label={t('outline.closed')} />}</span>}
        <span className={classes.number}>{section.number}</span>
        <span className={classes.title} title={section.title}>
          {section.title}
        </span>
      </a>
      <RiskMark evidence={section.evidence} />
      <PlannedPages plan={section.plan} />
      <CoverageMark assigned={assigned} answered={answered} figures={chapter} />
      {people.length > 0 && (
        <span className={classes.people} role="img" aria-label={t('outline.present', { names: people.map((person) => person.name).join(', ') })}>
          {people.slice(0, AVATARS).map((person) => (
            <PersonAvatar key={person.id} person={person} size={16} decorative />
          ))}
        </span>
      )}
      {section.dueOn && section.state !== 'CONFIRMED' && <DeadlineChip at={section.dueOn} scope="internal" />}
      {!chapter && <FirmChip firm={section.ownerFirm} lead={lead} />}
      {editable && <OutlineMenu section={section} onAct={handlers.act} />}
    </li>
  );
});
OutlineRow.displayName = 'OutlineRow';
