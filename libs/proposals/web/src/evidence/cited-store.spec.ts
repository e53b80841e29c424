import type { CitedEvidenceFragment } from '../generated/graphql';
import { CitedStore } from './cited-store';

const answer = (id: string, title: string | null): CitedEvidenceFragment => ({ id, thing: title === null ? null : { title }, own: null }) as CitedEvidenceFragment;
const later = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe('what blocks show', () => {
  it('is asked for together, at most a hundred at once, and each thing once', async () => {
    const asked: (readonly string[])[] = [];
    const store = new CitedStore(async (ids) => (asked.push(ids), ids.map((id) => answer(id, `제목 ${id}`))));
    for (let at = 0; at < 120; at += 1) store.want(`t${at}`);
    store.want('t0');
    await later(80);
    expect(asked.map((ids) => ids.length)).toEqual([100, 20]);
    expect(store.get('t119')?.thing?.title).toBe('제목 t119');
    store.want('t5');
    await later(80);
    expect(asked).toHaveLength(2);
  });

  it('is gone with the next answer when it is no longer shared, and stays when there is none', async () => {
    let title: string | null = '실적';
    let down = false;
    const store = new CitedStore(async (ids) => {
      if (down) throw new Error('down');
      return ids.map((id) => answer(id, title));
    });
    store.want('a');
    await later(80);
    down = true;
    await store.refresh();
    expect(store.get('a')?.thing?.title).toBe('실적');
    [down, title] = [false, null];
    await store.refresh();
    expect(store.get('a')?.thing).toBeNull();
  });

  it('is forgotten when no block shows it any more', async () => {
    const store = new CitedStore(async (ids) => ids.map((id) => answer(id, '실적')));
    const release = [store.want('a'), store.want('a')];
    await later(80);
    release[0]?.();
    await store.refresh();
    expect(store.get('a')).toBeDefined();
    release[1]?.();
    await store.refresh();
    expect(store.get('a')).toBeUndefined();
  });
});
