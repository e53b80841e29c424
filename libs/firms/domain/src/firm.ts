/** A member company (회원사) as the cooperative sees it. */
export interface Firm {
  readonly id: string;
  /** With its legal form, as registered: '(주)나루소프트'. */
  readonly name: string;
  /** Empty when the firm has given none. */
  readonly nameEn: string;
  /** Two Hangul syllables; see {@link isChip}. */
  readonly chip: string;
  /** 1–12, fixed when the firm joins; see {@link nextColorSlot}. */
  readonly colorSlot: number;
  /** Ten digits without hyphens; see {@link formatBusinessNumber}. */
  readonly businessNumber: string;
  readonly about: string;
  /** http(s) or null. */
  readonly website: string | null;
  readonly capabilities: readonly string[];
  readonly foundedYear: number | null;
  /** Rises by one with every change; an update names the version it saw. */
  readonly version: number;
}

/** Lengths in UTF-16 code units after NFC. */
export const FIRM_LIMITS = {
  nameMax: 100,
  nameEnMax: 150,
  aboutMax: 2000,
  websiteMax: 300,
  capabilityMax: 30,
  capabilitiesMax: 20,
  colorSlotMin: 1,
  colorSlotMax: 12,
  foundedYearMin: 1900,
} as const;

export const isColorSlot = (slot: number): boolean =>
  Number.isInteger(slot) && slot >= FIRM_LIMITS.colorSlotMin && slot <= FIRM_LIMITS.colorSlotMax;

/** The slot that the fewest firms use, the lowest of several: beyond twelve firms a colour returns, and the two syllables tell them apart. */
export const nextColorSlot = (taken: readonly number[]): number => {
  const uses = Array.from({ length: FIRM_LIMITS.colorSlotMax }, (_, index) => taken.filter((slot) => slot === index + 1).length);
  return uses.indexOf(Math.min(...uses)) + 1;
};

/** `thisYear` is a calendar year in Asia/Seoul; a firm cannot be founded after it. */
export const isFoundedYear = (year: number, thisYear: number): boolean =>
  Number.isInteger(year) && year >= FIRM_LIMITS.foundedYearMin && year <= thisYear;
