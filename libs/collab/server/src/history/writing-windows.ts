/**
 * A pause that ends a version. Ten minutes: shorter ones are thinking, reading and a telephone call in the same piece of work;
 * an hour would put a morning's work by three firms into one version.
 */
export const PAUSE_MS = 10 * 60_000;

/** Unbroken writing gets a version at least this often, so that a long evening can be taken back in parts. */
export const WINDOW_MAX_MS = 60 * 60_000;

/** Consecutive updates of a room, told apart no further. */
export interface Stretch {
  readonly fromSeq: number;
  readonly uptoSeq: number;
  /** Null: the server. */
  readonly personIds: readonly (string | null)[];
  readonly startedAt: Date;
  readonly endedAt: Date;
}

const isCut = (window: Stretch, next: Stretch): boolean =>
  next.startedAt.getTime() - window.endedAt.getTime() >= PAUSE_MS || next.startedAt.getTime() - window.startedAt.getTime() >= WINDOW_MAX_MS;

/** Stretches in the order of the log, joined where neither a pause, nor an hour, nor a mark lies between them. */
export function joinStretches(stretches: readonly Stretch[], marks: ReadonlySet<number>): Stretch[] {
  const windows: Stretch[] = [];
  for (const stretch of stretches) {
    const last = windows.at(-1);
    if (!last || marks.has(last.uptoSeq) || isCut(last, stretch)) windows.push(stretch);
    else windows[windows.length - 1] = join(last, stretch);
  }
  return windows;
}

const join = (a: Stretch, b: Stretch): Stretch => ({
  fromSeq: a.fromSeq,
  uptoSeq: b.uptoSeq,
  personIds: [...new Set([...a.personIds, ...b.personIds])],
  startedAt: a.startedAt,
  // Clocks of several nodes may disagree by a little.
  endedAt: b.endedAt > a.endedAt ? b.endedAt : a.endedAt,
});
