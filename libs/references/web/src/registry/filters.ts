import type { SearchValues } from '@shoal/ui';

type Value = SearchValues[string];

/** The router reads a search of digits alone as a number. */
export const textIn = (value: Value): string | undefined => (typeof value === 'string' || typeof value === 'number' ? String(value) : undefined);
export const yearIn = (value: Value): number | undefined => (/^(19|20)\d\d$/.test(String(value)) ? Number(value) : undefined);
export const wonIn = (value: Value): string | undefined => (/^\d{1,15}$/.test(String(value)) ? String(value) : undefined);
export const idIn = (value: Value): string | undefined => (/^[0-9a-f-]{36}$/.test(String(value)) ? String(value) : undefined);
/** One of these, or nothing. */
export const oneOf = <V extends string>(values: readonly V[], value: Value): V | undefined => values.find((one) => one === value);

/** How many of the filters are on. */
export const countOn = (filters: Readonly<Record<string, unknown>>): number => Object.values(filters).filter((value) => value !== undefined).length;
