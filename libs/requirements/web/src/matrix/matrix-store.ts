import type { MatrixRowFragment, MatrixTotalsFragment } from '../generated/graphql';

export type Row = MatrixRowFragment;
export type Totals = MatrixTotalsFragment;
/** What somebody has just changed, until the server has answered. */
export type Patch = Partial<Row>;

export interface Facts {
  readonly totals: Totals;
  readonly categories: readonly string[];
  readonly viewerCan: { readonly distribute: boolean; readonly confirm: boolean };
  readonly totalCount: number;
}

interface Snapshot {
  readonly rows: readonly Row[];
  /** Null until the first page is there. */
  readonly facts: Facts | null;
  readonly isWhole: boolean;
}

/**
 * The rows that are shown: as the server knows them, with what was changed here laid over them until it answers. An answer that was
 * overtaken by a newer version is not taken.
 */
export class MatrixStore {
  private readonly known = new Map<string, Row>();
  private readonly patches = new Map<string, Patch[]>();
  private order: readonly string[] = [];
  private facts: Facts | null = null;
  private isWhole = false;
  private shown: Snapshot = { rows: [], facts: null, isWhole: false };
  private readonly listeners = new Set<() => void>();

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly snapshot = (): Snapshot => this.shown;

  get(id: string): Row | undefined {
    const row = this.known.get(id);
    const laid = this.patches.get(id);
    return row && laid ? Object.assign({}, row, ...laid) : row;
  }

  has(id: string): boolean {
    return this.known.has(id);
  }

  /** A page behind what is there. */
  add(rows: readonly Row[], facts: Facts, isWhole: boolean): void {
    this.take(rows);
    const listed = new Set(this.order);
    this.order = [...this.order, ...rows.map(({ id }) => id).filter((id) => !listed.has(id))];
    this.facts = facts;
    this.isWhole = isWhole;
    this.tell();
  }

  /** All rows anew: those that are not among them are gone. */
  replace(rows: readonly Row[], facts: Facts): void {
    this.order = [];
    this.add(rows, facts, true);
  }

  /** Rows that are others now, in their places; one that is not listed is known all the same, e.g. for the side pane. */
  put(rows: readonly Row[]): void {
    this.take(rows);
    this.tell();
  }

  count(facts: Pick<Facts, 'totals' | 'totalCount'>): void {
    if (!this.facts) return;
    this.facts = { ...this.facts, ...facts };
    this.tell();
  }

  /** Shown at once; what is returned takes it away again, whatever came of it. */
  lay(changes: ReadonlyMap<string, Patch>): () => void {
    for (const [id, patch] of changes) this.patches.set(id, [...(this.patches.get(id) ?? []), patch]);
    this.tell();
    return () => {
      for (const [id, patch] of changes) {
        const left = (this.patches.get(id) ?? []).filter((one) => one !== patch);
        if (left.length > 0) this.patches.set(id, left);
        else this.patches.delete(id);
      }
      this.tell();
    };
  }

  private take(rows: readonly Row[]): void {
    for (const row of rows) if ((this.known.get(row.id)?.version ?? 0) <= row.version) this.known.set(row.id, row);
  }

  private tell(): void {
    const rows = this.order.flatMap((id) => this.get(id) ?? []);
    this.shown = { rows, facts: this.facts, isWhole: this.isWhole };
    this.listeners.forEach((listener) => listener());
  }
}
