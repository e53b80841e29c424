/** PostgreSQL's advisory locks share one space of numbers: every one that Shoal takes stands here, so that no two meet. */
export const ADVISORY_LOCKS = {
  /** Held while migrating. */
  migration: 7_404_613,
  /** Held while a cooperative is set up or a firm gets its colour. */
  membership: 7_404_615,
  /** With a cooperative's number: held while a line is added to its audit log. */
  audit: 7_404_617,
} as const;
