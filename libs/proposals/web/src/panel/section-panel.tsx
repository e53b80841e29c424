import { FirmChip, StateMark, useFormat, useMessages, useNow } from '@shoal/ui';
import type { ReactNode } from 'react';
import type { SectionNodeFragment } from '../generated/graphql';
import { ConfirmationsField, HistoryField } from '../history/history-field';
import { historyMessages } from '../history/history.messages';
import { useProposalRoom } from '../proposal/proposal-room';
import { proposalsMessages } from '../proposals.messages';
import { requirementsMessages } from '../requirements/requirements.messages';
import { useWorkspaceState } from '../workspace/use-workspace';
import { readersKey } from './readers-key';
import { DueField, OwnerField, ReadersField } from './section-fields';
import { StateSteps } from './state-steps';
import classes from './section-panel.module.css';
import { useSectionActions } from './use-section-actions';
import { WritersField } from './writers-field';

/** What there is to know and to decide of the section in focus: whose, who reads and writes, until when, how far. */
export const SectionPanel = () => {
  const room = useProposalRoom();
  const t = useMessages(proposalsMessages);
  const sectionId = useWorkspaceState((state) => state.sectionId);
  const section = sectionId === null ? undefined : room.byId.get(sectionId);
  return (
    <aside className={classes.panel} aria-label={t('panel.title')}>
      {section ? <Properties key={section.id} section={section} /> : <p className={classes.none}>{t('panel.none')}</p>}
    </aside>
  );
};

const Properties = ({ section }: { readonly section: SectionNodeFragment }) => {
  const { leadFirmId, canChangeOutline } = useProposalRoom();
  const t = useMessages(proposalsMessages);
  const past = useMessages(historyMessages);
  const asked = useMessages(requirementsMessages);
  const format = useFormat();
  const now = useNow();
  const actions = useSectionActions();
  const { viewerCan } = section;
  const owner = (
    <>
      <FirmChip firm={section.ownerFirm} lead={section.ownerFirm.id === leadFirmId} /> <span>{format.name(section.ownerFirm)}</span>
    </>
  );
  return (
    <>
      <h2 className={classes.title}>
        <span className={classes.number}>{section.number}</span> {section.title}
      </h2>
      {!viewerCan.read && <p className={classes.hint}>{t('panel.closed', { firm: format.name(section.ownerFirm) })}</p>}
      <dl className={classes.fields}>
        <Field label={t('panel.state')}>
          <StateMark of="section" state={section.state} />
          {viewerCan.changeState && <StateSteps section={section} actions={actions} />}
        </Field>
        <Field label={t('panel.owner')}>{canChangeOutline && viewerCan.assign ? <OwnerField section={section} actions={actions} /> : owner}</Field>
        <Field label={t('panel.writers')} hint={viewerCan.read ? t('panel.writersHint') : undefined}>
          {viewerCan.assign ? <WritersField section={section} actions={actions} /> : <People section={section} />}
        </Field>
        <Field label={t('panel.readers')}>{viewerCan.assign ? <ReadersField section={section} actions={actions} /> : t(`readers.${readersKey(section.readers)}`)}</Field>
        <Field label={t('panel.due')}>{canChangeOutline ? <DueField section={section} actions={actions} /> : section.dueOn ? format.day(section.dueOn) : t('panel.noDue')}</Field>
        {section.characters !== null && <Field label={t('panel.characters')}>{t('panel.charactersOf', { count: section.characters })}</Field>}
        {section.plan?.pages != null && <Field label={asked('plan.pages')}>{asked('plan.pagesOf', { count: section.plan.pages })}</Field>}
        <Field label={t('panel.updated')}>
          <span title={format.instant(section.updatedAt)}>{format.ago(section.updatedAt, now)}</span>
        </Field>
        {viewerCan.read && (
          <Field label={past('title')}>
            <HistoryField section={section} />
            <ConfirmationsField key={section.version} section={section} />
          </Field>
        )}
      </dl>
      {viewerCan.read && !viewerCan.assign && <p className={classes.hint}>{t('panel.whoAssigns')}</p>}
      {section.state === 'CONFIRMED' && <p className={classes.hint}>{t('panel.frozen')}</p>}
    </>
  );
};

const People = ({ section }: { readonly section: SectionNodeFragment }) => {
  const t = useMessages(proposalsMessages);
  if (section.writers.length === 0) return <>{t('panel.noWriters')}</>;
  return (
    <ul className={classes.people}>
      {section.writers.map((writer) => (
        <li key={writer.id}>
          {writer.name} {writer.firm && <FirmChip firm={writer.firm} small />}
        </li>
      ))}
    </ul>
  );
};

const Field = ({ label, hint, children }: { readonly label: string; readonly hint?: string | undefined; readonly children: ReactNode }) => (
  <div className={classes.field}>
    <dt>{label}</dt>
    <dd>
      {children}
      {hint && <span className={classes.hint}>{hint}</span>}
    </dd>
  </div>
);
