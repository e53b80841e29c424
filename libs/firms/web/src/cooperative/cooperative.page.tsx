import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { Page, PageTabs, SearchField, Spacer, useFormat, useMessages, useSearchState, Visibility, type SearchValues } from '@shoal/ui';
import { AuditTab } from '../audit/audit-tab';
import { firmsMessages } from '../firms.messages';
import { CooperativeHeadDocument, WaitingApplicationsDocument, type CooperativeHeadQuery } from '../generated/graphql';
import { ApplicationDetail } from '../membership/application-detail';
import { ApplicationsTab, readApplicationFilter } from '../membership/applications-tab';
import { RulesTab } from '../membership/rules-tab';
import { AdmitFirmDialog } from './admit-firm-dialog';
import { FirmsList } from './firms-list';
import { PeopleList } from './people-list';
import { RemoveDemo } from './remove-demo';

const TABS = ['firms', 'people', 'applications', 'rules', 'audit'] as const;
type Tab = (typeof TABS)[number];
const text = (value: unknown): string | undefined => (typeof value === 'string' || typeof value === 'number' ? String(value) : undefined);

const readSearch = (search: SearchValues) => ({
  tab: TABS.find((tab) => tab !== 'firms' && tab === search['tab']),
  q: text(search['q']),
  dialog: search['dialog'] === 'admit' ? ('admit' as const) : undefined,
  state: readApplicationFilter(search['state']),
  application: text(search['application']),
  action: text(search['action']),
  from: text(search['from']),
  to: text(search['to']),
});

/** The cooperative: its firms and its people; for the office also who wants to join, by which rules, and what was decided. */
export const CooperativePage = () => {
  const t = useMessages(firmsMessages);
  const format = useFormat();
  const [{ tab = 'firms', q, dialog, state, application, action, from, to }, change] = useSearchState(readSearch);
  const { data } = useQuery(CooperativeHeadDocument);
  const can = data?.me?.viewerCan;
  const clear = () => void change({ q: undefined });
  const admit = can?.admitFirm && (
    <Button leftSection={<IconPlus size={16} stroke={1.6} aria-hidden />} onClick={() => void change({ dialog: 'admit' }, { push: true })}>
      {t('admit.action')}
    </Button>
  );
  return (
    <Page
      title={t('cooperative.title')}
      meta={data && format.name(data.cooperative)}
      tabs={<Tabs current={tab} head={data} />}
      layout="wide"
      toolbar={
        (tab === 'firms' || tab === 'people') && (
          <>
            <SearchField key={tab} label={t(tab === 'people' ? 'cooperative.searchPeople' : 'cooperative.searchFirms')} value={q ?? ''} onChange={(search) => void change({ q: search || undefined })} />
            <Spacer />
            <Visibility to="cooperative" />
            {admit}
          </>
        )
      }
    >
      {can?.removeDemo && <RemoveDemo />}
      {tab === 'firms' && <FirmsList search={q} onClear={clear} admit={admit} />}
      {tab === 'people' && <PeopleList search={q} onClear={clear} />}
      {tab === 'rules' && <RulesTab />}
      {tab === 'applications' && (application ? <ApplicationDetail id={application} /> : <ApplicationsTab state={state} onState={(next) => void change({ state: next })} />)}
      {tab === 'audit' && <AuditTab filter={{ action, from, to }} onFilter={(filter) => void change(filter)} />}
      {can?.admitFirm && <AdmitFirmDialog opened={dialog === 'admit'} onClose={() => void change({ dialog: undefined })} />}
    </Page>
  );
};

const Tabs = ({ current, head }: { readonly current: Tab; readonly head: CooperativeHeadQuery | undefined }) => {
  const t = useMessages(firmsMessages);
  const can = head?.me?.viewerCan;
  const waiting = useQuery(WaitingApplicationsDocument, { skip: !can?.decideMembership }).data?.membershipApplications.totalCount;
  const tab = (name: Tab, label: string, count?: number, urgent = false) => ({
    label,
    link: { to: '/cooperative' as const, search: name === 'firms' ? {} : { tab: name } },
    exact: true,
    current: name === current,
    ...(count !== undefined && { count, urgent }),
  });
  const tabs = [
    tab('firms', t('cooperative.firms'), head?.cooperative.firmCount),
    tab('people', t('cooperative.people'), head?.cooperative.personCount),
    ...(can?.decideMembership ? [tab('applications', t('applications.tab'), waiting, (waiting ?? 0) > 0)] : []),
    tab('rules', t('rules.tab')),
    ...(can?.readAudit ? [tab('audit', t('audit.tab'))] : []),
  ];
  return <PageTabs tabs={tabs} />;
};
