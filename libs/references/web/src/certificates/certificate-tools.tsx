import { IconSettings } from '@tabler/icons-react';
import { ButtonLink, SearchField, SegmentedFilter, Spacer, useFormat, useMessages } from '@shoal/ui';
import { useReferenceViewer } from '../projects/use-reference-viewer';
import { AddLink, Choice } from '../registry/tools';
import { type Filters, STATES } from './certificate-filters';
import { certificatesMessages } from './certificates.messages';
import { useKinds } from './use-kinds';

interface ToolsProps {
  readonly filters: Filters;
  readonly change: (changes: Partial<Filters>) => unknown;
  /** Rises when the filters are cleared, so that the field that keeps its own text begins anew. */
  readonly cleared: number;
}

export const CertificateTools = ({ filters, change, cleared }: ToolsProps) => {
  const t = useMessages(certificatesMessages);
  const format = useFormat();
  const viewer = useReferenceViewer();
  const kinds = useKinds();
  const whose = [
    { value: 'all' as const, label: t('list.allFirms') },
    { value: 'ours' as const, label: t('list.ours') },
  ];
  return (
    <>
      {viewer?.firm && <SegmentedFilter label={t('list.whose')} value={filters.whose ?? 'all'} options={whose} onChange={(value) => change({ whose: value === 'ours' ? value : undefined })} />}
      <SearchField key={cleared} label={t('list.search')} value={filters.q ?? ''} onChange={(q) => change({ q: q || undefined })} />
      <Choice label={t('list.kind')} value={filters.kind} options={kinds.map((kind) => [kind.id, format.name(kind)])} onChange={(kind) => change({ kind })} />
      <Choice label={t('list.state')} value={filters.state} options={STATES.map((state) => [state, t(`state.${state}`)])} onChange={(state) => change({ state })} />
      <Spacer />
      {viewer?.role === 'OFFICE' && (
        <ButtonLink to="/registry/certificates" search={{ view: 'kinds' }} variant="default" leftSection={<IconSettings size={16} stroke={1.6} aria-hidden />}>
          {t('list.kinds')}
        </ButtonLink>
      )}
      <AddLink area="certificates">{t('list.add')}</AddLink>
    </>
  );
};
