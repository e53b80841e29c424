import { filtersOf, readView } from './opinions-view';

it.each([
  [{}, { state: 'OPEN' }],
  [{ kind: 'PEOPLE' }, { kind: 'PEOPLE', state: 'OPEN' }],
  [{ kind: 'nonsense', all: 'yes' }, { state: 'OPEN' }],
  [{ all: true }, {}],
])('%j asks for %j', (search, asked) => expect(filtersOf(readView(search))).toEqual(asked));

it('knows which discussion is open', () => {
  expect(readView({ clause: 'c-1' }).clause).toBe('c-1');
  expect(readView({ clause: '' }).clause).toBeUndefined();
  expect(readView({ clause: 3 }).clause).toBeUndefined();
});
