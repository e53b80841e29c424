import type { SectionReaders, SectionState } from '@shoal/access-domain';
import { ShoalError } from '@shoal/contract';

/** One node of a proposal's tree with one collaborative text behind it. */
export interface Section {
  readonly id: string;
  readonly cooperativeId: string;
  readonly bidId: string;
  readonly proposalId: string;
  /** null at the top level. */
  readonly parentId: string | null;
  /** Place among the living siblings: 0, 1, 2 … without gaps. */
  readonly position: number;
  readonly title: string;
  readonly ownerFirmId: string;
  readonly readers: SectionReaders;
  readonly state: SectionState;
  /** Internal deadline as a day, `YYYY-MM-DD`, in Asia/Seoul. */
  readonly dueOn: string | null;
  /** Written characters (Unicode code points without line ends), kept by a job behind the text. */
  readonly characters: number;
  readonly version: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

export const SECTION_READERS: readonly SectionReaders[] = ['consortium', 'owner_and_lead', 'owner'];

export const SECTION_LIMITS = {
  titleCharacters: 120,
  writers: 20,
  versionNameCharacters: 80,
} as const;

/** NFC, one line, single spaces. Throws INVALID_INPUT when empty or longer than the limit (in code points). */
export const sectionTitle = (text: string): string => oneLine(text, 'title', SECTION_LIMITS.titleCharacters);

/** As a title. Throws INVALID_INPUT. */
export const versionName = (text: string): string => oneLine(text, 'name', SECTION_LIMITS.versionNameCharacters);

const oneLine = (text: string, what: string, limit: number): string => {
  const line = text.normalize('NFC').replace(/[\s\p{Cc}]+/gu, ' ').trim();
  const length = [...line].length;
  if (length === 0 || length > limit) throw new ShoalError('INVALID_INPUT', { detail: `${what} 1–${limit}` });
  return line;
};

/** Unique writers in the given order; throws INVALID_INPUT above the limit. */
export const sectionWriters = (personIds: readonly string[]): string[] => {
  const unique = [...new Set(personIds)];
  if (unique.length > SECTION_LIMITS.writers) throw new ShoalError('INVALID_INPUT', { detail: `writers ≤ ${SECTION_LIMITS.writers}` });
  return unique;
};

/** Characters as people count them in a proposal: code points without line ends and the tabs between table cells. */
export const writtenCharacters = (text: string): number => [...text.replace(/[\n\r\t]/g, '')].length;
