import { ShoalError } from '@shoal/contract';

/** queued: waits for a free reader; reading: its file is taken apart; understanding: requirements are looked for; the others say how it ended. */
export type RfpState = 'queued' | 'reading' | 'understanding' | 'ready' | 'failed' | 'cancelled';

export const isUnderWay = (state: RfpState): boolean => state === 'queued' || state === 'reading' || state === 'understanding';

export const RFP_LIMITS = { fileBytesMax: 100 * 1024 * 1024, fileNameMax: 200, perTenderMax: 50, blocksMax: 200 } as const;

/** Control characters and those that turn or hide what stands beside them. */
const UNSEEN = /[\p{Cc}\p{Cf}]/gu;

/** A name as it may be shown and saved under. Errors: INVALID_INPUT. */
export const rfpFileName = (sent: string): string => {
  const name = sent.normalize('NFC').replace(UNSEEN, '').replace(/[/\\:*?"<>|]/gu, '_').trim();
  if (name === '' || /^\.+$/u.test(name) || name.length > RFP_LIMITS.fileNameMax) throw new ShoalError('INVALID_INPUT', { detail: 'name' });
  return name;
};
