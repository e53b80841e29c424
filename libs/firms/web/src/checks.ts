import type { Translate } from '@shoal/ui';
import { z } from 'zod';
import type { firmsMessages } from './firms.messages';

export type FirmsTranslate = Translate<(typeof firmsMessages)['ko']>;

/** As the server demands (platform/identity); told before the form is sent. */
export const PASSWORD_MIN = 12;

/** Form fields with their sentences; the server checks again. Lengths are UTF-16 code units. */
export const checks = (t: FirmsTranslate) => ({
  text: (max: number) =>
    z
      .string()
      .trim()
      .min(1, t('check.required'))
      .max(max, t('check.tooLong', { count: max })),
  optional: (max: number) => z.string().trim().max(max, t('check.tooLong', { count: max })),
  email: z.string().trim().min(1, t('check.required')).max(200, t('check.tooLong', { count: 200 })).pipe(z.email(t('check.email'))),
  newPassword: z.string().refine((password) => [...password].length >= PASSWORD_MIN, t('check.password', { min: PASSWORD_MIN })),
});
