/** A section as far as the overview counts it. */
export interface Counted {
  readonly state: string;
  readonly dueOn?: string | null;
  readonly ownerFirm: { readonly id: string };
}

/** Due before today and not confirmed. Days are 'YYYY-MM-DD'. */
export const isLate = (section: Pick<Counted, 'state' | 'dueOn'>, today: string): boolean => section.state !== 'CONFIRMED' && !!section.dueOn && section.dueOn < today;

export interface FirmFigures<F> {
  readonly firm: F;
  readonly all: number;
  readonly late: number;
  readonly byState: Readonly<Record<string, number>>;
}

const countStates = (sections: readonly Counted[]): Record<string, number> =>
  sections.reduce<Record<string, number>>((counts, { state }) => ({ ...counts, [state]: (counts[state] ?? 0) + 1 }), {});

/** One row a firm that owns sections, the ones with most first. */
export const figuresByFirm = <F extends { readonly id: string }>(sections: readonly (Counted & { readonly ownerFirm: F })[], today: string): FirmFigures<F>[] => {
  const firms = [...new Map(sections.map(({ ownerFirm }) => [ownerFirm.id, ownerFirm])).values()];
  return firms
    .map((firm) => {
      const own = sections.filter((section) => section.ownerFirm.id === firm.id);
      return { firm, all: own.length, late: own.filter((section) => isLate(section, today)).length, byState: countStates(own) };
    })
    .sort((a, b) => b.all - a.all);
};
