import { EditTracker } from './edit-tracker';

describe('EditTracker', () => {
  it('an empty answer to step 1 is counted by the server but is nobody’s edit', () => {
    const tracker = new EditTracker();
    tracker.sentEverything(0);
    expect(tracker.unsaved).toBe(0);
    tracker.edited();
    tracker.sentUpdate(1);
    expect(tracker.acknowledged(1)).toBeNull();
    expect(tracker.unsaved).toBe(1);
    expect(tracker.acknowledged(2)).toBe(1);
    expect(tracker.unsaved).toBe(0);
  });

  it('an update carries one edit, step 2 all of them', () => {
    const tracker = new EditTracker();
    tracker.edited(5);
    tracker.edited();
    tracker.sentUpdate(6);
    expect(tracker.waiting).toBe(5);
    tracker.sentEverything(6);
    expect(tracker.waiting).toBe(0);
    tracker.acknowledged(1);
    expect(tracker.unsaved).toBe(5);
    tracker.acknowledged(2);
    expect(tracker.unsaved).toBe(0);
  });

  it('after a loss everything unconfirmed waits for step 2 of the next connection, which counts from one', () => {
    const tracker = new EditTracker();
    for (let edit = 1; edit <= 4; edit += 1) {
      tracker.edited();
      tracker.sentUpdate(edit);
    }
    tracker.acknowledged(1);
    tracker.connectionLost();
    tracker.edited();
    expect([tracker.unsaved, tracker.waiting]).toEqual([4, 4]);
    tracker.sentEverything(5);
    expect(tracker.unsaved).toBe(4);
    expect(tracker.acknowledged(1)).toBe(5);
    expect(tracker.unsaved).toBe(0);
  });

  it('one acknowledgement may confirm many messages, but not those after it', () => {
    const tracker = new EditTracker();
    for (let edit = 1; edit <= 10; edit += 1) {
      tracker.edited();
      tracker.sentUpdate(edit);
    }
    expect(tracker.acknowledged(7)).toBe(7);
    expect(tracker.unsaved).toBe(3);
    expect(tracker.acknowledged(7)).toBeNull();
  });
});
