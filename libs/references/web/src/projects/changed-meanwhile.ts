import { referenceValues } from './reference-values';
import type { ReferenceDetailFragment } from '../generated/graphql';

/** One field that somebody else changed, as the form shows it; lists as one text. */
export interface MeanwhileChange {
  readonly field: keyof ReturnType<typeof referenceValues>;
  readonly before: string;
  readonly after: string;
}

const textOf = (value: unknown): string => {
  if (!Array.isArray(value)) return String(value);
  return value.map((row: unknown) => (typeof row === 'string' ? row : rowText(row as Record<string, unknown>))).join('; ');
};
const rowText = ({ firm, ...row }: Record<string, unknown>): string =>
  [(firm as { readonly name?: string } | null | undefined)?.name, ...Object.values(row)].filter((part) => typeof part === 'string' && part !== '').join(' ');

/** What somebody else changed while one was editing. */
export const changedMeanwhile = (before: ReferenceDetailFragment, now: ReferenceDetailFragment): readonly MeanwhileChange[] => {
  const [was, is] = [referenceValues(before), referenceValues(now)];
  return (Object.keys(is) as MeanwhileChange['field'][]).flatMap((field) => {
    const [from, to] = [textOf(was[field]), textOf(is[field])];
    return from === to ? [] : [{ field, before: from, after: to }];
  });
};
