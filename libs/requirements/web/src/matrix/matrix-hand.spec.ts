import { actOn, EMPTY_HAND, type Hand, type HandAct, meaningOf, type PressedKey, targetsOf } from './matrix-hand';

const ORDER = ['a', 'b', 'c', 'd', 'e'];
const all = (acts: readonly HandAct[], from: Hand = EMPTY_HAND): Hand => acts.reduce((hand, act) => actOn(hand, act, ORDER), from);
const chosen = (hand: Hand): string[] => [...hand.chosen].sort();
const press = (code: string, more: Partial<PressedKey> = {}): PressedKey => ({ key: '', code, shiftKey: false, ctrlKey: false, metaKey: false, altKey: false, ...more });

describe('keys', () => {
  it.each<[PressedKey, object | null]>([
    [press('KeyJ', { key: 'j' }), { do: 'step', by: 1, range: false }],
    // With Korean input on, the same key.
    [press('KeyK', { key: 'ㅏ' }), { do: 'step', by: -1, range: false }],
    [press('ArrowDown', { key: 'ArrowDown', shiftKey: true }), { do: 'step', by: 1, range: true }],
    [press('KeyX', { key: 'X', shiftKey: true }), { do: 'choose', range: true }],
    [press('KeyE', { key: 'ㄷ' }), { do: 'edit', editing: 'state' }],
    [press('KeyO'), { do: 'edit', editing: 'firm' }],
    [press('KeyP'), { do: 'edit', editing: 'person' }],
    [press('KeyL'), { do: 'edit', editing: 'section' }],
    [press('KeyC'), { do: 'edit', editing: 'compliance' }],
    [press('KeyD'), { do: 'edit', editing: 'due' }],
    [press('KeyT'), { do: 'edit', editing: 'evaluation' }],
    [press('KeyV'), { do: 'edit', editing: 'evidence' }],
    [press('KeyC', { ctrlKey: true }), null],
    [press('KeyE', { shiftKey: true }), null],
    [press('KeyA', { metaKey: true }), { do: 'chooseAll' }],
    [press('KeyJ', { altKey: true }), null],
    [press('Slash', { key: '/' }), { do: 'search' }],
    [press('Enter', { key: 'Enter' }), { do: 'open' }],
    [press('Escape', { key: 'Escape' }), { do: 'leave' }],
    [press('KeyQ', { key: 'q' }), null],
  ])('%j → %j', (key, meaning) => expect(meaningOf(key)).toEqual(meaning));
});

describe('moving', () => {
  it('begins at the edge, stops at the edge and follows the order that is shown', () => {
    expect(all([{ do: 'step', by: 1 }]).cursor).toBe('a');
    expect(all([{ do: 'step', by: -1 }]).cursor).toBe('e');
    expect(all([{ do: 'go', id: 'b' }, { do: 'step', by: 1 }]).cursor).toBe('c');
    expect(all([{ do: 'go', id: 'd' }, { do: 'step', by: 20 }]).cursor).toBe('e');
    expect(all([{ do: 'last' }, { do: 'first' }]).cursor).toBe('a');
    expect(actOn(EMPTY_HAND, { do: 'step', by: 1 }, []).cursor).toBeNull();
  });
  it('begins anew where the row is not to be seen any more', () => expect(all([{ do: 'go', id: 'gone' }, { do: 'step', by: 1 }]).cursor).toBe('a'));
});

describe('choosing', () => {
  it('adds and takes away the row under the cursor', () => {
    const hand = all([{ do: 'go', id: 'b' }, { do: 'choose' }, { do: 'step', by: 1 }, { do: 'choose' }]);
    expect(chosen(hand)).toEqual(['b', 'c']);
    expect(chosen(actOn(hand, { do: 'choose' }, ORDER))).toEqual(['b']);
  });
  it('takes a range from where it began, in either direction, and keeps what was chosen before', () => {
    expect(chosen(all([{ do: 'choose', id: 'b' }, { do: 'choose', id: 'd', range: true }]))).toEqual(['b', 'c', 'd']);
    expect(chosen(all([{ do: 'choose', id: 'e' }, { do: 'choose', id: 'a' }, { do: 'go', id: 'd' }, { do: 'choose', id: 'c', range: true }]))).toEqual(['a', 'c', 'd', 'e']);
  });
  it('grows while one moves with Shift', () => expect(chosen(all([{ do: 'go', id: 'b' }, { do: 'step', by: 1, range: true }, { do: 'step', by: 1, range: true }]))).toEqual(['b', 'c', 'd']));
  it('takes all and forgets all', () => {
    expect(chosen(all([{ do: 'chooseAll' }]))).toEqual(ORDER);
    expect(chosen(all([{ do: 'chooseAll' }, { do: 'forget' }]))).toEqual([]);
  });
});

describe('what a change is for', () => {
  it('is what is chosen where many can have it, else the row under the cursor', () => {
    const hand = all([{ do: 'choose', id: 'b' }, { do: 'choose', id: 'c' }]);
    expect(targetsOf({ ...hand, editing: 'firm' })).toEqual(['b', 'c']);
    expect(targetsOf({ ...hand, editing: 'compliance' })).toEqual(['c']);
    expect(targetsOf(all([{ do: 'edit', editing: 'firm', id: 'd', inPane: true }], hand))).toEqual(['d']);
    expect(targetsOf({ ...all([{ do: 'edit', editing: 'due' }]) })).toEqual(['a']);
    expect(targetsOf(EMPTY_HAND)).toEqual([]);
  });
  it('ends without touching what is chosen', () => {
    const hand = all([{ do: 'choose', id: 'b' }, { do: 'edit', editing: 'firm' }, { do: 'close' }]);
    expect([hand.editing, chosen(hand)]).toEqual([null, ['b']]);
  });
});
