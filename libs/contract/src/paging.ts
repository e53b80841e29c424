/** Cursor paging: every list pages, a page holds at most 100 rows. */
export const PAGE_SIZE_DEFAULT = 20;
export const PAGE_SIZE_MAX = 100;
