import type { OpinionState } from '@shoal/access-domain';
import { ShoalError } from '@shoal/contract';

/** draft: being written; ready: closed for the office to hand in; handed_in: with the buyer; answered: the buyer's reply is recorded. */
export const OPINION_STATES: readonly OpinionState[] = ['draft', 'ready', 'handed_in', 'answered', 'withdrawn'];

export const REPLY_OUTCOMES = ['accepted', 'partly', 'refused'] as const;
export type ReplyOutcome = (typeof REPLY_OUTCOMES)[number];

/** How the office handed it in. */
export const OPINION_CHANNELS = ['koneps', 'letter', 'mail', 'other'] as const;
export type OpinionChannel = (typeof OPINION_CHANNELS)[number];

/** What a file is for: with the opinion, or with the reply. */
export const OPINION_FILE_PURPOSES = ['hand_in', 'reply'] as const;
export type OpinionFilePurpose = (typeof OPINION_FILE_PURPOSES)[number];
export const isFilePurpose = (text: string): text is OpinionFilePurpose => (OPINION_FILE_PURPOSES as readonly string[]).includes(text);

export const OPINION_LIMITS = {
  titleMax: 120,
  clausesMax: 30,
  perTenderMax: 20,
  receiptMax: 100,
  replyMax: 10_000,
  /** KONEPS takes up to five files with an opinion. */
  filesPerPurpose: 5,
  fileBytesMax: 50 * 1024 * 1024,
} as const;

/** One way on and one back; what is with the buyer does not come back by a click. */
const NEXT: Readonly<Record<OpinionState, readonly OpinionState[]>> = {
  draft: ['ready', 'withdrawn'],
  ready: ['draft', 'handed_in', 'withdrawn'],
  handed_in: ['answered', 'withdrawn'],
  answered: [],
  withdrawn: [],
};

export const nextOpinionStates = (from: OpinionState): readonly OpinionState[] => NEXT[from];

/** Errors: STATE_NOT_NEXT. */
export const requireOpinionStep = (from: OpinionState, to: OpinionState): void => {
  if (!NEXT[from].includes(to)) throw new ShoalError('STATE_NOT_NEXT');
};

/** What is entered again is a correction: a reply may be put right after it was recorded. Errors: STATE_NOT_NEXT. */
export const requireReplyable = (state: OpinionState): void => {
  if (state !== 'handed_in' && state !== 'answered') throw new ShoalError('STATE_NOT_NEXT');
};

/** Files come with the opinion when it is handed in, and with the reply after that. Errors: STATE_NOT_NEXT. */
export const requireFileTime = (state: OpinionState, purpose: OpinionFilePurpose): void => {
  const times: readonly OpinionState[] = purpose === 'hand_in' ? ['ready', 'handed_in'] : ['handed_in', 'answered'];
  if (!times.includes(state)) throw new ShoalError('STATE_NOT_NEXT');
};

const length = (text: string): number => [...text].length;

/** One line. Errors: INVALID_INPUT. */
export const opinionTitle = (text: string): string => {
  const line = text.normalize('NFC').replace(/[\s\p{Cc}]+/gu, ' ').trim();
  if (line === '' || length(line) > OPINION_LIMITS.titleMax) throw new ShoalError('INVALID_INPUT', { detail: `title 1–${OPINION_LIMITS.titleMax}` });
  return line;
};

/** Lines as they are written, without other controls. Errors: INVALID_INPUT. */
export const writtenText = (text: string, what: string, { min = 1, max }: { readonly min?: number; readonly max: number }): string => {
  const tidy = text.normalize('NFC').replace(/\r\n?/g, '\n').replace(/(?!\n)\p{Cc}/gu, ' ').trim();
  if (length(tidy) < min || length(tidy) > max) throw new ShoalError('INVALID_INPUT', { detail: `${what} ${min}–${max}` });
  return tidy;
};
