import fc from 'fast-check';
import type { FoundRequirement } from '../reading/rfp-reading';
import { fieldText } from '../requirement/field-text';
import { REQUIREMENT_FIELDS, type RequirementField, type SomeTexts, type StoredRequirement } from '../requirement/requirement';
import { acceptIncoming, correct, keepMine, merge, putBack, split, takeOut, typed } from '../requirement/review';
import { applyReading } from './apply-reading';

const card = (code: string | null, body: string, more: Partial<FoundRequirement> = {}): FoundRequirement => ({
  code, codeWritten: code ?? '', title: `${body} 이름`, category: null, definition: '', details: `${body} 세부`, deliverables: '', related: [], others: [], places: [{ block: 0, page: 1 }], doubts: [], ...more,
});
let count = 0;
const newId = (): string => `id-${String((count += 1)).padStart(6, '0')}`;
const read = (stored: readonly StoredRequirement[], ...requirements: readonly FoundRequirement[]) => applyReading(stored, { rfpId: `rfp-${(count += 1)}`, requirements, newId });
const first = (...requirements: readonly FoundRequirement[]) => read([], ...requirements).requirements;
const at = (rows: readonly StoredRequirement[], index: number): StoredRequirement => rows[index] as StoredRequirement;
const replaced = (rows: readonly StoredRequirement[], ...changed: readonly StoredRequirement[]) => [...rows.map((row) => changed.find(({ id }) => id === row.id) ?? row), ...changed.filter(({ id }) => !rows.some((row) => row.id === id))];
const seen = (rows: readonly StoredRequirement[]) => rows.map(({ rfpId: _, ...row }) => row);

describe('a reading', () => {
  it('brings what the RFP says, and the first one tells of no changes', () => {
    const { requirements, changes } = read([], card('SFR-001', '가'), card('SFR-002', '나'));
    expect(requirements.map(({ code, position, state }) => [code, position, state])).toEqual([['SFR-001', 1, 'active'], ['SFR-002', 2, 'active']]);
    expect(changes).toEqual([]);
  });

  it('follows a corrected notice: what came, what changed, what went and is kept', () => {
    const rows = first(card('SFR-001', '가'), card('SFR-002', '나'), card('SFR-003', '다'));
    const { requirements, changes } = read(rows, card('SFR-001', '가'), card('SFR-003', '다', { details: '새 세부' }), card('SFR-004', '라'));
    expect(requirements.map(({ code, state, removedBy }) => [code, state, removedBy])).toEqual([['SFR-001', 'active', null], ['SFR-002', 'removed', 'reading'], ['SFR-003', 'active', null], ['SFR-004', 'active', null]]);
    expect(changes.map(({ kind, fields, before, after }) => [kind, fields.length, before?.details, after?.details])).toEqual([['changed', 1, '다 세부', '새 세부'], ['added', 8, undefined, '라 세부'], ['removed', 8, '나 세부', undefined]]);
    expect(at(requirements, 2)).toMatchObject({ id: at(rows, 2).id, details: '새 세부' });
  });

  it('keeps a person’s words, and the new text beside them until it is decided', () => {
    const rows = first(card('SFR-001', '가'));
    const mine = correct(at(rows, 0), { title: '내 이름' });
    const same = read([mine], card('SFR-001', '가')).requirements;
    expect(at(same, 0)).toMatchObject({ title: '내 이름', incoming: {} });
    const news = read([mine], card('SFR-001', '가', { title: '새 이름', details: '새 세부' })).requirements;
    expect(at(news, 0)).toMatchObject({ title: '내 이름', details: '새 세부', incoming: { title: '새 이름' } });
    const kept = keepMine(at(news, 0), ['title']);
    expect(at(read([kept], card('SFR-001', '가', { title: '새 이름' })).requirements, 0)).toMatchObject({ title: '내 이름', incoming: {} });
    const accepted = acceptIncoming(at(news, 0), ['title']);
    expect(accepted).toMatchObject({ title: '새 이름', corrections: {}, incoming: {} });
    expect(at(read([accepted], card('SFR-001', '가', { title: '셋째 이름' })).requirements, 0).title).toBe('셋째 이름');
    expect(() => keepMine(accepted, ['title'])).toThrow(expect.objectContaining({ code: 'REQUIREMENT_NOTHING_INCOMING' }));
  });

  it('takes a correction back that says what the RFP says', () => {
    const [row] = first(card('SFR-001', '가'));
    const back = correct(correct(row as StoredRequirement, { title: '내 이름' }), { title: '가 이름' });
    expect(back.corrections).toEqual({});
  });

  it('brings back what an RFP has again, but not what a person took out', () => {
    const rows = first(card('SFR-001', '가'), card('SFR-002', '나'));
    const out = takeOut(at(rows, 0));
    const without = read(replaced(rows, out), card('SFR-003', '다')).requirements;
    const { requirements, changes } = read(without, card('SFR-001', '가'), card('SFR-002', '나'));
    expect(requirements.map(({ code, state }) => [code, state])).toEqual([['SFR-001', 'removed'], ['SFR-002', 'active'], ['SFR-003', 'removed']]);
    expect(changes.map(({ kind, requirementId }) => [kind, requirementId])).toEqual([['added', at(rows, 1).id], ['removed', expect.any(String)]]);
  });

  it('leaves what a person put back, split, merged or typed', () => {
    const rows = first(card('SFR-001', '가'), card('SFR-002', '나'), card('SFR-003', '다'), card('SFR-004', '라'));
    const gone = at(read(rows, card('SFR-002', '나'), card('SFR-003', '다'), card('SFR-004', '라')).requirements, 0);
    const restored = putBack(gone);
    const { kept, made } = split(at(rows, 1), [{ details: '나 하나' }, { title: '나 둘', details: '나 둘' }], newId);
    const { merged, removed } = merge(at(rows, 2), [at(rows, 3)]);
    const own = { ...typed({ code: 'SFR-009', title: '빠진 것' }, newId()), position: 4.5 };
    const worked = replaced(rows, restored, kept, ...made.map((part) => ({ ...part, position: 2.5 })), merged, ...removed, own);
    const again = read(worked, card('SFR-002', '나'), card('SFR-003', '다'), card('SFR-004', '라'));
    expect(again.changes).toEqual([]);
    expect(again.requirements.map(({ code, details, state }) => [code, details, state])).toEqual([
      ['SFR-001', '가 세부', 'active'],
      ['SFR-002', '나 하나', 'active'],
      ['SFR-002', '나 둘', 'active'],
      ['SFR-003', '다 세부\n라 세부', 'active'],
      ['SFR-004', '라 세부', 'removed'],
      ['SFR-009', '', 'active'],
    ]);
    // When the RFP has it after all, it is the same requirement: it fills what was left empty, and what differs waits for a decision.
    const found = read(again.requirements, card('SFR-002', '나'), card('SFR-003', '다'), card('SFR-004', '라'), card('SFR-9', '마')).requirements;
    expect(found.find(({ id }) => id === own.id)).toMatchObject({ title: '빠진 것', code: 'SFR-009', details: '마 세부', incoming: { title: '마 이름', code: 'SFR-9' } });
    expect(found).toHaveLength(6);
  });

  it('asks again about doubts only where the text is another', () => {
    const doubtful = card(null, '가', { doubts: ['no_code'] });
    const settled = { ...at(first(doubtful), 0), doubtsSettled: true };
    expect(at(read([settled], doubtful).requirements, 0).doubtsSettled).toBe(true);
    expect(at(read([settled], { ...doubtful, details: '새' }).requirements, 0).doubtsSettled).toBe(false);
  });
});

const WORDS = fc.constantFrom('가', '나', '다', '라', '');
const cards = fc.array(
  fc.record({ number: fc.option(fc.integer({ min: 1, max: 6 })), title: WORDS, details: WORDS, category: fc.option(WORDS) }).map(({ number, title, details, category }) => card(number === null ? null : `SFR-00${number}`, '', { title, details, category })),
  { maxLength: 8 },
);
const patch = fc.record({ title: WORDS, details: WORDS, code: fc.option(fc.constantFrom('SFR-001', 'X-7')) }, { requiredKeys: [] });
const work = fc.array(fc.record({ pick: fc.nat(20), patch, way: fc.constantFrom('correct', 'remove', 'type', 'split', 'merge') }), { maxLength: 6 });

/** What people did, in any order, to whatever is there. */
const worked = (rows: readonly StoredRequirement[], doings: readonly { readonly pick: number; readonly patch: SomeTexts; readonly way: string }[]): readonly StoredRequirement[] =>
  doings.reduce((now: readonly StoredRequirement[], { pick, patch: texts, way }) => {
    const [one, other] = [now[pick % Math.max(1, now.length)], now[(pick + 1) % Math.max(1, now.length)]];
    if (way === 'type' || one === undefined) return replaced(now, { ...typed(texts, newId()), position: pick + 0.5 });
    if (way === 'remove') return replaced(now, takeOut(one));
    if (way === 'split') {
      const parts = split(one, [texts, { title: '둘' }], newId);
      return replaced(now, parts.kept, ...parts.made.map((part) => ({ ...part, position: one.position + 0.5 })));
    }
    if (way === 'merge' && other !== undefined && other.id !== one.id) {
      const { merged, removed } = merge(one, [other]);
      return replaced(now, merged, ...removed);
    }
    return replaced(now, correct(one, texts));
  }, rows);

describe('whatever the readings and whatever people did', () => {
  it('the same reading once more changes nothing', () => {
    fc.assert(
      fc.property(cards, work, cards, (before, doings, after) => {
        const once = read(worked(first(...before), doings), ...after);
        const twice = read(once.requirements, ...after);
        expect(twice.changes).toEqual([]);
        expect(seen(twice.requirements)).toEqual(seen(once.requirements));
      }),
      { numRuns: 500 },
    );
  });

  it('a correction survives any later readings', () => {
    fc.assert(
      fc.property(cards, work, fc.array(cards, { minLength: 1, maxLength: 3 }), (before, doings, later) => {
        const rows = worked(first(...before), doings);
        const end = later.reduce((now, reading) => read(now, ...reading).requirements, rows);
        for (const row of rows) {
          const now = end.find(({ id }) => id === row.id) as StoredRequirement;
          const fields: readonly RequirementField[] = row.found === null ? REQUIREMENT_FIELDS.filter((field) => fieldText(row[field]) !== '') : (Object.keys(row.corrections) as RequirementField[]);
          for (const field of fields) expect([field, now[field]]).toEqual([field, row[field]]);
          if (row.removedBy === 'person') expect(now.state).toBe('removed');
        }
      }),
      { numRuns: 500 },
    );
  });

  it('every card is there, once', () => {
    fc.assert(
      fc.property(cards, work, cards, (before, doings, after) => {
        const { requirements } = read(worked(first(...before), doings), ...after);
        const placed = requirements.filter(({ isInRfp, state, removedBy }) => isInRfp && (state === 'active' || removedBy === 'person'));
        expect(placed.map(({ position }) => position)).toEqual(after.map((_, index) => index + 1));
      }),
      { numRuns: 300 },
    );
  });
});
