export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Polls until it holds. Rejects after the limit. */
export const until = async (what: string, limitMs: number, holds: () => boolean): Promise<void> => {
  for (const end = Date.now() + limitMs; !holds(); await pause(5)) if (Date.now() > end) throw new Error(`not within ${limitMs} ms: ${what}`);
};
