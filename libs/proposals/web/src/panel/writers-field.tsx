import { useQuery } from '@apollo/client/react';
import { type ComboboxParsedItem, MultiSelect } from '@mantine/core';
import { SECTION_LIMITS } from '@shoal/proposals-domain';
import { useMessages } from '@shoal/ui';
import { useMemo, useState } from 'react';
import { matchesKorean } from '../editor/match-korean';
import { ConsortiumPeopleDocument } from '../generated/graphql';
import { useProposalRoom } from '../proposal/proposal-room';
import { proposalsMessages } from '../proposals.messages';
import type { SectionFieldProps } from './section-fields';

/** People of the consortium's firms by firm; chosen ones are saved when the list closes, in one change. */
export const WritersField = ({ section, actions }: SectionFieldProps) => {
  const { bidId } = useProposalRoom();
  const t = useMessages(proposalsMessages);
  const { data } = useQuery(ConsortiumPeopleDocument, { variables: { bidId } });
  const saved = useMemo(() => section.writers.map((writer) => writer.id), [section.writers]);
  const [chosen, setChosen] = useState<readonly string[] | null>(null);
  const value = chosen ?? saved;
  const groups = useMemo(() => {
    const participations = data?.bid.consortium.participations.filter(({ state }) => state === 'ACCEPTED' || state === 'INVITED') ?? [];
    const named = new Map(section.writers.map((writer) => [writer.id, writer.name]));
    const listed = participations.map(({ firm }) => ({ group: firm.name, items: firm.people.nodes.map((person) => ({ value: person.id, label: [person.name, person.title].filter(Boolean).join(' ') })) }));
    const known = new Set(listed.flatMap((group) => group.items.map((item) => item.value)));
    const others = [...named].filter(([id]) => !known.has(id)).map(([id, name]) => ({ value: id, label: name }));
    return others.length > 0 ? [{ group: '', items: others }, ...listed] : listed;
  }, [data, section.writers]);
  const save = (): void => {
    if (chosen && chosen.join() !== saved.join()) actions.update(section, { writerIds: [...chosen] });
    setChosen(null);
  };
  return (
    <MultiSelect
      aria-label={t('panel.writers')}
      placeholder={value.length === 0 ? t('panel.choose') : undefined}
      searchable
      hidePickedOptions
      maxValues={SECTION_LIMITS.writers}
      value={[...value]}
      onChange={setChosen}
      onDropdownClose={save}
      onBlur={save}
      data={groups}
      filter={({ options, search }) =>
        options.flatMap((option): ComboboxParsedItem[] => {
          if (!('items' in option)) return matchesKorean(option.label, search) ? [option] : [];
          const items = option.items.filter((item) => matchesKorean(`${option.group} ${item.label}`, search));
          return items.length > 0 ? [{ ...option, items }] : [];
        })
      }
      comboboxProps={{ shadow: 'md' }}
    />
  );
};
