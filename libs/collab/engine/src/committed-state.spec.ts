import * as Y from 'yjs';
import { CommittedState, mergeUpdates } from './committed-state';
import { plainDoc } from './testing/plain-doc';

function history(letters: string): Uint8Array[] {
  const doc = new Y.Doc();
  const updates: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => updates.push(update));
  for (const letter of letters) doc.getText('text').insert(doc.getText('text').length, letter);
  return updates;
}

const stored = (updates: Uint8Array[], from = 1) => ({
  snapshot: null,
  updates: updates.map((update, index) => ({ seq: from + index, update })),
});

describe('CommittedState', () => {
  it('takes a snapshot and the tail beyond it', () => {
    const updates = history('abcdef');
    const state = new CommittedState({
      snapshot: { uptoSeq: 3, state: mergeUpdates(updates.slice(0, 3)), knowledge: null },
      updates: [...stored(updates.slice(3), 4).updates],
    });
    expect(state.lastSeq).toBe(6);
    expect(plainDoc(state.all())).toBe('abcdef');
  });

  it('answers an empty client with the stored bytes themselves', () => {
    const updates = history('abc');
    const state = new CommittedState(stored(updates));
    expect(state.since(Uint8Array.of(0))).toEqual(updates);
    expect(state.since(Uint8Array.of(0))[0]).toBe(updates[0]);
  });

  it('answers a returning client with what it lacks, deletions included', () => {
    const doc = new Y.Doc();
    const all: Uint8Array[] = [];
    doc.on('update', (update: Uint8Array) => all.push(update));
    doc.getText('text').insert(0, 'x'.repeat(5_000));
    const returning = new Y.Doc();
    Y.applyUpdate(returning, all[0]!);
    doc.getText('text').insert(0, 'new ');
    doc.getText('text').delete(4, 4_000);
    const state = new CommittedState(stored(all));
    const answer = state.since(Y.encodeStateVector(returning));
    for (const update of answer) Y.applyUpdate(returning, update);
    expect(returning.getText('text').toString()).toBe(doc.getText('text').toString());
    expect(answer.reduce((sum, { length }) => sum + length, 0)).toBeLessThan(200);
  });

  it('keeps a state vector without gaps: what is missing is asked for again', () => {
    const [first, second, third] = history('abc');
    const state = new CommittedState(stored([first!, third!]));
    expect([...Y.decodeStateVector(state.stateVector()).values()]).toEqual([1]);
    state.append(3, second!);
    expect([...Y.decodeStateVector(state.stateVector()).values()]).toEqual([3]);
  });

  it('knows a gap in the sequence and closes it', () => {
    const updates = history('abcd');
    const state = new CommittedState(stored(updates.slice(0, 1)));
    expect(state.append(4, updates[3]!)).toBe(true);
    expect([state.hasGap, state.lastSeq]).toEqual([true, 1]);
    expect(state.absorb(stored(updates.slice(1), 2))).toEqual(updates.slice(1, 3));
    expect([state.hasGap, state.lastSeq]).toEqual([false, 4]);
    expect(plainDoc(state.all())).toBe('abcd');
  });
});
