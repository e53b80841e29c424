import { CITING_LIMITS } from '@shoal/references-domain';
import type { CitedEvidenceFragment } from '../generated/graphql';

/** Asks the server; one for each id. */
export type AskCited = (ids: readonly string[]) => Promise<readonly CitedEvidenceFragment[]>;

/** Blocks that come together are asked for together. */
const GATHER_MS = 30;

/**
 * What the blocks on the page show, by id: asked for in batches, and again whenever somebody calls `refresh`. What is no longer
 * shared is gone with the next answer; without an answer, what was known stays.
 */
export class CitedStore {
  private readonly known = new Map<string, CitedEvidenceFragment>();
  private readonly wanted = new Map<string, number>();
  private readonly listeners = new Set<() => void>();
  private timer: ReturnType<typeof setTimeout> | null = null;

  constructor(private readonly ask: AskCited) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly get = (id: string): CitedEvidenceFragment | undefined => this.known.get(id);

  /** Until released. */
  want(id: string): () => void {
    this.wanted.set(id, (this.wanted.get(id) ?? 0) + 1);
    if (!this.known.has(id)) this.timer ??= setTimeout(() => void this.fetch([...this.wanted.keys()].filter((one) => !this.known.has(one))), GATHER_MS);
    return () => {
      const left = (this.wanted.get(id) ?? 1) - 1;
      if (left > 0) this.wanted.set(id, left);
      else this.wanted.delete(id);
    };
  }

  /** All of it, or only these things. */
  refresh(ids?: readonly string[]): Promise<void> {
    for (const id of this.known.keys()) if (!this.wanted.has(id)) this.known.delete(id);
    return this.fetch([...this.wanted.keys()].filter((id) => !ids || ids.includes(id)));
  }

  private async fetch(ids: readonly string[]): Promise<void> {
    this.timer = null;
    for (let at = 0; at < ids.length; at += CITING_LIMITS.asked) {
      const answers = await this.ask(ids.slice(at, at + CITING_LIMITS.asked)).catch(() => []);
      for (const answer of answers) this.known.set(answer.id, answer);
      if (answers.length > 0) this.listeners.forEach((listener) => listener());
    }
  }
}
