import { DeadlineChip, FirmChip, RowLink, StateMark, useListKeys, useMessages } from '@shoal/ui';
import type { MySectionsQuery } from '../generated/graphql';
import { groupByDue, type Weeks } from './due-groups';
import { homeMessages } from './home.messages';
import classes from './home.module.css';
import { useSpans } from './use-spans';

type Section = MySectionsQuery['mySections']['nodes'][number];

interface SectionGroupsProps {
  readonly sections: readonly Section[];
  readonly weeks: Weeks;
}

/** Sections by when they are due; each links to itself in the proposal. */
export const SectionGroups = ({ sections, weeks }: SectionGroupsProps) => {
  const t = useMessages(homeMessages);
  const spanOf = useSpans(weeks);
  const onKeyDown = useListKeys();
  return (
    <div onKeyDown={onKeyDown}>
      {groupByDue(sections, weeks).map(({ group, rows }) => (
        <section key={group}>
          <h3 className={classes.group} data-tone={group === 'late' ? 'danger' : undefined}>
            {t(`group.${group}`)} <span className={classes.count}>{rows.length}</span> <span className={classes.span}>{spanOf(group)}</span>
          </h3>
          <ul className={classes.rows}>
            {rows.map((section) => (
              <SectionRow key={section.id} section={section} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
};

const SectionRow = ({ section }: { readonly section: Section }) => (
  <li className={classes.row}>
    <span className={classes.state}>
      <StateMark of="section" state={section.state} />
    </span>
    <RowLink to="/bids/$bidId/proposal" params={{ bidId: section.bid.id }} hash={`section-${section.id}`} className={classes.section}>
      <span className={classes.number}>{section.number}</span> {section.title}
    </RowLink>
    <span className={classes.where} title={section.bid.title}>
      {section.bid.title}
    </span>
    <FirmChip firm={section.ownerFirm} />
    <span className={classes.due}>{section.dueOn && <DeadlineChip at={section.dueOn} scope="internal" />}</span>
  </li>
);
