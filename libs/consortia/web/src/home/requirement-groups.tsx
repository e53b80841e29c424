import { useQuery } from '@apollo/client/react';
import { DeadlineChip, ErrorNotice, FirmChip, Glyph, LoadMore, RowLink, useListKeys, useMessages } from '@shoal/ui';
import { MyRequirementsDocument, type MyRequirementsQuery } from '../generated/graphql';
import { groupByDue, type Weeks } from './due-groups';
import { homeMessages } from './home.messages';
import classes from './home.module.css';
import { useSpans } from './use-spans';

type Requirement = MyRequirementsQuery['myRequirements']['nodes'][number];
const ROWS = 50;

interface RequirementGroupsProps {
  readonly mineOnly: boolean;
  readonly weeks: Weeks;
}

/** Requirements that wait for an answer, by when they are due; each links to its row in the matrix. */
export const RequirementGroups = ({ mineOnly, weeks }: RequirementGroupsProps) => {
  const t = useMessages(homeMessages);
  const spanOf = useSpans(weeks);
  const onKeyDown = useListKeys();
  const query = useQuery(MyRequirementsDocument, { variables: { mineOnly, first: ROWS } });
  const mine = query.data?.myRequirements;
  if (!mine) return <ErrorNotice error={query.error} onRetry={query.refetch} />;
  if (mine.totalCount === 0) return null;
  return (
    <section aria-label={t('requirements')} onKeyDown={onKeyDown}>
      <h3 className={classes.kind}>
        {t('requirements')} <span className={classes.count}>{mine.totalCount}</span>
      </h3>
      {groupByDue(mine.nodes, weeks).map(({ group, rows }) => (
        <section key={group}>
          <h4 className={classes.group} data-tone={group === 'late' ? 'danger' : undefined}>
            {t(`group.${group}`)} <span className={classes.count}>{rows.length}</span> <span className={classes.span}>{spanOf(group)}</span>
          </h4>
          <ul className={classes.rows}>
            {rows.map((requirement) => (
              <RequirementRow key={requirement.id} requirement={requirement} />
            ))}
          </ul>
        </section>
      ))}
      <LoadMore connection={mine} onMore={(after) => query.fetchMore({ variables: { after } })} />
    </section>
  );
};

const GLYPHS = { UNDECIDED: 'dashed', ASSIGNED: 'ring', WRITING: 'half', WRITTEN: 'dot', CONFIRMED: 'tick' } as const;

const RequirementRow = ({ requirement: { id, code, title, state, flag, dueOn, ownerFirm, bid } }: { readonly requirement: Requirement }) => {
  const t = useMessages(homeMessages);
  return (
    <li className={classes.row}>
      <span className={classes.state} data-flag={flag !== null || undefined}>
        <Glyph name={flag ? 'triangle' : GLYPHS[state]} /> {flag ? t(`flag.${flag}`) : t(`requirement.${state}`)}
      </span>
      <RowLink to="/bids/$bidId/requirements" params={{ bidId: bid.id }} search={{ mine: true, r: id }} className={classes.section}>
        <span className={classes.number}>{code}</span> {title}
      </RowLink>
      <span className={classes.where} title={bid.title}>
        {bid.title}
      </span>
      {ownerFirm ? <FirmChip firm={ownerFirm} /> : <span />}
      <span className={classes.due}>{dueOn && <DeadlineChip at={dueOn} scope="internal" />}</span>
    </li>
  );
};
