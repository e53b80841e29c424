import { useQuery } from '@apollo/client/react';
import { ButtonLink, EmptyState, ErrorNotice, LoadMore, Page, QueryView, SegmentedFilter, SkeletonRows, useFormat, useMessages, useNow, useSearchState, addDays, seoulDay, weekdayOf } from '@shoal/ui';
import { BidsDocument, type BidCardFragment, MySectionsDocument, type MySectionsQuery } from '../generated/graphql';
import { useViewer } from '../use-viewer';
import { DeadlineStrip } from './deadline-strip';
import { dueGroup, type Weeks } from './due-groups';
import { HomeSummary } from './home-summary';
import { homeMessages } from './home.messages';
import classes from './home.module.css';
import { InvitationList } from './invitation-list';
import { OurSections } from './our-sections';
import { RequirementGroups } from './requirement-groups';
import { SectionGroups } from './section-groups';

const ROWS = 100;
type Whose = 'firm' | 'me';
type Sections = MySectionsQuery['mySections'];

/** 내 할 일: what is due, by day, with the deadlines of the bids above it. */
export const HomePage = () => {
  const t = useMessages(homeMessages);
  const viewer = useViewer();
  return (
    <Page title={t('title')} layout="fill">
      {viewer ? viewer.firm ? <FirmHome /> : <OfficeHome /> : <SkeletonRows rows={8} height={36} />}
    </Page>
  );
};

const OfficeHome = () => {
  const t = useMessages(homeMessages);
  return <EmptyState action={<ButtonLink to="/cooperative">{t('toCooperative')}</ButtonLink>}>{t('office')}</EmptyState>;
};

const FirmHome = () => {
  const bids = useQuery(BidsDocument, { variables: { first: ROWS } });
  const sections = useQuery(MySectionsDocument, { variables: { first: ROWS } });
  const weeks = useWeeks();
  const nodes = bids.data?.bids.nodes ?? [];
  return (
    <div className={classes.split}>
      <div className={classes.main}>
        <Heading weeks={weeks} bids={nodes} sections={sections.data?.mySections.nodes ?? []} />
        <ErrorNotice error={bids.error} onRetry={bids.refetch} />
        {bids.data && <DeadlineStrip bids={nodes} today={weeks.today} />}
        <InvitationList bids={nodes} />
        <QueryView query={sections} skeleton={<SkeletonRows rows={8} height={36} />}>
          {({ mySections }) => <Work sections={mySections} weeks={weeks} onMore={(after) => sections.fetchMore({ variables: { after } })} />}
        </QueryView>
      </div>
      <aside className={classes.side}>{bids.data && <OurSections bids={nodes} />}</aside>
    </div>
  );
};

const useWeeks = (): Weeks => {
  const today = seoulDay(useNow());
  const sunday = addDays(today, (7 - weekdayOf(today)) % 7);
  return { today, sunday, nextSunday: addDays(sunday, 7) };
};

const useWhose = () => useSearchState((search): { whose: Whose } => ({ whose: search['whose'] === 'me' ? 'me' : 'firm' }));

interface HeadingProps {
  readonly weeks: Weeks;
  readonly bids: readonly BidCardFragment[];
  readonly sections: Sections['nodes'];
}

const Heading = ({ weeks, bids, sections }: HeadingProps) => {
  const t = useMessages(homeMessages);
  const format = useFormat();
  const [{ whose }, change] = useWhose();
  const options = [
    { value: 'me' as const, label: t('me') },
    { value: 'firm' as const, label: t('firm') },
  ];
  const count = (group: 'late' | 'today') => sections.filter((section) => dueGroup(section.dueOn, weeks) === group).length;
  return (
    <header className={classes.heading}>
      <div>
        <h2 className={classes.day}>{format.dayLong(weeks.today)}</h2>
        <HomeSummary today={count('today')} late={count('late')} bids={bids} />
      </div>
      <SegmentedFilter label={t('whose')} value={whose} options={options} onChange={(next) => void change({ whose: next })} />
    </header>
  );
};

interface WorkProps {
  readonly sections: Sections;
  readonly weeks: Weeks;
  readonly onMore: (after: string) => Promise<unknown>;
}

const Work = ({ sections, weeks, onMore }: WorkProps) => {
  const t = useMessages(homeMessages);
  const viewer = useViewer();
  const [{ whose }] = useWhose();
  const rows = whose === 'me' ? sections.nodes.filter((section) => section.writers.some((writer) => writer.id === viewer?.id)) : sections.nodes;
  return (
    <>
      {rows.length === 0 ? (
        <EmptyState action={<ButtonLink to="/bids" variant="default">{t('toBids')}</ButtonLink>}>{t(whose === 'me' ? 'emptyMine' : 'empty')}</EmptyState>
      ) : (
        <SectionGroups sections={rows} weeks={weeks} />
      )}
      <LoadMore connection={sections} onMore={onMore} />
      <RequirementGroups mineOnly={whose === 'me'} weeks={weeks} />
    </>
  );
};
