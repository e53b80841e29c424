import { createAggregateSaveState } from './aggregate-save-state';
import { combineSaveStates, deriveSaveState, type SaveFacts } from './save-state';

const facts = (some: Partial<SaveFacts>): SaveFacts => ({ connected: true, lost: false, unsaved: 0, refused: 0, stalled: false, ended: false, ...some });

describe('deriveSaveState', () => {
  it.each<[string, Partial<SaveFacts>, ReturnType<typeof deriveSaveState>]>([
    ['nothing typed, connected', {}, { kind: 'saved' }],
    ['nothing typed, first connection on its way', { connected: false }, { kind: 'saved' }],
    ['nothing typed, connection lost', { connected: false, lost: true }, { kind: 'reconnecting' }],
    ['typed and waiting', { unsaved: 3 }, { kind: 'saving' }],
    ['out of the offline copy, first connection on its way', { connected: false, unsaved: 3 }, { kind: 'saving' }],
    ['waiting for too long', { unsaved: 3, stalled: true }, { kind: 'unsaved', count: 3 }],
    ['typed while away', { connected: false, lost: true, unsaved: 3 }, { kind: 'unsaved', count: 3 }],
    ['refused', { refused: 2 }, { kind: 'unsaved', count: 2 }],
    ['refused, and more was typed', { refused: 2, unsaved: 1 }, { kind: 'unsaved', count: 3 }],
    ['ended with nothing unsaved', { connected: false, lost: true, ended: true }, { kind: 'saved' }],
  ])('%s', (_name, some, expected) => {
    expect(deriveSaveState(facts(some))).toEqual(expected);
  });
});

describe('several rooms', () => {
  it('the worst state wins and counts add up', () => {
    expect(combineSaveStates([])).toEqual({ kind: 'saved' });
    expect(combineSaveStates([{ kind: 'saved' }, { kind: 'saving' }])).toEqual({ kind: 'saving' });
    expect(combineSaveStates([{ kind: 'reconnecting' }, { kind: 'saving' }])).toEqual({ kind: 'reconnecting' });
    const mixed = combineSaveStates([{ kind: 'unsaved', count: 2 }, { kind: 'reconnecting' }, { kind: 'unsaved', count: 3 }]);
    expect(mixed).toEqual({ kind: 'unsaved', count: 5 });
  });

  it('tells of changes only, and hands out the same object in between', () => {
    const save = createAggregateSaveState();
    const heard: string[] = [];
    const stop = save.subscribe(() => heard.push(save.current().kind));
    save.report('a', { kind: 'saved' });
    save.report('a', { kind: 'unsaved', count: 1 });
    const before = save.current();
    save.report('b', { kind: 'saving' });
    expect(save.current()).toBe(before);
    save.remove('a');
    stop();
    save.remove('b');
    expect(heard).toEqual(['unsaved', 'saving']);
    expect(save.current()).toEqual({ kind: 'saved' });
  });
});
