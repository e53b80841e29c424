import { isActive, type Participation } from './participation';

/** The whole, in basis points (100 %). */
export const WHOLE = 10_000;

/** Sum over invited and accepted firms, in basis points. */
export const totalShares = (participations: readonly Pick<Participation, 'state' | 'shareBasisPoints'>[]): number =>
  participations.filter(isActive).reduce((sum, p) => sum + p.shareBasisPoints, 0);
