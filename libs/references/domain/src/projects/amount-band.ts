const EOK = 100_000_000n;

/** Contract amounts as coarsely as the anonymised form tells them, from the named amount on. */
export const AMOUNT_BANDS = ['under_100m', 'from_100m', 'from_500m', 'from_1bn', 'from_3bn', 'from_5bn', 'from_10bn'] as const;
export type AmountBand = (typeof AMOUNT_BANDS)[number];

const FROM: Readonly<Record<AmountBand, bigint>> = {
  under_100m: 0n,
  from_100m: EOK,
  from_500m: 5n * EOK,
  from_1bn: 10n * EOK,
  from_3bn: 30n * EOK,
  from_5bn: 50n * EOK,
  from_10bn: 100n * EOK,
};

export const amountBand = (won: bigint): AmountBand => AMOUNT_BANDS.filter((band) => won >= FROM[band]).at(-1) ?? 'under_100m';
