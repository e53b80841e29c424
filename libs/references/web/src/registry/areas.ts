import { type Crumb, type SearchValues, useMessages } from '@shoal/ui';
import { registryMessages } from '../registry.messages';

/** Where the kinds of things that firms own are listed, shown and added. */
export const AREAS = {
  references: { list: '/registry/references', detail: '/registry/references/$evidenceId', add: '/registry/references/new' },
  certificates: { list: '/registry/certificates', detail: '/registry/certificates/$evidenceId', add: '/registry/certificates/new' },
  experts: { list: '/registry/experts', detail: '/registry/experts/$evidenceId', add: '/registry/experts/new' },
} as const;

export type Area = keyof typeof AREAS;

/** The way back from one thing or a form. */
export const useCrumbs = (area: Area): readonly Crumb[] => {
  const t = useMessages(registryMessages);
  return [
    { label: t('title'), link: { to: '/registry/capabilities' } },
    { label: t(area), link: { to: AREAS[area].list } },
  ];
};

/** The way back from the form of one thing. */
export const crumbsOf = (crumbs: readonly Crumb[], area: Area, { id, title }: { readonly id: string; readonly title: string }): readonly Crumb[] => [...crumbs, { label: title, link: { to: AREAS[area].detail, params: { evidenceId: id } } }];

export const readEdit = (search: SearchValues) => ({ edit: search['edit'] === true ? true : undefined });
