import { useQuery } from '@apollo/client/react';
import { COMMON_SYNONYMS, pathTo, type SynonymGroup } from '@shoal/references-domain';
import { useFormat } from '@shoal/ui';
import { useMemo } from 'react';
import { useCapabilityTree } from '../capabilities/capability-tree';
import { useKinds } from '../certificates/use-kinds';
import { SearchFirmsDocument } from '../generated/graphql';
import type { Filters, MoreFilter } from './search-filters';

interface Choice {
  readonly value: string;
  readonly label: string;
}

/** What the filters offer, how each reads, and which words mean the same here. */
export const useSearchChoices = () => {
  const format = useFormat();
  const people = useQuery(SearchFirmsDocument).data;
  const tree = useCapabilityTree().data;
  const kinds = useKinds();
  const firms = useMemo(() => (people?.firms.nodes ?? []).map((firm): Choice => ({ value: firm.id, label: format.name(firm) })), [people, format]);
  const nodes = useMemo(() => (tree?.live ?? []).map((node): Choice => ({ value: node.id, label: pathTo(tree?.live ?? [], node.id).map(format.name).join(' › ') })), [tree, format]);
  const groups = useMemo((): readonly SynonymGroup[] => [...COMMON_SYNONYMS, ...(tree?.live ?? []).map(({ name, nameEn, synonyms }) => [name, nameEn, ...synonyms].filter(Boolean))], [tree]);
  const certificates = kinds.map((kind): Choice => ({ value: kind.id, label: format.name(kind) }));
  const named = (choices: readonly Choice[], id: string | undefined): string => choices.find(({ value }) => value === id)?.label ?? '…';
  const read = (filters: Filters, key: MoreFilter): string => {
    if (key === 'firm') return named(firms, filters.firm);
    if (key === 'capability') return named(nodes, filters.capability);
    if (key === 'certificate') return named(certificates, filters.certificate);
    if (key === 'least' || key === 'most') return format.won(filters[key] ?? '0');
    return String(filters[key]);
  };
  return { isOffice: people?.me?.role === 'OFFICE', firms, nodes, certificates, groups, read };
};

export type SearchChoices = ReturnType<typeof useSearchChoices>;
