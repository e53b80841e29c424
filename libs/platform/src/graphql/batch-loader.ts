import DataLoader from 'dataloader';
import type { Principal } from '../database/tenant-context';
import type { UnitOfWork, Work } from '../database/unit-of-work';
import type { RequestContext } from './request-context';

/**
 * Loads things of one request in batches, so that a list costs one statement per field and not one per row.
 * Subclasses say how many are loaded at once; what is missing or invisible comes back as null.
 */
export abstract class BatchLoader<K extends string, V> {
  private readonly perRequest = new WeakMap<object, DataLoader<K, V | null>>();

  constructor(protected readonly work: UnitOfWork) {}

  protected abstract loadMany(work: Work, keys: readonly K[], principal: Principal): Promise<ReadonlyMap<K, V>>;

  async load(context: RequestContext, key: K): Promise<V | null> {
    return this.loaderOf(context).load(key);
  }

  private loaderOf(context: RequestContext): DataLoader<K, V | null> {
    const known = this.perRequest.get(context.req);
    if (known) return known;
    const loader = new DataLoader<K, V | null>(async (keys) => {
      const principal = context.req.principal;
      if (!principal) return keys.map(() => null);
      const found = await this.work.run(principal, (work) => this.loadMany(work, keys, principal));
      return keys.map((key) => found.get(key) ?? null);
    });
    this.perRequest.set(context.req, loader);
    return loader;
  }

  /** Forgets what this request has loaded: called after a mutation changed it. */
  forget(context: RequestContext): void {
    this.perRequest.delete(context.req);
  }
}
