import { type RequirementRow, RequirementStore } from './requirement-store';

const row = (id: string, answerCount = 0): RequirementRow => ({ id, requirementId: `r-${id}`, answerCount }) as unknown as RequirementRow;
const counts = (store: RequirementStore) => store.read().rows.map(({ id, answerCount }) => `${id}${answerCount}`);
const gathered = () => new Promise((resolve) => setTimeout(resolve, 250));

it('asks for all once at a time, and for what changed together', async () => {
  const asked: (readonly string[])[] = [];
  const store = new RequirementStore({
    all: () => Promise.resolve((asked.push(['*']), [row('a'), row('b'), row('c')])),
    some: (ids) => Promise.resolve((asked.push(ids), ids.map((id) => row(id, 1)))),
  });
  await Promise.all([store.load(), store.load()]);
  let heard = 0;
  store.subscribe(() => (heard += 1));
  store.look(['c']);
  store.look(['a', 'c']);
  await gathered();
  expect(asked).toEqual([['*'], ['c', 'a']]);
  expect(counts(store)).toEqual(['a1', 'b0', 'c1']);
  expect([heard, store.read().byRequirement.get('r-c')?.answerCount]).toEqual([1, 1]);
});

it('asks for all where a row is new', async () => {
  let rows = [row('a')];
  const store = new RequirementStore({ all: () => Promise.resolve(rows), some: () => Promise.reject(new Error('not asked')) });
  await store.load();
  rows = [row('a'), row('new')];
  store.look(['new']);
  await gathered();
  expect(counts(store)).toEqual(['a0', 'new0']);
});

it('keeps what it knows where no answer comes', async () => {
  let fails = false;
  const store = new RequirementStore({ all: () => (fails ? Promise.reject(new Error('away')) : Promise.resolve([row('a')])), some: () => Promise.reject(new Error('away')) });
  await store.load();
  fails = true;
  await store.load();
  store.look(['a']);
  await gathered();
  expect([counts(store), store.read().isReady]).toEqual([['a0'], true]);
});
