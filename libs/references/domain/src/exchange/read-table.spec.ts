import { exchangeColumns, type ExchangeKind, EXCHANGE_KINDS, readExchangeRow } from './exchange';
import { CONTEXT, headOf, rowOf } from './exchange.samples';
import { cellProblemText } from './problem';
import { readTable } from './read-table';
import { writeReferenceRow } from './reference-exchange';
import { writeExpertRow } from './expert-exchange';
import { writeCertificateRow } from './certificate-exchange';
import type { Sheet, SheetCell, SheetRow } from './sheet';
import { templateRows } from './template';

const sheet = (rows: readonly SheetRow[], formulas: Sheet['formulas'] = []): Sheet => ({ rows, formulas });
const table = (kind: ExchangeKind, rows: readonly SheetRow[], formulas: Sheet['formulas'] = [], known = new Map<string, string>()) => readTable(kind, sheet([headOf(kind), ...rows], formulas), CONTEXT, known);
/** [column, code] of everything that is wrong with the row. */
const wrong = (kind: ExchangeKind, cells: Readonly<Record<string, SheetCell>>): (readonly [string, string])[] => readExchangeRow(kind, rowOf(kind, cells), CONTEXT).problems.map(({ column, code }) => [column, code] as const);

describe('a row', () => {
  it.each(EXCHANGE_KINDS)('of a %s may be imported as it is', (kind) => expect(wrong(kind, {})).toEqual([]));

  it.each<[string, ExchangeKind, Readonly<Record<string, SheetCell>>, (readonly [string, string])[]]>([
    ['nothing where something has to stand', 'reference', { title: null, startsOn: '' }, [['title', 'missing'], ['startsOn', 'missing']]],
    ['end before start', 'reference', { endsOn: '2024-01-01' }, [['endsOn', 'order']]],
    ['an amount of 10¹⁵ won', 'reference', { amount: 1e15 }, [['amount', 'not_won']]],
    ['no share of a joint contract', 'reference', { method: '공동이행' }, [['shareBasisPoints', 'missing']]],
    ['a share over 100 %', 'reference', { method: '공동이행', shareBasisPoints: '120%' }, [['shareBasisPoints', 'not_share']]],
    ['shares of more than the whole', 'reference', { method: '공동이행', shareBasisPoints: '60%', participants: '다온 | 41%' }, [['participants', 'over_whole']]],
    ['a part of more than the contract', 'reference', { method: '분담이행', partAmount: 1_240_000_001 }, [['partAmount', 'over_contract']]],
    ['others where one is alone', 'reference', { participants: '다온 | 40%' }, [['participants', 'alone']]],
    ['a method that nobody knows, and so nothing of shares', 'reference', { method: '함께', participants: '다온 | 40%' }, [['method', 'not_among']]],
    ['an amount that cannot be read, and so nothing of parts', 'reference', { method: '분담이행', amount: '12.4억', partAmount: 5_000_000_000 }, [['amount', 'not_won']]],
    ['too long a title and a wrong day at once', 'reference', { title: '가'.repeat(301), contractDay: '어제' }, [['contractDay', 'not_day'], ['title', 'too_long']]],
    ['a resident number', 'reference', { description: '담당 900101-1234567' }, [['description', 'resident_number']]],
    ['phases of more than the contract', 'reference', { phases: '1차 | 1,000,000,000 | 2024-12-31; 2차 | 240000001' }, [['phases', 'over_contract']]],
    ['a kind that the office does not keep', 'certificate', { kindId: '운전면허' }, [['kindId', 'not_among']]],
    ['an end before the issue', 'certificate', { expiresOn: '2024-02-29' }, [['expiresOn', 'expires_before_issue']]],
    ['no end where the kind has one', 'certificate', { expiresOn: null }, [['expiresOn', 'expiry_missing']]],
    ['no end where the kind has none', 'certificate', { kindId: 'GS인증 (소프트웨어 품질인증)', expiresOn: null }, []],
    ['too long a number', 'certificate', { number: '1'.repeat(101) }, [['number', 'too_long']]],
    ['a day of issue that no calendar has, and nothing of the end', 'certificate', { issuedOn: '2024-02-30' }, [['issuedOn', 'not_day']]],
    ['a role that is none', 'expert', { role: '마법사' }, [['role', 'not_among']]],
    ['a resident number beside the name', 'expert', { name: '한바다 9001011234567' }, [['name', 'resident_number']]],
    ['a day of counting in the future', 'expert', { careerAsOf: '2027-01-01' }, [['careerAsOf', 'future']]],
    ['more of a field than of the career', 'expert', { careerFields: '클라우드 | 148' }, [['careerFields', 'over_career']]],
    ['the name in what everybody may read', 'expert', { position: '한바다 수석' }, [['position', 'holds_name']]],
    ['a project that ends before it starts', 'expert', { projects: '관제 | 가람시 | 2024-03-01 | 2023-03-01' }, [['projects', 'order']]],
    ['a wrong check digit', 'firm', { businessNumber: '111-00-12348' }, [['businessNumber', 'not_business_number']]],
    ['a two-syllable name that is taken', 'firm', { chip: '나루' }, [['chip', 'chip_taken']]],
    ['no address of mail', 'firm', { adminEmail: 'a@' }, [['adminEmail', 'not_email']]],
    ['a name of no two syllables', 'firm', { name: 'Naru' }, [['chip', 'not_chip']]],
  ])('with %s says so at its column', (_, kind, cells, problems) => expect(wrong(kind, cells)).toEqual(problems));

  it('has a sentence in both languages for whatever is wrong', () => {
    const problems = [
      ...readExchangeRow('reference', rowOf('reference', { title: null, buyerKind: 'x', contractDay: 'x', endsOn: '2024-01-01', amount: 'x', vatIncluded: '글쎄', technologies: '가'.repeat(41), phases: 'x' }), CONTEXT).problems,
      ...readExchangeRow('expert', rowOf('expert', { careerMonths: 'x', careerAsOf: '2027-01-01', projects: 'x', position: '9001011234567' }), CONTEXT).problems,
      ...readExchangeRow('firm', rowOf('firm', { chip: '나루', businessNumber: '1', adminEmail: 'x' }), CONTEXT).problems,
      ...readExchangeRow('certificate', rowOf('certificate', { expiresOn: '2020-01-01' }), CONTEXT).problems,
    ];
    expect(problems).toHaveLength(16);
    for (const problem of problems) for (const language of ['ko', 'en'] as const) expect(cellProblemText(problem, language)).toMatch(/^[^{}]{8,}\.$/s);
    const shape = problems.find(({ code }) => code === 'not_entry');
    expect(shape && cellProblemText(shape, 'en')).toBe('Entry 1 cannot be read. Write “name | amount | completed on | own part” and part entries with “;”.');
  });

  it.each(['ko', 'en'] as const)('of what is here is written as it is read (%s)', (language) => {
    const written = {
      reference: rowOf('reference', { method: '공동이행', shareBasisPoints: '33.33%', participants: '다온 | 40%; 마루 | 10.5%', phases: '1차 | 5000 | 2024-12-31; 2차 | 7000', technologies: 'a, b' }),
      expert: rowOf('expert', { secondaryRoles: 'IT PM', careerFields: '관제 | 60', qualifications: '기술사 | | 2015-05-29', projects: '관제 | 가람시 | 2024-03-01 | | 설계' }),
      certificate: rowOf('certificate'),
    };
    for (const [kind, row] of Object.entries(written) as [keyof typeof written, SheetRow][]) {
      const read = readExchangeRow(kind, row, CONTEXT);
      const cells: Readonly<Record<string, SheetCell>> =
        read.kind === 'reference' ? writeReferenceRow(read.content, language, new Map()) : read.kind === 'expert' ? writeExpertRow(read.content, language) : read.kind === 'certificate' ? writeCertificateRow(read.content, language, CONTEXT.certificateKinds) : {};
      expect(readExchangeRow(kind, Object.keys(exchangeColumns(kind, CONTEXT)).map((key) => cells[key] ?? null), CONTEXT)).toEqual(read);
    }
  });
});

describe('a table', () => {
  it('is read by its headings, in any order and in either language; columns that nobody knows are named', () => {
    const head = ['비고', ...headOf('certificate', 'en').reverse()];
    const { headings, rows } = readTable('certificate', sheet([head, ['메모', ...[...rowOf('certificate')].reverse()]]), CONTEXT, new Map());
    expect(headings).toMatchObject({ missing: [], twice: [], ignored: ['비고'] });
    expect(rows).toMatchObject([{ row: 2, cells: rowOf('certificate'), problems: [] }]);
  });

  it('says which headings are missing or stand twice', () => {
    const { headings } = readTable('firm', sheet([['회사 이름', '회사이름', '관리자 이름']]), CONTEXT, new Map());
    expect(headings).toMatchObject({ missing: ['businessNumber', 'adminEmail'], twice: ['회사 이름'] });
  });

  it.each(EXCHANGE_KINDS)('leaves out the example of the template of %ss, and empty rows', (kind) => {
    for (const language of ['ko', 'en'] as const) {
      const [, example] = templateRows(exchangeColumns(kind, CONTEXT), language);
      const { rows, hasExample } = table(kind, [example, [null, ' '], rowOf(kind)]);
      expect(hasExample).toBe(true);
      expect(rows.map(({ row, problems }) => [row, problems])).toEqual([[4, []]]);
    }
  });

  it.each(EXCHANGE_KINDS)('has an example of %ss that could be imported', (kind) => {
    for (const language of ['ko', 'en'] as const) {
      const [, example] = templateRows(exchangeColumns(kind, CONTEXT), language);
      expect(readExchangeRow(kind, example, CONTEXT).problems).toEqual([]);
    }
  });

  it('tells what stands twice in the file and what is here already, whatever its spelling', () => {
    const known = new Map([[readExchangeRow('reference', rowOf('reference', { title: '재난안전 포털' }), CONTEXT).key as string, 'e1']]);
    const { rows } = table('reference', [rowOf('reference'), rowOf('reference', { title: '통합 관제 고도화' }), rowOf('reference', { endsOn: '2025-03-01' }), rowOf('reference', { title: '재난안전포털' }), rowOf('reference', { amount: 'x' })], [], known);
    expect(rows.map(({ duplicate }) => duplicate)).toEqual([null, { row: 2 }, null, { id: 'e1' }, { row: 2 }]);
    expect(table('expert', [rowOf('expert'), rowOf('expert', { name: '한 바다' }), rowOf('expert', { role: 'IT PM' })]).rows.map(({ duplicate }) => duplicate)).toEqual([null, { row: 2 }, null]);
    expect(table('certificate', [rowOf('certificate'), rowOf('certificate', { number: '제20241호', issuedOn: '2024-03-02' })]).rows[1]?.duplicate).toEqual({ row: 2 });
    expect(table('firm', [rowOf('firm'), rowOf('firm', { businessNumber: '1110012349' }), rowOf('firm', { businessNumber: '1234506782' })]).rows.map(({ duplicate, problems }) => [duplicate, problems.map(({ code }) => code)])).toEqual([
      [null, []],
      [{ row: 2 }, []],
      [null, ['chip_taken']],
    ]);
  });

  it('marks formulas where they stand and keeps no resident number', () => {
    const at = headOf('reference').indexOf('계약금액(원)');
    const { rows } = table('reference', [rowOf('reference', { amount: null }), rowOf('reference', { issuer: '=HYPERLINK("x")' }), rowOf('reference', { title: '900101-1234567' })], [{ row: 1, column: at }]);
    expect(rows.map(({ problems }) => problems.map(({ column, code }) => [column, code]))).toEqual([[['amount', 'formula']], [['issuer', 'formula']], [['title', 'resident_number']]]);
    expect(JSON.stringify(rows)).not.toContain('1234567');
  });
});
