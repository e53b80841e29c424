import { sectionsOf } from '../grid/row-sections';
import { sampleRow } from '../matrix-rows.samples';
import { pastOf } from './row-past';

const entry = (id: string, at: string) => ({ id, at, what: 'STATE' as const, before: null, after: null, person: { id: 'p', name: '김서윤' }, beforeFirm: null, afterFirm: null, beforePerson: null, afterPerson: null });
const answer = (id: string, createdAt: string, number: string, blockId: string | null = null) => ({ id, blockId, createdAt, section: { id: `s${number}`, number, title: '연계' }, person: null });

describe('what happened to a row', () => {
  const entries = [entry('c2', '2026-11-24T03:00:00Z'), entry('c1', '2026-11-20T03:00:00Z')];
  const answers = [answer('a1', '2026-11-23T03:00:00Z', '4.2'), answer('a0', '2026-11-10T03:00:00Z', '4.1')];
  it('is told in the order of time, with what was linked', () => expect(pastOf(entries, answers, false).map(({ id }) => id)).toEqual(['c2', 'a1', 'c1', 'a0']));
  it('keeps links back that are older than what is still to come', () => expect(pastOf(entries, answers, true).map(({ id, section }) => section ?? id)).toEqual(['c2', '4.2 연계', 'c1']));
});

describe('the sections of a row', () => {
  it('stand once each in the order of their numbers, with how many answers stand in closed ones', () => {
    const row = sampleRow(1, { answerCount: 5, answers: [answer('a', '2026-11-23T03:00:00Z', '4.10', 'b1'), answer('b', '2026-11-23T03:00:00Z', '4.2', 'b1'), answer('c', '2026-11-23T03:00:00Z', '4.2', 'b2')] });
    const { sections, closed } = sectionsOf(row);
    expect([sections.map(({ number }) => number), closed]).toEqual([['4.2', '4.10'], 2]);
  });
});
