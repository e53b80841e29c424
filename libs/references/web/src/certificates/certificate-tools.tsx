import { NativeSelect } from '@mantine/core';
import { IconPencilPlus, IconSettings } from '@tabler/icons-react';
import { ButtonLink, SearchField, SegmentedFilter, Spacer, useFormat, useMessages } from '@shoal/ui';
import { useReferenceViewer } from '../projects/use-reference-viewer';
import { type Filters, STATES } from './certificate-filters';
import classes from './certificates.module.css';
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
      <NativeSelect
        aria-label={t('list.kind')}
        className={classes.choice}
        value={filters.kind ?? ''}
        data={[{ value: '', label: t('list.allKinds') }, ...kinds.map((kind) => ({ value: kind.id, label: format.name(kind) }))]}
        onChange={(event) => change({ kind: event.currentTarget.value || undefined })}
      />
      <NativeSelect
        aria-label={t('list.state')}
        className={classes.choice}
        value={filters.state ?? ''}
        data={[{ value: '', label: `${t('list.state')}: ${t('list.allStates')}` }, ...STATES.map((state) => ({ value: state, label: t(`state.${state}`) }))]}
        onChange={(event) => change({ state: STATES.find((state) => state === event.currentTarget.value) })}
      />
      <Spacer />
      {viewer?.role === 'OFFICE' && (
        <ButtonLink to="/registry/certificates" search={{ view: 'kinds' }} variant="default" leftSection={<IconSettings size={16} stroke={1.6} aria-hidden />}>
          {t('list.kinds')}
        </ButtonLink>
      )}
      {viewer?.firm && (
        <ButtonLink to="/registry/certificates/new" aria-label={t('list.add')} leftSection={<IconPencilPlus size={16} stroke={1.6} aria-hidden />}>
          <span className={classes.full}>{t('list.add')}</span>
          <span className={classes.short}>{t('list.addShort')}</span>
        </ButtonLink>
      )}
    </>
  );
};
