import { useQuery } from '@apollo/client/react';
import { EmptyState, Page, QueryView, SkeletonRows, useMessages, useSearchState, type SearchValues } from '@shoal/ui';
import { ExchangeViewerDocument, type ExchangeViewerQuery, type RegistryImportKind, type ShownImportRows } from '../generated/graphql';
import { registryMessages } from '../registry.messages';
import { RegistryTabs } from '../registry-tabs';
import { exchangeMessages } from './exchange.messages';
import { ExportPart } from './export-part';
import { ImportStart } from './import-start';
import { OpenImport } from './open-import';

const FIRM_KINDS: readonly RegistryImportKind[] = ['REFERENCE', 'CERTIFICATE', 'EXPERT'];
const OFFICE_KINDS: readonly RegistryImportKind[] = ['FIRM'];
const SHOWN: readonly ShownImportRows[] = ['ALL', 'PROBLEMS', 'DUPLICATES'];

const readView = (search: SearchValues) => ({
  kind: FIRM_KINDS.find((kind) => kind === search['kind']),
  import: typeof search['import'] === 'string' ? search['import'] : undefined,
  shown: SHOWN.find((shown) => shown === search['shown']),
});

type Me = NonNullable<ExchangeViewerQuery['me']>;

/** 가져오기·내보내기: a firm's things from a file and out as one archive; the office brings in its list of members. */
export const ExchangePage = () => {
  const t = useMessages(exchangeMessages);
  const registry = useMessages(registryMessages);
  const query = useQuery(ExchangeViewerDocument);
  return (
    <Page title={t('title')} crumbs={[{ label: registry('title'), link: { to: '/registry/capabilities' } }]} tabs={<RegistryTabs reviews={query.data?.me?.role === 'OFFICE'} />}>
      <QueryView query={query} skeleton={<SkeletonRows rows={8} height={36} />}>
        {({ me }) => me && (me.role === 'MEMBER' ? <EmptyState>{t('in.adminsOnly')}</EmptyState> : <Exchange me={me} />)}
      </QueryView>
    </Page>
  );
};

const Exchange = ({ me }: { readonly me: Me }) => {
  const t = useMessages(exchangeMessages);
  const [view, change] = useSearchState(readView);
  const kinds = me.firm ? FIRM_KINDS : OFFICE_KINDS;
  if (view.import) return <OpenImport key={view.import} id={view.import} shown={view.shown ?? 'ALL'} onShown={(shown) => change({ shown: shown === 'ALL' ? undefined : shown })} onClose={() => change({ import: undefined, shown: undefined })} />;
  const mayBringIn = !me.firm || me.firm.membership === 'MEMBER';
  return (
    <>
      {mayBringIn ? (
        <ImportStart kinds={kinds} kind={view.kind ?? kinds[0] ?? 'REFERENCE'} onKind={(kind) => change({ kind: FIRM_KINDS.find((one) => one === kind) })} onPreview={(id) => change({ import: id, shown: undefined }, { push: true })} />
      ) : (
        <EmptyState>{t('in.standing')}</EmptyState>
      )}
      {me.firm && <ExportPart />}
    </>
  );
};
