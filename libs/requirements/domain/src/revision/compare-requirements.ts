import type { RequirementField, RequirementTexts } from '../requirement/requirement';
import { bodyForm, changedFields, codeForm, titleForm } from './same-text';

/** Indexes into the two lists that were compared. renumbered: the same text under another number. */
export type RequirementComparison =
  | { readonly kind: 'same' | 'changed' | 'renumbered'; readonly before: number; readonly after: number; readonly fields: readonly RequirementField[] }
  | { readonly kind: 'added'; readonly after: number }
  | { readonly kind: 'removed'; readonly before: number };

interface Sides {
  readonly before: readonly RequirementTexts[];
  readonly after: readonly RequirementTexts[];
}
type Form = (texts: RequirementTexts) => string;

/** Pairs what is left on both sides, and takes it out of what is left. */
class Pairing {
  readonly pairs = new Map<number, number>();
  private readonly left: { before: Set<number>; after: Set<number> };

  constructor(private readonly sides: Sides) {
    this.left = { before: new Set(sides.before.keys()), after: new Set(sides.after.keys()) };
  }

  /** Those of one form in their order; `isOnly`: where each side has just one. An empty form pairs nothing. */
  pair(form: Form, isOnly = false): void {
    const [before, after] = [this.groups('before', form), this.groups('after', form)];
    for (const [key, mine] of before) {
      const theirs = after.get(key) ?? [];
      if (isOnly && (mine.length !== 1 || theirs.length !== 1)) continue;
      mine.slice(0, theirs.length).forEach((at, order) => this.take(at, theirs[order] as number));
    }
  }

  unpaired(side: keyof Sides): readonly number[] {
    return [...this.left[side]];
  }

  private take(before: number, after: number): void {
    this.pairs.set(before, after);
    this.left.before.delete(before);
    this.left.after.delete(after);
  }

  private groups(side: keyof Sides, form: Form): ReadonlyMap<string, number[]> {
    const groups = new Map<string, number[]>();
    for (const at of this.left[side]) {
      const key = form(this.sides[side][at] as RequirementTexts);
      if (key === '') continue;
      const group = groups.get(key);
      if (group) group.push(at);
      else groups.set(key, [at]);
    }
    return groups;
  }
}

const ifText = (texts: RequirementTexts, form: string): string => (texts.definition + texts.details === '' ? '' : form);
const ifCode = (texts: RequirementTexts, form: string): string => (codeForm(texts) === '' ? '' : form);

/**
 * Requirement by requirement. What is wholly the same belongs together first; then a text that each side has once, so that numbers which moved up
 * by one do not make every requirement a changed one; then the number, and the title where there is no number. In the order of what is now; what is gone at the end.
 */
export const compareRequirements = (before: readonly RequirementTexts[], after: readonly RequirementTexts[]): readonly RequirementComparison[] => {
  const pairing = new Pairing({ before, after });
  pairing.pair((texts) => `${codeForm(texts)}\u0003${bodyForm(texts)}`);
  pairing.pair((texts) => ifText(texts, bodyForm(texts)), true);
  pairing.pair((texts) => ifCode(texts, `${codeForm(texts)}\u0003${titleForm(texts)}`));
  pairing.pair(codeForm);
  pairing.pair((texts) => (codeForm(texts) === '' ? titleForm(texts) : ''), true);
  const theirs = [...[...pairing.pairs].map(([was, is]) => judge(before, after, was, is)), ...pairing.unpaired('after').map((at) => ({ kind: 'added' as const, after: at }))];
  return [...theirs.sort((a, b) => a.after - b.after), ...pairing.unpaired('before').map((at) => ({ kind: 'removed' as const, before: at }))];
};

const judge = (before: readonly RequirementTexts[], after: readonly RequirementTexts[], mine: number, theirs: number): Extract<RequirementComparison, { readonly fields: unknown }> => {
  const [was, is] = [before[mine] as RequirementTexts, after[theirs] as RequirementTexts];
  const fields = changedFields(was, is);
  const isOtherNumber = codeForm(was) !== codeForm(is);
  // A number that is only written otherwise is the same number, but its spelling is followed.
  const kind = fields.length === 0 ? 'same' : isOtherNumber && fields.length === 1 ? 'renumbered' : 'changed';
  return { kind, before: mine, after: theirs, fields };
};
