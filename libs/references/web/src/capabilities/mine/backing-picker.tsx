import { useQuery } from '@apollo/client/react';
import { ActionIcon } from '@mantine/core';
import { LoadMore, QueryView, SearchField, SegmentedFilter, SkeletonRows, useMessages } from '@shoal/ui';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { BackingCandidatesDocument, type BackingCandidatesQuery, type CapabilityBackingFieldsFragment } from '../../generated/graphql';
import { capabilitiesMessages } from '../capabilities.messages';
import { BackingLine } from '../detail/backing-line';
import detail from '../detail/detail.module.css';
import classes from './mine.module.css';

const PAGE = 20;
const KINDS = ['REFERENCE', 'CERTIFICATE', 'EXPERT'] as const;

interface BackingPickerProps {
  readonly chosen: readonly CapabilityBackingFieldsFragment[];
  readonly onChange: (chosen: readonly CapabilityBackingFieldsFragment[]) => void;
}

/** What backs a capability: chosen from one's own references, certificates and experts by title. */
export const BackingPicker = ({ chosen, onChange }: BackingPickerProps) => {
  const t = useMessages(capabilitiesMessages);
  const [search, setSearch] = useState('');
  const [kind, setKind] = useState<(typeof KINDS)[number] | 'ALL'>('ALL');
  const query = useQuery(BackingCandidatesDocument, { variables: { first: PAGE, search: search || null, kind: kind === 'ALL' ? null : kind }, fetchPolicy: 'cache-and-network' });
  const more = (after: string) =>
    query.fetchMore({
      variables: { after },
      updateQuery: (before, { fetchMoreResult: { backingCandidates } }) => ({ backingCandidates: { ...backingCandidates, nodes: [...before.backingCandidates.nodes, ...backingCandidates.nodes] } }),
    });
  return (
    <div className={classes.backings}>
      <h3>{t('edit.chosen')}</h3>
      {chosen.length === 0 && <p className={classes.hint}>{t('edit.noneChosen')}</p>}
      <ul className={detail.backings}>
        {chosen.map((backing) => (
          <BackingLine key={backing.evidence.id} backing={backing} own>
            <ActionIcon aria-label={t('edit.remove', { title: backing.evidence.title })} onClick={() => onChange(chosen.filter((one) => one.evidence.id !== backing.evidence.id))}>
              <IconX size={16} stroke={1.6} aria-hidden />
            </ActionIcon>
          </BackingLine>
        ))}
      </ul>
      <h3>{t('edit.candidates')}</h3>
      <div className={classes.pickerTools}>
        <SearchField label={t('edit.find')} value={search} onChange={setSearch} />
        <SegmentedFilter label={t('edit.backings')} value={kind} options={[{ value: 'ALL' as const, label: t('edit.anyKind') }, ...KINDS.map((one) => ({ value: one, label: t(`kind.${one}`) }))]} onChange={setKind} />
      </div>
      <QueryView query={{ ...query, data: query.data ?? query.previousData }} skeleton={<SkeletonRows rows={3} height={36} />}>
        {({ backingCandidates }) => <Candidates candidates={backingCandidates} filtered={search !== '' || kind !== 'ALL'} chosen={chosen} onAdd={(backing) => onChange([...chosen, backing])} onMore={more} />}
      </QueryView>
    </div>
  );
};

interface CandidatesProps {
  readonly candidates: BackingCandidatesQuery['backingCandidates'];
  readonly filtered: boolean;
  readonly chosen: readonly CapabilityBackingFieldsFragment[];
  readonly onAdd: (backing: CapabilityBackingFieldsFragment) => void;
  readonly onMore: (after: string) => Promise<unknown>;
}

const Candidates = ({ candidates, filtered, chosen, onAdd, onMore }: CandidatesProps) => {
  const t = useMessages(capabilitiesMessages);
  const free = candidates.nodes.filter((one) => !chosen.some((other) => other.evidence.id === one.evidence.id));
  if (candidates.totalCount === 0) return <p className={classes.hint}>{t(filtered ? 'edit.noneMatch' : 'edit.noCandidates')}</p>;
  return (
    <div className={classes.candidates}>
      <ul className={detail.backings}>
        {free.map((backing) => (
          <BackingLine key={backing.evidence.id} backing={backing} own>
            <ActionIcon aria-label={t('edit.add', { title: backing.evidence.title })} onClick={() => onAdd(backing)}>
              <IconPlus size={16} stroke={1.6} aria-hidden />
            </ActionIcon>
          </BackingLine>
        ))}
      </ul>
      <LoadMore connection={candidates} onMore={onMore} />
    </div>
  );
};
