import { useMutation, useQuery } from '@apollo/client/react';
import { Button, Switch } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { type Column, DataTable, EmptyState, ErrorNotice, LoadMore, Page, QueryView, SkeletonRows, Spacer, useFormat, useMessages, useSearchState, type SearchValues, useToast } from '@shoal/ui';
import type { ReactNode } from 'react';
import { type CertificateKindFieldsFragment, CertificateKindsDocument, RetireCertificateKindDocument } from '../generated/graphql';
import { useReferenceViewer } from '../projects/use-reference-viewer';
import { useCrumbs } from '../registry/areas';
import classes from './certificates.module.css';
import { KindDialog } from './kind-dialog';
import { KindSource } from './kind-rule';
import { kindsMessages } from './kinds.messages';
import { useCertificateWords } from './use-certificate-words';
import { KINDS } from './use-kinds';

const NEW = 'new';
const readView = (search: SearchValues) => ({ editing: typeof search['editing'] === 'string' ? search['editing'] : undefined, retired: search['retired'] === true ? true : undefined });

/** The office keeps the kinds of certificates, their rules and sources. */
export const KindsView = ({ tabs }: { readonly tabs: ReactNode }) => {
  const t = useMessages(kindsMessages);
  const viewer = useReferenceViewer();
  const [view, change] = useSearchState(readView);
  const query = useQuery(CertificateKindsDocument, { variables: { first: KINDS, includeRetired: view.retired === true } });
  const crumbs = useCrumbs('certificates');
  const edit = (editing: string | undefined) => void change({ editing }, { push: editing !== undefined });
  if (viewer && viewer.role !== 'OFFICE')
    return (
      <Page title={t('title')} crumbs={crumbs} tabs={tabs}>
        <EmptyState>{t('office')}</EmptyState>
      </Page>
    );
  const kinds = query.data ?? query.previousData;
  const editing = kinds?.certificateKinds.nodes.find(({ id }) => id === view.editing);
  return (
    <Page title={t('title')} layout="wide" crumbs={crumbs} tabs={tabs} toolbar={<Tools retired={view.retired === true} onRetired={(retired) => void change({ retired: retired || undefined })} onAdd={() => edit(NEW)} />}>
      <p className={classes.note}>{t('intro')}</p>
      <QueryView query={{ ...query, data: kinds }} skeleton={<SkeletonRows rows={10} height={52} />}>
        {({ certificateKinds }) => (
          <>
            <KindsTable kinds={certificateKinds.nodes} onEdit={edit} />
            <LoadMore connection={certificateKinds} onMore={(after) => query.fetchMore({ variables: { after } })} />
          </>
        )}
      </QueryView>
      {(editing || view.editing === NEW) && <KindDialog key={view.editing} kind={editing ?? null} onClose={() => edit(undefined)} />}
    </Page>
  );
};

interface ToolsProps {
  readonly retired: boolean;
  readonly onRetired: (retired: boolean) => void;
  readonly onAdd: () => void;
}

const Tools = ({ retired, onRetired, onAdd }: ToolsProps) => {
  const t = useMessages(kindsMessages);
  return (
    <>
      <Switch label={t('showRetired')} checked={retired} onChange={(event) => onRetired(event.currentTarget.checked)} />
      <Spacer />
      <Button leftSection={<IconPlus size={16} stroke={1.6} aria-hidden />} onClick={onAdd}>
        {t('add')}
      </Button>
    </>
  );
};

interface KindsTableProps {
  readonly kinds: readonly CertificateKindFieldsFragment[];
  readonly onEdit: (id: string) => void;
}

const KindsTable = ({ kinds, onEdit }: KindsTableProps) => {
  const t = useMessages(kindsMessages);
  const words = useCertificateWords();
  const acts = (kind: CertificateKindFieldsFragment) => <KindActs kind={kind} onEdit={() => onEdit(kind.id)} />;
  const columns: Column<CertificateKindFieldsFragment>[] = [
    { key: 'name', header: t('column.name'), cell: (kind) => <KindName kind={kind} /> },
    { key: 'rule', header: t('column.rule'), width: '168px', cell: words.rule },
    { key: 'lead', header: t('column.lead'), width: '208px', from: 80, cell: words.lead },
    { key: 'source', header: t('column.source'), width: '30%', cell: (kind) => <KindSource kind={kind} /> },
    { key: 'acts', header: t('edit'), hideHeader: true, width: '176px', align: 'right', cell: acts },
  ];
  const narrow = (kind: CertificateKindFieldsFragment) => (
    <div className={classes.narrow}>
      <KindName kind={kind} />
      <span>{[words.rule(kind), words.lead(kind)].filter(Boolean).join(' · ')}</span>
      <KindSource kind={kind} />
      {acts(kind)}
    </div>
  );
  return <DataTable caption={t('caption')} columns={columns} rows={kinds} rowKey={({ id }) => id} narrow={narrow} />;
};

const KindName = ({ kind }: { readonly kind: CertificateKindFieldsFragment }) => {
  const t = useMessages(kindsMessages);
  const format = useFormat();
  const shown = format.name(kind);
  const other = shown === kind.name ? kind.nameEn : kind.name;
  return (
    <span className={classes.kindName}>
      <span>
        {shown} {kind.retiredAt && <span className={classes.small}>({t('retired')})</span>}
      </span>
      {other !== shown && (
        <span className={classes.small} lang={other === kind.name ? 'ko' : 'en'}>
          {other}
        </span>
      )}
    </span>
  );
};

const KindActs = ({ kind, onEdit }: { readonly kind: CertificateKindFieldsFragment; readonly onEdit: () => void }) => {
  const t = useMessages(kindsMessages);
  const toast = useToast();
  const format = useFormat();
  const [retire, { loading, error }] = useMutation(RetireCertificateKindDocument, { refetchQueries: ['CertificateKinds'] });
  const isRetired = kind.retiredAt !== null;
  const act = async (): Promise<void> => {
    const done = await retire({ variables: { input: { id: kind.id, version: kind.version, retired: !isRetired } } }).catch(() => null);
    if (done) toast.done(t(isRetired ? 'broughtBack' : 'retiredDone'));
  };
  return (
    <div className={classes.kindActs}>
      <Button size="compact-sm" variant="default" onClick={onEdit} aria-label={`${format.name(kind)}: ${t('edit')}`}>
        {t('edit')}
      </Button>
      <Button size="compact-sm" variant="subtle" loading={loading} onClick={() => void act()} aria-label={`${format.name(kind)}: ${t(isRetired ? 'bringBack' : 'retire')}`}>
        {t(isRetired ? 'bringBack' : 'retire')}
      </Button>
      <ErrorNotice error={error} />
    </div>
  );
};
