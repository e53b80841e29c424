import { Table } from '@mantine/core';
import { ButtonLink, DeadlineChip, EmptyState, FirmChip, RowLink, seoulDay, StateMark, useFormat, useMessages, useNow, useStateWord } from '@shoal/ui';
import type { BidProgressQuery, SectionState } from '../generated/graphql';
import { ProgressBar } from '../progress-bar';
import { overviewMessages } from './overview.messages';
import classes from './overview.module.css';
import { figuresByFirm, isLate } from './section-figures';

export type ProgressSection = NonNullable<BidProgressQuery['bid']['proposal']>['sections'][number];
const STATES: readonly SectionState[] = ['EMPTY', 'WRITING', 'REVIEW', 'CONFIRMED'];

interface ProposalProgressProps {
  readonly bidId: string;
  readonly canPlan: boolean;
  readonly sections: readonly ProgressSection[];
}

/** Sections by state and by firm, and which of them are late. */
export const ProposalProgress = ({ bidId, canPlan, sections }: ProposalProgressProps) => {
  const t = useMessages(overviewMessages);
  const today = seoulDay(useNow());
  const plan = canPlan && (
    <ButtonLink to="/bids/$bidId/proposal" params={{ bidId }}>
      {t('startOutline')}
    </ButtonLink>
  );
  return (
    <section className={classes.block}>
      <h2 className={classes.title}>{t('progress')}</h2>
      {sections.length === 0 ? (
        <EmptyState action={plan}>{t('noSections')}</EmptyState>
      ) : (
        <>
          <ProgressBar sections={sections} />
          <p className={classes.states}>
            {STATES.map((state) => (
              <StateMark key={state} of="section" state={state}>
                {sections.filter((section) => section.state === state).length}
              </StateMark>
            ))}
          </p>
          <ByFirm sections={sections} today={today} />
          <Late bidId={bidId} sections={sections.filter((section) => isLate(section, today))} />
        </>
      )}
    </section>
  );
};

const ByFirm = ({ sections, today }: { readonly sections: readonly ProgressSection[]; readonly today: string }) => {
  const t = useMessages(overviewMessages);
  const word = useStateWord();
  const format = useFormat();
  return (
    <Table className={classes.firms}>
      <Table.Caption className={classes.caption}>{t('byFirm')}</Table.Caption>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{t('firm')}</Table.Th>
          {STATES.map((state) => (
            <Table.Th key={state} scope="col">
              {word('section', state)}
            </Table.Th>
          ))}
          <Table.Th scope="col">{t('lateCount')}</Table.Th>
          <Table.Th scope="col">{t('all')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {figuresByFirm(sections, today).map(({ firm, all, late, byState }) => (
          <Table.Tr key={firm.id}>
            <Table.Th scope="row">
              <span className={classes.firm}>
                <FirmChip firm={firm} />
                <span className={classes.firmName}>{format.name(firm)}</span>
              </span>
            </Table.Th>
            {STATES.map((state) => (
              <Table.Td key={state}>{byState[state] ?? 0}</Table.Td>
            ))}
            <Table.Td data-late={late > 0 || undefined}>{late}</Table.Td>
            <Table.Td>{all}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
};

const Late = ({ bidId, sections }: { readonly bidId: string; readonly sections: readonly ProgressSection[] }) => {
  const t = useMessages(overviewMessages);
  return (
    <>
      <h3 className={classes.subtitle}>
        {t('late')} <span className={classes.count}>{sections.length}</span>
      </h3>
      {sections.length === 0 ? <p className={classes.quiet}>{t('noneLate')}</p> : <SectionRows bidId={bidId} sections={sections} />}
    </>
  );
};

/** Sections as links into the proposal. */
export const SectionRows = ({ bidId, sections }: { readonly bidId: string; readonly sections: readonly ProgressSection[] }) => (
  <ul className={classes.rows}>
    {sections.map((section) => (
      <li key={section.id} className={classes.row}>
        <StateMark of="section" state={section.state} />
        <RowLink to="/bids/$bidId/proposal" params={{ bidId }} hash={`section-${section.id}`} className={classes.section}>
          <span className={classes.number}>{section.number}</span> {section.title}
        </RowLink>
        <FirmChip firm={section.ownerFirm} />
        <span className={classes.due}>{section.dueOn && <DeadlineChip at={section.dueOn} scope="internal" />}</span>
      </li>
    ))}
  </ul>
);
