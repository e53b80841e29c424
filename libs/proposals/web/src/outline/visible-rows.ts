import { childrenByParent } from '@shoal/proposals-domain';

interface Shown {
  readonly id: string;
  readonly parentId: string | null;
  readonly position: number;
}
interface Owned {
  readonly ownerFirm: { readonly id: string };
  readonly writers: readonly { readonly id: string }[];
}

export interface OutlineRow<T> {
  readonly section: T;
  readonly hasChildren: boolean;
  readonly collapsed: boolean;
}

/** Sections that the firm owns or that name the person as a writer. */
export const ourSections = <T extends Owned>(sections: readonly T[], me: { readonly personId: string; readonly firmId: string | null }): T[] =>
  sections.filter((section) => section.ownerFirm.id === me.firmId || section.writers.some((writer) => writer.id === me.personId));

/**
 * The rows to draw from sections in document order. `only`, when given, leaves these and the way down to them,
 * whatever is collapsed.
 */
export const visibleRows = <T extends Shown>(sections: readonly T[], collapsed: ReadonlySet<string>, only: ReadonlySet<string> | null): OutlineRow<T>[] => {
  const children = childrenByParent(sections);
  const byId = new Map(sections.map((section) => [section.id, section]));
  const wanted = only && withAncestors(byId, only);
  const hidden = new Set<string>();
  return sections.flatMap((section) => {
    const hasChildren = (children.get(section.id)?.length ?? 0) > 0;
    const closed = hasChildren && collapsed.has(section.id) && !wanted;
    const below = section.parentId !== null && hidden.has(section.parentId);
    if (closed || below) hidden.add(section.id);
    return below || (wanted && !wanted.has(section.id)) ? [] : [{ section, hasChildren, collapsed: closed }];
  });
};

const withAncestors = (byId: ReadonlyMap<string, Shown>, ids: ReadonlySet<string>): ReadonlySet<string> => {
  const all = new Set<string>();
  for (const id of ids)
    for (let at = byId.get(id); at && !all.has(at.id); at = at.parentId === null ? undefined : byId.get(at.parentId)) all.add(at.id);
  return all;
};
