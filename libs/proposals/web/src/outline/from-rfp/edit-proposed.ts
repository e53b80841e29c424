import { sharePages } from '@shoal/proposals-domain';

/** A section that the RFP asks for, as a person has it before confirming. */
export interface EditedSection {
  /** Index of the one above it in the list; null on the top level. */
  readonly parent: number | null;
  readonly level: number;
  readonly title: string;
  readonly points?: number | null;
  readonly pages?: number | null;
  readonly itemIds: readonly string[];
  /** The section that has this title already. */
  readonly sectionId?: string | null;
  /** Is to be in the outline. */
  readonly isOn: boolean;
}

type List = readonly EditedSection[];

export const isWithin = (list: List, at: number, above: number): boolean => {
  for (let up: number | null = at; up !== null; up = list[up]?.parent ?? null) if (up === above) return true;
  return false;
};

/** A section goes with everything below it, and comes with everything above it. */
export const toggle = (list: List, at: number): EditedSection[] => {
  const isOn = !list[at]?.isOn;
  return list.map((section, index) => ((isOn ? isWithin(list, at, index) : isWithin(list, index, at)) ? { ...section, isOn } : section));
};

export const edit = (list: List, at: number, change: Partial<Pick<EditedSection, 'title' | 'pages'>>): EditedSection[] => list.map((section, index) => (index === at ? { ...section, ...change } : section));

export const pagesIn = (list: List): number => list.reduce((sum, { isOn, pages }) => sum + (isOn ? (pages ?? 0) : 0), 0);

/** The chosen sections' budgets in proportion, so that they add up to the limit. */
export const fitPages = (list: List, limit: number): EditedSection[] => {
  const counted = list.flatMap(({ isOn, pages }, at) => (isOn && pages != null ? [at] : []));
  const pages = new Map(sharePages(counted.map((at) => list[at]?.pages ?? 0), limit).map((count, index) => [counted[index], count]));
  return list.map((section, at) => (pages.has(at) ? { ...section, pages: pages.get(at) ?? null } : section));
};

/** What is to be made: only what was chosen; requirements of what was not go to the section above it. */
export const chosen = (list: List): { readonly parent: number | null; readonly title: string; readonly pages: number | null; readonly itemIds: string[] }[] => {
  const on = list.flatMap(({ isOn }, at) => (isOn ? [at] : []));
  const heirOf = (at: number): number | null => {
    for (let up: number | null = at; up !== null; up = list[up]?.parent ?? null) if (list[up]?.isOn) return up;
    return null;
  };
  return on.map((at) => {
    const { parent = null, title = '', pages = null } = list[at] ?? {};
    return { parent: parent === null ? null : on.indexOf(parent), title: title.trim(), pages, itemIds: list.flatMap(({ itemIds }, index) => (heirOf(index) === at ? itemIds : [])) };
  });
};
