/** ntceKindNm of the KONEPS guide v1.1. */
export const NOTICE_KINDS = ['등록공고', '변경공고', '취소공고', '재공고'] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

/** Older answers shorten it to 취소. */
export const isCancellation = (kind: string): boolean => kind.startsWith('취소');
