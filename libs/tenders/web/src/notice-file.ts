import { TENDER_LIMITS } from '@shoal/tenders-domain';

export interface NoticeFile {
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  readonly text: string;
}

export type NoticeFileResult = { readonly ok: true; readonly file: NoticeFile } | { readonly ok: false; readonly problem: 'tooLarge' | 'unreadable'; readonly size: number };

/** UTF-8, or the Korean code page in which older Windows programs save; a byte order mark decides before both. */
export const decodeNotice = (bytes: Uint8Array): string => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('euc-kr').decode(bytes);
  }
};

/** Reads what was chosen or dropped; a file that the server would refuse for its size is not read at all. */
export const readNoticeFile = async (file: Pick<File, 'name' | 'size' | 'arrayBuffer'>): Promise<NoticeFileResult> => {
  if (file.size > TENDER_LIMITS.importBytesMax) return { ok: false, problem: 'tooLarge', size: file.size };
  try {
    return { ok: true, file: { name: file.name.normalize('NFC'), size: file.size, text: decodeNotice(new Uint8Array(await file.arrayBuffer())) } };
  } catch {
    return { ok: false, problem: 'unreadable', size: file.size };
  }
};

/** '812 B', '34 KB', '5.2 MB'. */
export const byteSize = (bytes: number): string => {
  if (bytes < 1024) return `${bytes} B`;
  return bytes < 1024 * 1024 ? `${Math.round(bytes / 1024)} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
};
