import type { FoundRequirement, RfpReading, SourcePlace } from '../reading/rfp-reading';
import { keptReading, readKeptReading } from './kept-reading';

const place: SourcePlace = { block: 3, page: null };
const card = (code: string, title: string): FoundRequirement => ({ code, codeWritten: code, title, category: null, definition: '', details: '', deliverables: '', related: [], others: [], places: [place], doubts: [] });
const READING: RfpReading = {
  format: 'hwpx',
  facts: {
    name: { value: '통합관제', written: '사업명 : 통합관제', place },
    period: { value: { from: null, to: null, months: 6, days: null }, written: '계약일로부터 6개월', place },
    budget: { value: { won: '1500000000', vat: 'included' }, written: '15억원', place },
    contractMethod: null,
    ratio: { value: { technical: 90, price: 10 }, written: '90:10', place },
  },
  requirements: [card('SFR-001', '가'), card('SFR-002', '나'), card('SFR-002', '다')],
  summary: [{ code: 'SFR-009', title: '없는 것', category: '기능', place }],
  reconciliation: { missing: [{ code: 'SFR-009', title: '없는 것', category: '기능', place }], extra: [0], duplicates: [[1, 2]], counts: [{ category: '기능', stated: 4, found: 3, place }] },
  evaluation: [{ path: ['기술평가', '기능'], points: 12.5, kind: 'qualitative', criteria: '', place }],
  qualifications: [{ value: '중소기업', written: '중소기업', place }],
  submissions: [],
  pageLimits: [{ of: null, pages: 200, written: '200쪽', place }],
  blindRule: null,
  headings: [{ level: 1, text: 'Ⅰ. 사업개요', place }],
  losses: [{ kind: 'image', page: null, after: null }],
};

it('keeps everything beside the requirements, and cards by what they are called', () => {
  const stored: unknown = JSON.parse(JSON.stringify(keptReading(READING)));
  const kept = readKeptReading(stored);
  expect(kept).toEqual(keptReading(READING));
  expect(kept).toMatchObject({ extra: [{ code: 'SFR-001', title: '가', place }], duplicates: [[{ title: '나' }, { title: '다' }]], facts: { budget: { value: { won: '1500000000' } } } });
  expect(stored).not.toHaveProperty('requirements');
});

it.each<[string, (kept: Record<string, unknown>) => unknown]>([
  ['another version', (kept) => ({ ...kept, version: 2 })],
  ['a list that is missing', ({ headings: _, ...kept }) => kept],
  ['a place without a block', (kept) => ({ ...kept, headings: [{ level: 1, text: 'x', place: { page: 1 } }] })],
  ['an amount that is no number', (kept) => ({ ...kept, facts: { ...(kept['facts'] as object), budget: { value: { won: '15억', vat: null }, written: '', place } } })],
  ['points that are no number', (kept) => ({ ...kept, evaluation: [{ path: [], points: null, kind: null, criteria: '', place }] })],
  ['nothing', () => null],
])('gives nothing out of %s', (_, change) => {
  expect(readKeptReading(change(JSON.parse(JSON.stringify(keptReading(READING))) as Record<string, unknown>))).toBeNull();
});
