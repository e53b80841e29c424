import { Button } from '@mantine/core';
import { EmptyState, SearchField, SkeletonRows, useFormat, useMessages, Visibility } from '@shoal/ui';
import { type ReactNode, useState } from 'react';
import type { SectionNodeFragment } from '../generated/graphql';
import { useProposalRoom } from '../proposal/proposal-room';
import { useWorkspaceState } from '../workspace/use-workspace';
import { findRequirements } from './find-requirements';
import { RequirementItem } from './requirement-item';
import type { RequirementRow } from './requirement-store';
import { useRequirements } from './requirements-context';
import { requirementsMessages } from './requirements.messages';
import classes from './requirements.module.css';
import { rowsOfSection } from './section-coverage';
import { useCaretTies } from './use-caret-ties';
import { VagueNotes } from './vague-notes';

/** So many are drawn at once; the rest comes when asked for. */
const STEP = 30;

/** Requirements beside the text: those of the section in focus first, the rest of the viewer's firm, and any by search. */
export const RequirementsPane = () => {
  const t = useMessages(requirementsMessages);
  const { byId, memberFirmIds } = useProposalRoom();
  const sectionId = useWorkspaceState((state) => state.sectionId);
  const section = sectionId === null ? undefined : byId.get(sectionId);
  const { isReady, rows } = useRequirements();
  const [search, setSearch] = useState('');
  return (
    <section className={classes.pane} aria-label={t('tabs.requirements')}>
      <div className={classes.paneTop}>
        <SearchField label={t('pane.search')} value={search} onChange={setSearch} />
        <Visibility to="consortium" firms={memberFirmIds.length} />
      </div>
      {!isReady ? <SkeletonRows rows={5} /> : rows.length === 0 ? <EmptyState>{t('pane.none')}</EmptyState> : search !== '' ? <Found rows={rows} search={search} /> : section ? <OfSection key={section.id} section={section} rows={rows} /> : <p className={classes.quiet}>{t('pane.nowhere')}</p>}
    </section>
  );
};

const Found = ({ rows, search }: { readonly rows: readonly RequirementRow[]; readonly search: string }) => {
  const t = useMessages(requirementsMessages);
  const found = findRequirements(rows, search);
  if (found.length === 0) return <EmptyState>{t('pane.notFound')}</EmptyState>;
  return <Group key={search} heading={t('pane.found', { count: found.length })} rows={found} />;
};

const OfSection = ({ section, rows }: { readonly section: SectionNodeFragment; readonly rows: readonly RequirementRow[] }) => {
  const t = useMessages(requirementsMessages);
  const format = useFormat();
  const { me, firms } = useProposalRoom();
  const own = rowsOfSection(section, rows);
  const isOwn = new Set(own);
  const ours = rows.filter((row) => row.ownerFirm?.id === me.firmId && !isOwn.has(row));
  const firm = firms.find(({ id }) => id === me.firmId);
  return (
    <>
      <VagueNotes sectionId={section.id} />
      <Group heading={t('pane.own', { number: section.number })} rows={own}>
        {own.length === 0 && <p className={classes.quiet}>{t('pane.ownNone')}</p>}
      </Group>
      {firm && <Group heading={t('pane.ours', { firm: format.name(firm) })} rows={ours}>{ours.length === 0 && <p className={classes.quiet}>{t('pane.oursDone', { firm: format.name(firm) })}</p>}</Group>}
    </>
  );
};

/** A list under a heading; a long one in steps. */
const Group = ({ heading, rows, children }: { readonly heading: string; readonly rows: readonly RequirementRow[]; readonly children?: ReactNode }) => {
  const t = useMessages(requirementsMessages);
  const ties = useCaretTies();
  const [shown, setShown] = useState(STEP);
  const left = rows.length - shown;
  return (
    <div>
      <h3 className={classes.groupHeading}>{heading}</h3>
      {children}
      {rows.length > 0 && (
        <ul className={classes.items}>
          {rows.slice(0, shown).map((row) => (
            <RequirementItem key={row.id} row={row} ties={ties} />
          ))}
        </ul>
      )}
      {left > 0 && (
        <Button size="xs" variant="subtle" onClick={() => setShown(shown + STEP)}>
          {t('pane.more', { count: left })}
        </Button>
      )}
    </div>
  );
};
