import type { RequirementRowFragment } from '../generated/graphql';

export type RequirementRow = RequirementRowFragment;

export interface RequirementsState {
  /** False until the whole list has come once. */
  readonly isReady: boolean;
  /** In the order of the RFP. */
  readonly rows: readonly RequirementRow[];
  readonly byRequirement: ReadonlyMap<string, RequirementRow>;
}

/** Asks the server: all rows, or the named ones as they are now. */
export interface AskRequirements {
  readonly all: () => Promise<readonly RequirementRow[]>;
  readonly some: (ids: readonly string[]) => Promise<readonly RequirementRow[]>;
}

const NOTHING: RequirementsState = { isReady: false, rows: [], byRequirement: new Map() };
/** Changes that come together are asked for together. */
const GATHER_MS = 150;

/**
 * The requirements of the bid for every part of the page: for the menu behind @, the marks in the texts, the panel and the outline.
 * Kept outside of React, so that editors can read it. Without an answer, what was known stays.
 */
export class RequirementStore {
  private state = NOTHING;
  private readonly listeners = new Set<() => void>();
  private readonly changed = new Set<string>();
  private timer: ReturnType<typeof setTimeout> | null = null;
  private loading: Promise<void> | null = null;

  constructor(private readonly ask: AskRequirements) {}

  readonly read = (): RequirementsState => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** All of it anew; one such question at a time. */
  load(): Promise<void> {
    this.loading ??= this.ask
      .all()
      .then((rows) => this.change(rows, true))
      .catch(() => undefined)
      .finally(() => (this.loading = null));
    return this.loading;
  }

  /** Only these rows anew. */
  look(ids: readonly string[]): void {
    for (const id of ids) this.changed.add(id);
    this.timer ??= setTimeout(() => {
      this.timer = null;
      void this.lookAtChanged();
    }, GATHER_MS);
  }

  private async lookAtChanged(): Promise<void> {
    const ids = [...this.changed];
    this.changed.clear();
    const known = new Set(this.state.rows.map(({ id }) => id));
    const rows = ids.every((id) => known.has(id)) ? await this.ask.some(ids).catch(() => null) : null;
    if (rows === null) return this.load();
    const fresh = new Map(rows.map((row) => [row.id, row]));
    this.change(this.state.rows.map((row) => fresh.get(row.id) ?? row), this.state.isReady);
  }

  private change(rows: readonly RequirementRow[], isReady: boolean): void {
    this.state = { isReady, rows, byRequirement: new Map(rows.map((row) => [row.requirementId, row])) };
    this.listeners.forEach((listener) => listener());
  }
}
