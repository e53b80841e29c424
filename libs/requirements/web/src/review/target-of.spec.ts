import { targetOf } from './target-of';

const RFPS = [
  { id: 'second', state: 'READY', isApplied: true },
  { id: 'first', state: 'READY', isApplied: true },
  { id: 'broken', state: 'FAILED', isApplied: false },
] as const;
const SELECTED = { rfpId: 'first', places: [{ block: 7, page: 2 }, { block: 9, page: 3 }] };
const NOTHING = { rfp: undefined, at: undefined };

describe('the place that is shown', () => {
  it('is that of the selected requirement, in its own file', () => expect(targetOf({ ...NOTHING, rfp: 'second' }, RFPS, SELECTED)).toEqual({ rfpId: 'first', block: 7, marked: [7, 9] }));

  it('is the one that was asked for', () => expect(targetOf({ rfp: 'first', at: 4 }, RFPS, SELECTED)).toEqual({ rfpId: 'first', block: 4, marked: [4] }));

  it.each([
    [NOTHING, null, 'second'],
    [{ rfp: 'first', at: undefined }, null, 'first'],
    [{ rfp: 'broken', at: 3 }, null, 'second'],
    [NOTHING, { rfpId: null, places: [] }, 'second'],
    [NOTHING, { rfpId: 'gone', places: [{ block: 1, page: null }] }, 'second'],
  ])('of %j with %j selected is in %s', (view, selected, file) => expect(targetOf(view, RFPS, selected)?.rfpId).toBe(file));

  it('is nowhere while nothing was read', () => expect(targetOf(NOTHING, [{ id: 'a', state: 'QUEUED', isApplied: false }], null)).toBeNull());
});
