import { type Facts, MatrixStore } from './matrix-store';
import { sampleRow } from './matrix-rows.samples';

const FACTS = { totalCount: 3, categories: ['기능'], viewerCan: { distribute: true, confirm: true }, totals: { all: {}, states: [], firms: [] } } as unknown as Facts;
const filled = (): MatrixStore => {
  const store = new MatrixStore();
  store.add([sampleRow(1), sampleRow(2)], FACTS, false);
  return store;
};
const titles = (store: MatrixStore): string[] => store.snapshot().rows.map(({ title }) => title);

describe('the rows', () => {
  it('grow page by page, each once', () => {
    const store = filled();
    store.add([sampleRow(2), sampleRow(3)], FACTS, true);
    expect(titles(store)).toEqual(['요구 1', '요구 2', '요구 3']);
    expect(store.snapshot().isWhole).toBe(true);
    store.replace([sampleRow(3)], FACTS);
    expect(titles(store)).toEqual(['요구 3']);
  });

  it('take what is newer and not what was overtaken', () => {
    const store = filled();
    store.put([sampleRow(1, { version: 3, title: '새것' })]);
    store.put([sampleRow(1, { version: 2, title: '늦은 것' })]);
    expect(titles(store)[0]).toBe('새것');
    store.put([sampleRow(1, { version: 3, title: '같은 판, 다른 답' })]);
    expect(titles(store)[0]).toBe('같은 판, 다른 답');
  });

  it('know a row that is not listed', () => {
    const store = filled();
    store.put([sampleRow(9)]);
    expect([store.get('r9')?.title, titles(store).length]).toEqual(['요구 9', 2]);
  });
});

describe('what is changed here', () => {
  it('is shown at once, and taken back whole where it is refused', () => {
    const store = filled();
    const before = store.snapshot().rows;
    const takeBack = store.lay(new Map([['r1', { dueOn: '2026-12-01' }], ['r2', { dueOn: '2026-12-01' }]]));
    expect(store.snapshot().rows.map(({ dueOn }) => dueOn)).toEqual(['2026-12-01', '2026-12-01']);
    takeBack();
    expect(store.snapshot().rows).toEqual(before);
  });

  it('of two at a time is taken back each by itself, over what others changed meanwhile', () => {
    const store = filled();
    const first = store.lay(new Map([['r1', { dueOn: '2026-12-01' }]]));
    const second = store.lay(new Map([['r1', { compliance: 'MET' as const }]]));
    store.put([sampleRow(1, { version: 2, title: '남이 바꿈' })]);
    first();
    expect(store.get('r1')).toMatchObject({ dueOn: null, compliance: 'MET', title: '남이 바꿈' });
    second();
    expect(store.get('r1')).toMatchObject({ compliance: null, version: 2 });
  });

  it('is told to whoever listens', () => {
    const store = filled();
    let heard = 0;
    const leave = store.subscribe(() => (heard += 1));
    store.lay(new Map([['r1', {}]]))();
    leave();
    store.put([]);
    expect(heard).toBe(2);
  });
});
