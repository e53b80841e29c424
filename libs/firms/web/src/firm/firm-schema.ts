import { FIRM_LIMITS, isFoundedYear, readCapabilities, readWebsite } from '@shoal/firms-domain';
import { z } from 'zod';
import { checks, type FirmsTranslate } from '../checks';

/** The profile form; `thisYear` is the year in Seoul. The rules are the domain's, the sentences ours. */
export const firmSchema = (t: FirmsTranslate, thisYear: number) => {
  const check = checks(t);
  return z.object({
    name: check.text(FIRM_LIMITS.nameMax),
    nameEn: check.optional(FIRM_LIMITS.nameEnMax),
    about: check.optional(FIRM_LIMITS.aboutMax),
    website: check.optional(FIRM_LIMITS.websiteMax).refine((text) => text === '' || readWebsite(text) !== null, t('check.website')),
    capabilities: z.array(z.string()).superRefine((tags, context) => {
      const read = readCapabilities(tags);
      if (read.ok) return;
      const message = read.problem === 'too_many' ? t('check.capabilities') : t('check.capability', { tag: read.tag });
      context.addIssue({ code: 'custom', message });
    }),
    foundedYear: z
      .string()
      .trim()
      .refine((text) => text === '' || (/^\d{4}$/.test(text) && isFoundedYear(Number(text), thisYear)), t('check.year', { from: String(FIRM_LIMITS.foundedYearMin) })),
  });
};

export type FirmValues = z.infer<ReturnType<typeof firmSchema>>;
