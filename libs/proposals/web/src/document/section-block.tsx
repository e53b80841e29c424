import { ActionIcon } from '@mantine/core';
import { DeadlineChip, FirmChip, firmColors, StateMark, useFormat, useMessages } from '@shoal/ui';
import { IconInfoCircle, IconPencilOff } from '@tabler/icons-react';
import { memo, useCallback, useRef } from 'react';
import { RiskMark } from '../evidence/risk-mark';
import type { SectionNodeFragment } from '../generated/graphql';
import { useTools } from '../editor/tools-context';
import { sectionAnchor, useProposalRoom } from '../proposal/proposal-room';
import { proposalsMessages } from '../proposals.messages';
import { CoverageMark } from '../requirements/coverage-mark';
import { useCoverage } from '../requirements/use-coverage';
import { useWorkspace, useWorkspaceState } from '../workspace/use-workspace';
import { ClosedSection } from './closed-section';
import classes from './document.module.css';
import { LINGER_MS, useLingering, useNearScreen } from './near-screen';
import { SectionText } from './section-text';

interface SectionBlockProps {
  readonly section: SectionNodeFragment;
  /** Was just jumped to. */
  readonly flashed: boolean;
}

/** One section on the page: closed line, readable ground, or white ground to write on. */
export const SectionBlock = memo(({ section, flashed }: SectionBlockProps) => (section.viewerCan.read ? <OpenSection section={section} flashed={flashed} /> : <ClosedSection section={section} />));
SectionBlock.displayName = 'SectionBlock';

const OpenSection = ({ section, flashed }: SectionBlockProps) => {
  const workspace = useWorkspace();
  const block = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const typing = useWorkspaceState((state) => state.typing && state.writing?.sectionId === section.id);
  const near = useNearScreen(block);
  const active = useLingering(near || typing, LINGER_MS);
  const leave = useCallback(() => heading.current?.focus(), []);
  return (
    <section
      ref={block}
      id={sectionAnchor(section.id)}
      data-section={section.id}
      className={classes.section}
      data-depth={section.depth}
      data-readonly={section.viewerCan.write ? undefined : true}
      data-flashed={flashed || undefined}
      style={firmColors(section.ownerFirm)}
      aria-label={`${section.number} ${section.title}`}
      onPointerDown={() => workspace.visit(section.id, 'choice')}
    >
      <h2 ref={heading} className={classes.heading} tabIndex={-1}>
        <span className={classes.number}>{section.number}</span>
        <span>{section.title}</span>
      </h2>
      <SectionMeta section={section} />
      <SectionText section={section} active={active} onLeave={leave} />
    </section>
  );
};

/** Whose it is, how far it is, who else writes, when it is due, and why one may only read. */
const SectionMeta = ({ section }: { readonly section: SectionNodeFragment }) => {
  const { leadFirmId } = useProposalRoom();
  const t = useMessages(proposalsMessages);
  const format = useFormat();
  const { openPanel } = useTools();
  const covered = useCoverage().of.get(section.id);
  const why = section.state === 'CONFIRMED' ? t('section.frozen') : t('section.readOnly', { firm: format.name(section.ownerFirm) });
  return (
    <div className={classes.meta}>
      <FirmChip firm={section.ownerFirm} lead={section.ownerFirm.id === leadFirmId} />
      <StateMark of="section" state={section.state} />
      {!section.viewerCan.write && (
        <span className={classes.why}>
          <IconPencilOff size={14} stroke={1.6} aria-hidden />
          {why}
        </span>
      )}
      {section.viewerCan.write && section.writers.length > 0 && <span className={classes.writers}>{t('section.writes', { names: section.writers.map((writer) => writer.name).join('·') })}</span>}
      {covered && <CoverageMark {...covered} words />}
      <RiskMark evidence={section.evidence} words />
      <span className={classes.end}>
        {section.dueOn && section.state !== 'CONFIRMED' && <DeadlineChip at={section.dueOn} scope="internal" />}
        {openPanel && (
          <ActionIcon aria-label={t('panel.show')} onClick={() => openPanel(section.id)}>
            <IconInfoCircle size={18} stroke={1.6} aria-hidden />
          </ActionIcon>
        )}
      </span>
    </div>
  );
};
