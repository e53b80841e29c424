import { indexRows, MATRIX_COLUMNS, type SheetItem } from './compliance-sheet';

const ITEM: SheetItem = { code: 'SFR-001', title: '연계', category: '기능', firm: '나루', person: '김서윤', state: 'written', compliance: 'partial', reason: '일부', evaluationItem: '기술 › 연계', points: 750, dueOn: '2026-12-01', answers: [{ number: '4.1', title: '방안' }, { number: 'V', title: '성능' }], closedAnswers: 2, evidence: ['관제 구축', 'CSAP'] };
const NOTHING: SheetItem = { ...ITEM, state: 'undecided', compliance: null, firm: '', person: '', reason: '', evaluationItem: '', points: null, dueOn: null, answers: [], closedAnswers: 0, evidence: [] };

it('writes a row of the matrix in both languages', () => {
  expect(MATRIX_COLUMNS.map(({ cell }) => cell(ITEM, 'ko'))).toEqual(['SFR-001', '연계', '기능', '나루', '김서윤', '작성됨', '부분 충족', '일부', '4.1 방안\nV 성능\n볼 수 없는 절 2', '관제 구축\nCSAP', '기술 › 연계', 7.5, '2026-12-01']);
  expect(MATRIX_COLUMNS.map(({ cell }) => cell(NOTHING, 'en'))).toEqual(['SFR-001', '연계', '기능', '', '', 'Undecided', '', '', '', '', '', '', '']);
});

it('leads from a requirement to each of its sections, and leaves an empty place where nothing answers', () => {
  expect(indexRows(ITEM, 'ko')).toEqual([['SFR-001', '연계', '방안', '4.1'], ['SFR-001', '연계', '성능', 'V'], ['SFR-001', '연계', '볼 수 없는 절 2', '']]);
  expect(indexRows(NOTHING, 'en')).toEqual([['SFR-001', '연계', '', '']]);
});
