import { FIRM_LIMITS } from './firm';

export type CapabilityProblem = 'empty' | 'too_long' | 'characters';
export type CapabilitiesResult =
  | { readonly ok: true; readonly capabilities: readonly string[] }
  | { readonly ok: false; readonly problem: CapabilityProblem | 'too_many'; readonly tag: string };

// Letters of any script, digits and the marks found in names of techniques: C++, C#, CI/CD, .NET, R&D, ISMS-P.
const ALLOWED = /^[\p{L}\p{M}\p{N} .+#/&·()-]+$/u;

/** A tag as stored: NFC, trimmed, single spaces, no leading '#'. */
export const readCapabilityTag = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim().replace(/^#+\s*/, '');

/** Null when the tag may stand; a tag has 1 to 30 characters and holds at least one letter or digit. */
export const checkCapabilityTag = (text: string): CapabilityProblem | null => {
  const tag = readCapabilityTag(text);
  if (tag === '') return 'empty';
  if (tag.length > FIRM_LIMITS.capabilityMax) return 'too_long';
  return ALLOWED.test(tag) && /[\p{L}\p{N}]/u.test(tag) ? null : 'characters';
};

/** Two tags are the same when they differ only in case and spaces; the first spelling stays. */
const sameTag = (tag: string): string => tag.toLowerCase().replace(/\s/g, '');

/** The list to store, in the order given and without repeats, or the first tag that may not stand. */
export const readCapabilities = (tags: readonly string[]): CapabilitiesResult => {
  const kept = new Map<string, string>();
  for (const text of tags) {
    const problem = checkCapabilityTag(text);
    if (problem) return { ok: false, problem, tag: text };
    const tag = readCapabilityTag(text);
    if (!kept.has(sameTag(tag))) kept.set(sameTag(tag), tag);
    if (kept.size > FIRM_LIMITS.capabilitiesMax) return { ok: false, problem: 'too_many', tag };
  }
  return { ok: true, capabilities: [...kept.values()] };
};
