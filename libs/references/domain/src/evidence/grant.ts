/** Permission that a firm gives to another firm, or to the firms of one bid, to see one of its things. */
export interface Grant {
  readonly id: string;
  readonly evidenceId: string;
  /** Either this or `toBidId`. */
  readonly toFirmId: string | null;
  readonly toBidId: string | null;
  /** The last day on which it holds, in Asia/Seoul, YYYY-MM-DD; null: until it is ended. */
  readonly until: string | null;
  readonly revokedAt: Date | null;
}

/** Whether the grant itself holds on a day (YYYY-MM-DD in Asia/Seoul). A grant to a bid also ends with the bid. */
export const grantHolds = (grant: Pick<Grant, 'until' | 'revokedAt'>, today: string): boolean =>
  grant.revokedAt === null && (grant.until === null || grant.until >= today);
