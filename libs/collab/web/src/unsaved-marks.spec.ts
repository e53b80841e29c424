/** @jest-environment jsdom */
import { clearUnsavedMarks, UnsavedMarks } from './unsaved-marks';

describe('marks of unsaved edits', () => {
  beforeEach(() => localStorage.clear());

  it('names each room once, per person, until every document of it is saved', () => {
    const marks = new UnsavedMarks('han');
    marks.set('section:a', 1, 3);
    marks.set('section:a', 2, 1);
    marks.set('section:b', 3, 1);
    new UnsavedMarks('seo').set('section:c', 4, 1);
    expect(marks.rooms().sort()).toEqual(['section:a', 'section:b']);
    expect(marks.documents('section:a').sort()).toEqual([1, 2]);
    marks.set('section:b', 3, 0);
    marks.remove('section:a', [1]);
    expect(marks.rooms()).toEqual(['section:a']);
    clearUnsavedMarks();
    expect([...marks.rooms(), ...new UnsavedMarks('seo').rooms()]).toEqual([]);
  });

  it('does without a storage that refuses', () => {
    const refusing = { length: 0, key: () => null, removeItem() {}, setItem() { throw new DOMException('full', 'QuotaExceededError'); } } as unknown as Storage;
    const marks = new UnsavedMarks('han', refusing);
    marks.set('section:a', 1, 3);
    expect(marks.rooms()).toEqual([]);
    expect(new UnsavedMarks('han', null).rooms()).toEqual([]);
  });
});
