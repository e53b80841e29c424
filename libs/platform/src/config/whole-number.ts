import { z } from 'zod';

/** A whole number of this range; absent: the default. */
export const whole = (from: number, to: number) =>
  z.preprocess(
    (value) => (typeof value === 'string' && value.trim() === '' ? undefined : value),
    z
      .string()
      .refine((text) => /^\d{1,12}$/.test(text) && Number(text) >= from && Number(text) <= to, { message: `must be a whole number from ${from} to ${to}` })
      .transform(Number)
      .optional(),
  );

/** What is set, without what is not. */
export const definedOnly = <Limits extends object>(values: { readonly [Name in keyof Limits]: number | undefined }): Partial<Limits> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Partial<Limits>;
