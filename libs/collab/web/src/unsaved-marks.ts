const PREFIX = 'shoal-unsaved:';

/**
 * Which rooms this browser holds unsaved edits of, so that the next visit brings them to the server without the section
 * being on the screen. One mark per document, since tabs come and go without each other. The edits are in the offline copy.
 */
export class UnsavedMarks {
  private readonly prefix: string;

  constructor(
    personId: string,
    private readonly storage: Storage | null = ownStorage(),
  ) {
    this.prefix = `${PREFIX}${personId}:`;
  }

  set(room: string, clientId: number, count: number): void {
    const key = this.key(room, clientId);
    // A full or forbidden storage must not stop the typing; the edits themselves are elsewhere.
    attempt(() => (count > 0 ? this.storage?.setItem(key, String(count)) : this.storage?.removeItem(key)));
  }

  /** The documents of a room that left edits behind. */
  documents(room: string): number[] {
    const start = `${this.prefix}${room}/`;
    return keysOf(this.storage, start).map((key) => Number(key.slice(start.length)));
  }

  /** Every room with a mark, once. */
  rooms(): string[] {
    const rooms = keysOf(this.storage, this.prefix).map((key) => key.slice(this.prefix.length, key.lastIndexOf('/')));
    return [...new Set(rooms)];
  }

  remove(room: string, clientIds: readonly number[]): void {
    for (const clientId of clientIds) this.set(room, clientId, 0);
  }

  private key(room: string, clientId: number): string {
    return `${this.prefix}${room}/${clientId}`;
  }
}

/** Forgets the marks of everybody who has used this browser. */
export function clearUnsavedMarks(storage: Storage | null = ownStorage()): void {
  for (const key of keysOf(storage, PREFIX)) attempt(() => storage?.removeItem(key));
}

function ownStorage(): Storage | null {
  return attempt(() => globalThis.localStorage) ?? null;
}

function keysOf(storage: Storage | null, start: string): string[] {
  const keys = attempt(() => Array.from({ length: storage?.length ?? 0 }, (_, index) => storage?.key(index) ?? '')) ?? [];
  return keys.filter((key) => key.startsWith(start));
}

function attempt<Result>(action: () => Result): Result | undefined {
  try {
    return action();
  } catch {
    return undefined;
  }
}
