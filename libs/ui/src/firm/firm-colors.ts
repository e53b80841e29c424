import type { CSSProperties } from 'react';

/** What a chip, avatar or caret needs to know of a firm. `colorSlot` is 1–12, fixed when the firm joined. */
export interface FirmMark {
  readonly name: string;
  readonly nameEn?: string | null;
  readonly chip: string;
  readonly colorSlot: number;
}

const SLOTS = 12;
const slotOf = (colorSlot: number): number => (Number.isInteger(colorSlot) && colorSlot >= 1 && colorSlot <= SLOTS ? colorSlot : SLOTS);

/** Sets `--firm-bg`, `--firm-ink` and `--firm-solid` for what lies inside. */
export const firmColors = (firm: Pick<FirmMark, 'colorSlot'>): CSSProperties => {
  const slot = slotOf(firm.colorSlot);
  return {
    '--firm-bg': `var(--firm-${slot}-bg)`,
    '--firm-ink': `var(--firm-${slot}-ink)`,
    '--firm-solid': `var(--firm-${slot}-solid)`,
  } as CSSProperties;
};
