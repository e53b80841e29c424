import { ActionIcon, Button } from '@mantine/core';
import { ButtonLink, DeadlineChip, FirmChip, PersonAvatar, TextLink, useFormat, useMessages, Visibility } from '@shoal/ui';
import { IconPencil, IconPlus, IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useStepWord } from '../editors/state-editor';
import { paneElementId } from '../grid/element-ids';
import { sectionsOf } from '../grid/row-sections';
import type { Editing, HandAct } from '../matrix-hand';
import { matrixMessages } from '../matrix.messages';
import { useMatrixRoom } from '../matrix-room';
import type { Row } from '../matrix-store';
import { ComplianceWord, pointsText } from '../state-words';
import classes from './pane.module.css';

interface OurAnswerProps {
  readonly row: Row;
  readonly act: (act: HandAct) => void;
}

/** Whose it is, what answers it, what proves it, what it is worth and until when; each line is changed where it stands. */
export const OurAnswer = ({ row, act }: OurAnswerProps) => {
  const t = useMessages(matrixMessages);
  const format = useFormat();
  const { bid, firms } = useMatrixRoom();
  const { ownerFirm, ownerPerson } = row;
  const field = (editing: Editing, label: string, children: ReactNode) => (
    <div className={classes.field}>
      <dt>{label}</dt>
      <dd>
        <button type="button" id={paneElementId(editing)} className={classes.value} onClick={() => act({ do: 'edit', editing, id: row.id, inPane: true })}>
          {children}
        </button>
      </dd>
    </div>
  );
  const none = <span className={classes.quiet}>{t('pane.none')}</span>;
  return (
    <section aria-label={t('pane.ours')}>
      <div className={classes.subhead}>
        <h3>{t('pane.ours')}</h3>
        <Visibility to="consortium" firms={firms.length} />
      </div>
      <dl className={classes.fields}>
        {field('firm', t('pane.owner'), ownerFirm ? <FirmChip firm={ownerFirm} lead={ownerFirm.id === bid.consortium.lead.id} /> : <span className={classes.quiet}>{t('decide')}</span>)}
        {ownerFirm &&
          field(
            'person',
            t('edit.person'),
            ownerPerson ? (
              <>
                <PersonAvatar decorative person={{ name: ownerPerson.name, title: ownerPerson.title, firm: ownerFirm }} /> {[ownerPerson.name, ownerPerson.title].filter(Boolean).join(' ')}
              </>
            ) : (
              none
            ),
          )}
        <Sections row={row} act={act} />
        {field(
          'compliance',
          t('pane.compliance'),
          row.compliance === null ? (
            none
          ) : (
            <span>
              <ComplianceWord compliance={row.compliance} reason={row.reason} /> {row.reason && <span className={classes.reason}>{row.reason}</span>}
            </span>
          ),
        )}
        <Evidence row={row} act={act} />
        {field('evaluation', t('pane.points'), row.pointsAtStake === null ? none : <span>{t('score', { points: pointsText(row.pointsAtStake) })} <span className={classes.quiet}>{t('ofItem', { item: row.evaluationItem ?? '', points: pointsText(row.points ?? 0) })}</span></span>)}
        {field('due', t('pane.due'), row.dueOn === null ? none : <><DeadlineChip at={row.dueOn} scope="internal" /> <span className={classes.quiet}>{format.dayShort(row.dueOn)}</span></>)}
      </dl>
      <Steps row={row} act={act} />
    </section>
  );
};

const Sections = ({ row, act }: OurAnswerProps) => {
  const t = useMessages(matrixMessages);
  const { bid } = useMatrixRoom();
  const { sections, closed } = sectionsOf(row);
  return (
    <div className={classes.field}>
      <dt>{t('pane.sections')}</dt>
      <dd className={classes.list}>
        {sections.map(({ id, number, title }) => (
          <TextLink key={id} to="/bids/$bidId/proposal" params={{ bidId: bid.id }} hash={`section-${id}`}>
            {number} {title}
          </TextLink>
        ))}
        {closed > 0 && <span className={classes.quiet}>{t('closedSections', { count: closed })}</span>}
        <button type="button" id={paneElementId('section')} className={classes.add} onClick={() => act({ do: 'edit', editing: 'section', id: row.id, inPane: true })}>
          <IconPlus size={14} stroke={1.6} aria-hidden />
          {t('pane.add')}
        </button>
      </dd>
    </div>
  );
};

const Evidence = ({ row, act }: OurAnswerProps) => {
  const t = useMessages(matrixMessages);
  const { acts } = useMatrixRoom();
  return (
    <div className={classes.field}>
      <dt>{t('pane.evidence')}</dt>
      <dd className={classes.list}>
        {row.evidence.map(({ evidenceId, thing, risk }) => {
          const title = thing?.title ?? t('notShared');
          return (
            <span key={evidenceId} className={classes.cited} data-risk={risk !== null || undefined}>
              {title}
              {row.viewerCan.answer && (
                <ActionIcon size={20} aria-label={t('picker.unciteOf', { title })} onClick={() => void acts.uncite(row, evidenceId)}>
                  <IconX size={12} stroke={1.6} aria-hidden />
                </ActionIcon>
              )}
            </span>
          );
        })}
        {row.evidence.length === 0 && !row.viewerCan.answer && <span className={classes.quiet}>{t('pane.none')}</span>}
        {row.viewerCan.answer && (
          <button type="button" className={classes.add} onClick={() => act({ do: 'edit', editing: 'evidence', id: row.id, inPane: true })}>
            {t('pane.pick')}
          </button>
        )}
      </dd>
    </div>
  );
};

/** Where it is written, and the steps of its state that are open to the viewer. */
const Steps = ({ row, act }: OurAnswerProps) => {
  const t = useMessages(matrixMessages);
  const { acts, bid, sections } = useMatrixRoom();
  const word = useStepWord();
  const answering = new Set(sectionsOf(row).sections.map(({ id }) => id));
  const writing = sections.find(({ id, viewerCan }) => answering.has(id) && viewerCan.write);
  const { nextStates } = row.viewerCan;
  return (
    <div className={classes.steps}>
      {writing && (
        <ButtonLink to="/bids/$bidId/proposal" params={{ bidId: bid.id }} hash={`section-${writing.id}`} leftSection={<IconPencil size={16} stroke={1.6} aria-hidden />}>
          {t('pane.write', { number: writing.number })}
        </ButtonLink>
      )}
      {nextStates.map((state) => (
        <Button key={state} variant="default" onClick={() => void acts.setState(row, state)}>
          {word(row, state)}
        </Button>
      ))}
      {nextStates.length === 0 && (
        <Button id={paneElementId('state')} variant="default" onClick={() => act({ do: 'edit', editing: 'state', id: row.id, inPane: true })}>
          {t('pane.change')}
        </Button>
      )}
    </div>
  );
};
