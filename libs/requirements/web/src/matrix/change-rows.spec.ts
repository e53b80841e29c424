import { CombinedGraphQLErrors } from '@apollo/client/errors';
import { changeRows } from './change-rows';
import { type Facts, MatrixStore } from './matrix-store';
import { sampleRow } from './matrix-rows.samples';

const refusal = (code: string) => new CombinedGraphQLErrors({ errors: [{ message: code, extensions: { code } }] });
const DUE = new Map([['r1', { dueOn: '2026-12-01' }]]);

/** A store with one row, and every day that was shown for it. */
const watched = () => {
  const store = new MatrixStore();
  store.add([sampleRow(1)], { totalCount: 1 } as Facts, true);
  const shown: (string | null)[] = [];
  store.subscribe(() => shown.push(store.get('r1')?.dueOn ?? null));
  return { store, shown };
};
const never = () => Promise.reject(new Error('not asked for'));

it('shows a change at once, and what the server made of it without a flicker between', async () => {
  const { store, shown } = watched();
  const done = changeRows({ store, fetch: never, changes: DUE, send: async () => [sampleRow(1, { version: 2, dueOn: '2026-12-01' })] });
  expect(shown).toEqual(['2026-12-01']);
  expect(await done).toBeNull();
  expect(new Set(shown)).toEqual(new Set(['2026-12-01']));
  expect(store.get('r1')?.version).toBe(2);
});

it('takes a refused change back and says why', async () => {
  const { store } = watched();
  const error = refusal('FORBIDDEN');
  expect(await changeRows({ store, fetch: never, changes: DUE, send: () => Promise.reject(error) })).toBe(error);
  expect(store.get('r1')).toEqual(sampleRow(1));
});

it('shows what somebody faster made of it', async () => {
  const { store } = watched();
  const theirs = sampleRow(1, { version: 5, dueOn: '2026-11-30' });
  const asked: string[][] = [];
  const fetch = async (ids: readonly string[]) => {
    asked.push([...ids]);
    store.put([theirs]);
  };
  await changeRows({ store, fetch, changes: DUE, send: () => Promise.reject(refusal('STALE_VERSION')) });
  expect([asked, store.get('r1')]).toEqual([[['r1']], theirs]);
});
