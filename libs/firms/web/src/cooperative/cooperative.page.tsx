import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { Page, PageTabs, SearchField, Spacer, useFormat, useMessages, useSearchState, Visibility, type SearchValues } from '@shoal/ui';
import { firmsMessages } from '../firms.messages';
import { CooperativeHeadDocument } from '../generated/graphql';
import { AdmitFirmDialog } from './admit-firm-dialog';
import { FirmsList } from './firms-list';
import { PeopleList } from './people-list';
import { RemoveDemo } from './remove-demo';

const readSearch = (search: SearchValues) => ({
  tab: search['tab'] === 'people' ? ('people' as const) : undefined,
  q: typeof search['q'] === 'string' || typeof search['q'] === 'number' ? String(search['q']) : undefined,
  dialog: search['dialog'] === 'admit' ? ('admit' as const) : undefined,
});

/** The cooperative: its firms and its people. */
export const CooperativePage = () => {
  const t = useMessages(firmsMessages);
  const format = useFormat();
  const [{ tab, q, dialog }, change] = useSearchState(readSearch);
  const { data } = useQuery(CooperativeHeadDocument);
  const can = data?.me?.viewerCan;
  const clear = () => void change({ q: undefined });
  const admit = can?.admitFirm && (
    <Button leftSection={<IconPlus size={16} stroke={1.6} aria-hidden />} onClick={() => void change({ dialog: 'admit' }, { push: true })}>
      {t('admit.action')}
    </Button>
  );
  const tabs = [
    { label: t('cooperative.firms'), link: { to: '/cooperative' as const, search: {} }, count: data?.cooperative.firmCount, exact: true },
    { label: t('cooperative.people'), link: { to: '/cooperative' as const, search: { tab: 'people' } }, count: data?.cooperative.personCount, exact: true },
  ];
  return (
    <Page
      title={t('cooperative.title')}
      meta={data && format.name(data.cooperative)}
      tabs={<PageTabs tabs={tabs.map((one, index) => ({ ...one, current: (index === 1) === (tab === 'people') }))} />}
      layout="wide"
      toolbar={
        <>
          <SearchField
            key={tab}
            label={t(tab === 'people' ? 'cooperative.searchPeople' : 'cooperative.searchFirms')}
            value={q ?? ''}
            onChange={(text) => void change({ q: text || undefined })}
          />
          <Spacer />
          <Visibility to="cooperative" />
          {admit}
        </>
      }
    >
      {can?.removeDemo && <RemoveDemo />}
      {tab === 'people' ? <PeopleList search={q} onClear={clear} /> : <FirmsList search={q} onClear={clear} admit={admit} />}
      {can?.admitFirm && <AdmitFirmDialog opened={dialog === 'admit'} onClose={() => void change({ dialog: undefined })} />}
    </Page>
  );
};
