import { z } from 'zod';
import { readReference, type ReferenceValues } from './reference-values';

/** For the form: every problem at its field, its reason as the message. */
export const referenceSchema = (ownFirmId: string | null) =>
  z.custom<ReferenceValues>().superRefine((values, context) => {
    const read = readReference(values, ownFirmId);
    if (read.ok) return;
    for (const { path, reason } of read.problems) context.addIssue({ code: 'custom', path: path.split('.').map((part) => (/^\d+$/.test(part) ? Number(part) : part)), message: reason });
  });
