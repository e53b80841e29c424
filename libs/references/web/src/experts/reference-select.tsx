import { useQuery } from '@apollo/client/react';
import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useMessages } from '@shoal/ui';
import { useState } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { ExpertReferencesDocument } from '../generated/graphql';
import { expertFormMessages } from './expert-form.messages';
import type { ExpertValues } from './expert-values';
import { useWrong } from './use-wrong';

const FOUND = 20;
const PAUSE_MS = 250;

/** One of the references that one may see, found by its words. */
export const ReferenceSelect = ({ at }: { readonly at: number }) => {
  const t = useMessages(expertFormMessages);
  const wrong = useWrong();
  const { control, setValue } = useFormContext<ExpertValues>();
  const [id, title] = useWatch({ control, name: [`projects.${at}.referenceId`, `projects.${at}.referenceTitle`] });
  const [search, setSearch] = useState('');
  const [sought] = useDebouncedValue(search, PAUSE_MS);
  // The field shows the title of what is chosen: that is no search.
  const query = useQuery(ExpertReferencesDocument, { variables: { first: FOUND, search: sought && sought !== title ? sought : null } });
  const found = (query.data ?? query.previousData)?.references.nodes.map(({ evidence }) => ({ value: evidence.id, label: evidence.title })) ?? [];
  const options = id && !found.some(({ value }) => value === id) ? [{ value: id, label: title }, ...found] : found;
  const choose = (chosen: string | null) => {
    setValue(`projects.${at}.referenceId`, chosen ?? '', { shouldDirty: true });
    setValue(`projects.${at}.referenceTitle`, options.find(({ value }) => value === chosen)?.label ?? '');
  };
  return (
    <Select
      label={t('reference')}
      placeholder={t('referenceSearch')}
      searchable
      clearable
      // The server has looked already, in more than the title.
      filter={({ options: all }) => all}
      nothingFoundMessage={t('referenceNone')}
      data={options}
      value={id || null}
      onChange={choose}
      onSearchChange={setSearch}
      error={wrong(`projects.${at}.title`)}
    />
  );
};
