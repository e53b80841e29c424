import type { ApolloClient } from '@apollo/client';
import { type ComplianceFilterInput, MatrixFiguresDocument, MatrixNamedRowsDocument, MatrixRowsDocument } from '../generated/graphql';
import type { Facts, MatrixStore, Row } from './matrix-store';

/** The first page is there soon, the others come in large ones behind it. */
const FIRST_ROWS = 100;
const MORE_ROWS = 500;
const FIGURES_MS = 400;

interface LoaderOptions {
  readonly client: ApolloClient;
  readonly store: MatrixStore;
  readonly bidId: string;
  readonly filter: ComplianceFilterInput;
  readonly onError: (error: unknown) => void;
}

/** Fetches the rows under one filter, and from then on those that others change: only these are asked for again. */
export class MatrixLoader {
  private isStopped = false;
  private isLoading = false;
  private again = false;
  private readonly wanted = new Set<string>();
  private isRefreshing = false;
  private counting: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly options: LoaderOptions) {}

  stop(): void {
    this.isStopped = true;
    clearTimeout(this.counting);
  }

  /** Page by page, each shown when it comes. */
  start(): Promise<void> {
    return this.load(async () => {
      const { store } = this.options;
      for (let after: string | null = null, more = true; more; ) {
        const page = await this.page(after);
        if (this.isStopped) return;
        store.add(page.rows, page.facts, page.after === null);
        after = page.after;
        more = after !== null;
      }
    });
  }

  /** Everything anew, shown when all of it is there: nothing jumps meanwhile. */
  reload(): Promise<void> {
    if (this.isLoading) {
      this.again = true;
      return Promise.resolve();
    }
    return this.load(async () => {
      const rows: Row[] = [];
      let page = await this.page(null, MORE_ROWS);
      rows.push(...page.rows);
      while (page.after !== null && !this.isStopped) {
        page = await this.page(page.after);
        rows.push(...page.rows);
      }
      if (!this.isStopped) this.options.store.replace(rows, page.facts);
    });
  }

  /** These are others now. One that is not listed may belong here by now: then everything is asked for again. */
  changed(ids: readonly string[]): void {
    const { store } = this.options;
    const known = ids.filter((id) => store.has(id));
    if (known.length < ids.length && !this.isLoading) return void this.reload();
    known.forEach((id) => this.wanted.add(id));
    if (!this.isRefreshing) void this.refresh();
    this.countSoon();
  }

  /** Fetches rows by name, also ones that the filter leaves out. */
  async fetch(ids: readonly string[]): Promise<void> {
    const { client, store, bidId } = this.options;
    for (let at = 0; at < ids.length; at += MORE_ROWS) {
      const { data } = await client.query({ query: MatrixNamedRowsDocument, variables: { bidId, ids: ids.slice(at, at + MORE_ROWS) }, fetchPolicy: 'no-cache' });
      if (!this.isStopped && data) store.put(data.complianceItems);
    }
  }

  countSoon(): void {
    clearTimeout(this.counting);
    this.counting = setTimeout(() => void this.count(), FIGURES_MS);
  }

  /** At once; what changes while an answer is on its way is asked for together behind it. */
  private async refresh(): Promise<void> {
    this.isRefreshing = true;
    while (this.wanted.size > 0 && !this.isStopped) {
      const ids = [...this.wanted];
      this.wanted.clear();
      await this.fetch(ids).catch(this.options.onError);
    }
    this.isRefreshing = false;
  }

  private async count(): Promise<void> {
    const { client, store, bidId, filter, onError } = this.options;
    const { data } = await client.query({ query: MatrixFiguresDocument, variables: { bidId, filter }, fetchPolicy: 'no-cache' }).catch((error: unknown) => (onError(error), { data: undefined }));
    if (!this.isStopped && data) store.count(data.complianceMatrix);
  }

  private async load(work: () => Promise<void>): Promise<void> {
    this.isLoading = true;
    try {
      await work();
    } catch (error) {
      if (!this.isStopped) this.options.onError(error);
    } finally {
      this.isLoading = false;
    }
    if (!this.again || this.isStopped) return;
    this.again = false;
    // What came first may have been overtaken while the rest was on its way.
    await this.fetch(this.options.store.snapshot().rows.slice(0, FIRST_ROWS).map(({ id }) => id)).catch(this.options.onError);
  }

  private async page(after: string | null, first = after === null ? FIRST_ROWS : MORE_ROWS): Promise<{ readonly rows: readonly Row[]; readonly facts: Facts; readonly after: string | null }> {
    const { client, bidId, filter } = this.options;
    const { data } = await client.query({ query: MatrixRowsDocument, variables: { bidId, filter, first, after }, fetchPolicy: 'no-cache' });
    if (!data) throw new Error('no answer');
    const { nodes, pageInfo, totalCount, totals, categories, viewerCan } = data.complianceMatrix;
    return { rows: nodes, facts: { totals, categories, viewerCan, totalCount }, after: pageInfo.hasNextPage ? pageInfo.endCursor : null };
  }
}
