import { understandRfp } from './understand-rfp';
import { sourceOf, type Sketch, type SketchTable } from './source.samples';

const read = (...sketches: readonly Sketch[]) => understandRfp(sourceOf(sketches));
const card = (code: string, title: string, details = '○ 제공하여야 함'): SketchTable => [['요구사항 고유번호', code], ['요구사항 명칭', title], ['세부내용', details]];
const found = (...sketches: readonly Sketch[]) => read(...sketches).requirements.map(({ code, title, details }) => [code, title, details]);

describe('requirement cards', () => {
  it('keeps each value apart, the labels of its own and every place', () => {
    const [requirement] = read('머리', [
      ['요구사항 분류', '제약사항'],
      ['요구사항 고유번호', 'COR - 01'],
      ['요구사항 명칭', '표준 준수', '응락수준', '필수'],
      [{ text: '요구사항 상세설명', down: 2 }, '정의', { text: '법령 준수', across: 2 }],
      ['세부내용', { text: ['○ 지침을 준수하여야 함', [['구분', '기준'], ['암호', 'SHA-256']]], across: 2 }],
      ['적용 범위', { text: '전체', across: 3 }],
      ['산출정보', '확인서', '관련요구사항', 'SER-01(접근통제), COR-01'],
    ]).requirements;
    expect(requirement).toMatchObject({ code: 'COR-01', codeWritten: 'COR - 01', title: '표준 준수', category: '제약사항', definition: '법령 준수', details: '○ 지침을 준수하여야 함\n구분 | 기준\n암호 | SHA-256', deliverables: '확인서', related: ['SER-01'], others: [{ label: '응락수준', text: '필수' }, { label: '적용 범위', text: '전체' }], doubts: ['code_repaired'] });
    expect(requirement?.places[0]).toEqual({ block: 2, page: null });
  });

  it.each<readonly [string, readonly Sketch[], readonly unknown[]]>([
    ['one after the other without a text between', [card('SFR-001', '가나'), card('SFR-002', '다라')], [['SFR-001', '가나', '○ 제공하여야 함'], ['SFR-002', '다라', '○ 제공하여야 함']]],
    ['a box with a chapter after the last is not its rest', [card('SFR-001', '가나'), [['Ⅳ', '제안서 작성요령']], [['Ⅴ. 제안 안내']]], [['SFR-001', '가나', '○ 제공하여야 함']]],
    ['a foreign table after it is not its rest', [card('SFR-001', '가나'), [['장비', '수량'], ['서버', '2']]], [['SFR-001', '가나', '○ 제공하여야 함']]],
    ['text between ends it', [card('SFR-001', '가나'), '다음은 참고 사항이다.', [['', '참고 내용']]], [['SFR-001', '가나', '○ 제공하여야 함']]],
    ['lines', ['■ 요구사항 고유번호: SFR-001', '■ 요구사항 명칭: 가나', '■ 세부내용', '○ 첫째를 제공하여야 함', '○ 둘째: 셋째', '2. 성능 요구사항', '■ 고유번호 : PER-001', '■ 명칭 : 다라', '■ 세부내용 : 3초 이내'], [['SFR-001', '가나', '○ 첫째를 제공하여야 함\n○ 둘째: 셋째'], ['PER-001', '다라', '3초 이내']]],
    ['a list with one per row', [[['번호', '요구사항 ID', '요구사항명', '내용'], ['1', 'SFR-001', '가나', '첫째'], ['2', 'SFR-002', '다라', '둘째']]], [['SFR-001', '가나', '첫째'], ['SFR-002', '다라', '둘째']]],
    ['a list that only counts its rows', [[['순번', '요구사항명', '세부내용'], ['1', '가나', '첫째'], ['2', '다라', '둘째']]], [[null, '가나', '첫째'], [null, '다라', '둘째']]],
    ['a row of a list that goes on after a page', [[['요구사항 ID', '명칭', '내용'], ['SFR-001', '가나', '○ 첫째를 하여야 함']], '- 3 -', [['', '', '○ 둘째를 하여야 함'], ['SFR-002', '다라', '셋째']]], [['SFR-001', '가나', '○ 첫째를 하여야 함\n○ 둘째를 하여야 함'], ['SFR-002', '다라', '셋째']]],
    ['a repeated head with the rest below it', [[['요구사항 고유번호', 'SFR-001'], ['요구사항 명칭', '가나'], ['세부내용', '○ 첫째를 하여야 함']], '- 3 -', [['요구사항 고유번호', 'SFR-001'], ['요구사항 명칭', '가나'], ['', '○ 둘째를 하여야 함'], ['산출정보', '설계서']]], [['SFR-001', '가나', '○ 첫째를 하여야 함\n○ 둘째를 하여야 함']]],
    ['a boxed heading after a card of lines', ['■ 요구사항 고유번호: SFR-001', '■ 요구사항 명칭: 가나', '■ 세부내용: 첫째', [['2', '성능 요구사항']], card('PER-001', '다라')], [['SFR-001', '가나', '첫째'], ['PER-001', '다라', '○ 제공하여야 함']]],
    ['a card within a frame', [[[{ text: ['기능', card('SFR-001', '가나')] }]]], [['SFR-001', '가나', '○ 제공하여야 함']]],
    ['labels within the cell of 상세설명', [[['고유번호', 'SFR-001'], ['명칭', '가나'], ['요구사항 상세설명', { text: ['[정의] 다라', '[세부내용]', '○ 첫째'] }]]], [['SFR-001', '가나', '○ 첫째']]],
    ['a cell beside the whole card', [[[{ text: '기능', down: 3 }, '고유번호', 'SFR-001'], ['명칭', '가나'], ['세부내용', '첫째']]], [['SFR-001', '가나', '첫째']]],
    ['an empty number beside a title', [[['요구사항 고유번호', '', '요구사항 명칭', '가나'], ['세부내용', { text: '첫째', across: 3 }], ['요구사항 분류', '기능', '응락수준', '']]], [[null, '가나', '첫째']]],
    ['an empty cell between label and value', [[['요구사항 고유번호', '', 'MAR-001'], ['요구사항 명칭', '', '가나', '응락수준', '필수'], ['세부내용', '', '첫째']]], [['MAR-001', '가나', '첫째']]],
    ['number and name in one cell', [[['요구사항 명칭', 'SFR-001 가나'], ['세부내용', '첫째']]], [['SFR-001', '가나', '첫째']]],
    ['a row with only the number, then the name', [[[{ text: 'SFR-001', across: 2 }], ['요구사항명', '가나'], ['요구사항 내용', '첫째']], [[{ text: 'SFR-002', across: 2 }], ['요구사항명', '다라'], ['요구사항 내용', '둘째']]], [['SFR-001', '가나', '첫째'], ['SFR-002', '다라', '둘째']]],
    ['headings over label and value', [[['항목', '내용'], ['요구사항 고유번호', 'FN-FDO-001'], ['요구사항 명칭', '가나'], ['세부내용', '첫째'], ['권한', '모두']], [['항목', '내용'], ['요구사항 고유번호', 'FN-FDO-002'], ['요구사항 명칭', '다라'], ['세부내용', '둘째']]], [['FN-FDO-001', '가나', '첫째'], ['FN-FDO-002', '다라', '둘째']]],
    ['a list with a column called code at its end', [[['ID', '명칭', '정의', '세부 내용', '코드'], ['SFR-01', '가나', '다라', '첫째', 'demo1']]], [['SFR-01', '가나', '첫째']]],
    ['a box with the next number is not the rest', [[['요구사항 고유번호', 'SFR-001'], ['요구사항 명칭', '가나'], ['세부내용', '첫째']], [['SFR-002 다라']], [['요구사항 고유번호', 'SFR-002'], ['요구사항 명칭', '다라'], ['세부내용', '둘째']]], [['SFR-001', '가나', '첫째'], ['SFR-002', '다라', '둘째']]],
    ['a list of other things has none', [[['순번', '기능명', '설명'], ['1', '로그인', '현행 기능'], ['2', '검색', '현행 기능']]], []],
    ['an empty form has none', [[['요구사항 고유번호', ''], ['요구사항 명칭', ''], ['세부내용', '']]], []],
    ['a table of facts has none', [[['사업명', '가나'], ['구분', '다라'], ['내용', '마바'], ['비고', '']]], []],
    ['headings with numbers and text', ['□ SFR-001 가나', '○ 첫째를 제공하여야 함', '□ SFR-002 다라', '○ 둘째를 제공하여야 함'], [['SFR-001', '가나', '○ 첫째를 제공하여야 함'], ['SFR-002', '다라', '○ 둘째를 제공하여야 함']]],
    ['a heading over its card is not another', ['□ SFR-001 가나', card('SFR-001', '가나'), '□ SFR-002 다라', card('SFR-002', '다라')], [['SFR-001', '가나', '○ 제공하여야 함'], ['SFR-002', '다라', '○ 제공하여야 함']]],
  ])('%s', (_, sketches, requirements) => expect(found(...sketches)).toEqual(requirements));

  it('says of the same number twice whether the text is the same', () => {
    const { requirements, reconciliation } = read(card('SFR-001', '가나'), '사이', card('SFR-001', '가나'), '사이', card('SFR-002', '다라'), '사이', card('SFR-2', '마바'));
    expect(requirements.map(({ doubts }) => doubts)).toEqual([['duplicate_same'], ['duplicate_same'], ['duplicate_other_text'], ['duplicate_other_text']]);
    expect(reconciliation.duplicates).toEqual([[0, 1], [2, 3]]);
  });

  it('doubts where a part is missing, and guesses nothing', () => {
    expect(read([['요구사항 고유번호', '미정'], ['요구사항 명칭', '가나'], ['산출정보', '설계서']]).requirements).toMatchObject([{ code: null, codeWritten: '미정', doubts: ['no_code', 'no_details'] }]);
    expect(read([['요구사항 고유번호', 'SFR-001'], ['요구사항 명칭', ''], ['세부내용', '가나']]).requirements).toMatchObject([{ title: '', doubts: ['no_title'] }]);
  });
});

describe('the summary', () => {
  const summary: SketchTable = [['구분', '고유번호', '요구사항 명칭'], [{ text: '기능', down: 2 }, 'SFR-001', '가나'], ['SFR-002', '다라'], ['제약사항', 'COR-001', '마바']];

  it('lists what is missing and what it does not know', () => {
    const { summary: rows, reconciliation, requirements } = read(summary, '상세', card('SFR-001', '가나'), card('SFR-003', '사아'));
    expect(rows.map(({ code, title, category }) => [code, title, category])).toEqual([['SFR-001', '가나', '기능'], ['SFR-002', '다라', '기능'], ['COR-001', '마바', '제약사항']]);
    expect(reconciliation.missing.map(({ code }) => code)).toEqual(['SFR-002', 'COR-001']);
    expect(reconciliation.extra.map((at) => requirements[at]?.code)).toEqual(['SFR-003']);
  });

  it('goes on after a page', () => expect(read(summary, '- 7 -', [['보안', 'SER-001', '자차']]).summary).toHaveLength(4));
  it('is a summary with definitions, too, where the numbers have cards', () => expect(read([['ID', '요구사항명', '정의'], ['SFR-001', '가나', '다라']], '상세', card('SFR-001', '가나'))).toMatchObject({ summary: [{ code: 'SFR-001' }], requirements: [{ code: 'SFR-001' }] }));
  it('is not the form that a bidder fills in', () => expect(read([['요구사항 ID', '요구사항명', '제안서 페이지'], ['SFR-001', '가나', '']]).summary).toEqual([]));
  it('says where its counts are not those of the cards', () => {
    const counts: SketchTable = [['구분', 'ID 부여규칙', '요구사항 수'], ['기능 요구사항', 'SFR-000', '2'], ['보안 요구사항', 'SER-000', '1'], ['합계', '', '3']];
    expect(read(counts, card('SFR-001', '가나'), card('SER-001', '다라')).reconciliation.counts.map(({ category, stated, found: number }) => [category, stated, number])).toEqual([['기능 요구사항', 2, 1], ['합계', 3, 2]]);
    const across: SketchTable = [['요구사항 구분', '기능 요구사항', '보안 요구사항', '계'], ['ID 부여규칙', 'SFR-000', 'SER-000', ''], ['요구사항 수', '1', '4', '5']];
    expect(read(across, card('SFR-001', '가나'), card('SER-001', '다라')).reconciliation.counts.map(({ category, stated, found: number }) => [category, stated, number])).toEqual([['보안 요구사항', 4, 1], ['계', 5, 2]]);
    expect(read([['구분', '수량'], ['서버', '2'], ['합계', '2']], card('SFR-001', '가나')).reconciliation.counts).toEqual([]);
  });
});

describe('the evaluation table', () => {
  const items = (...sketches: readonly Sketch[]) => read(...sketches).evaluation.map(({ path, points, kind }) => [path.join('›'), points, kind]);
  const head = ['평가부문', '평가항목', '배점'];

  it.each<readonly [string, readonly Sketch[], readonly unknown[]]>([
    ['merged cells, subtotals and a total', [[head, [{ text: '정량평가', down: 2 }, '경영상태', '5점'], ['수행실적', '(5)'], [{ text: '소계', across: 2 }, '10'], ['기술', '이해도', '80'], [{ text: '입찰가격평가', across: 2 }, '10'], [{ text: '합계', across: 2 }, '100']]], [['정량평가›경영상태', 5, 'quantitative'], ['정량평가›수행실적', 5, 'quantitative'], ['기술›이해도', 80, null], ['입찰가격평가', 10, 'price']]],
    ['bands that head what adds up to them', [[head, [{ text: '기술능력평가', across: 2 }, '90'], [{ text: '정성평가', across: 2 }, '90'], ['', '이해도', '40'], ['', '전략', '50'], [{ text: '가격평가', across: 2 }, '10']]], [['기술능력평가›정성평가›이해도', 40, 'qualitative'], ['기술능력평가›정성평가›전략', 50, 'qualitative'], ['가격평가', 10, 'price']]],
    ['points of a group beside those of its items', [[['구분', '배점', '평가항목', '배점'], [{ text: '기술', down: 2 }, { text: '90', down: 2 }, '이해도', '40'], ['전략', '50']]], [['기술›이해도', 40, null], ['기술›전략', 50, null]]],
    ['a split over pages', [[head, [{ text: '기술', down: 1 }, '이해도', '40']], '- 9 -', [['', '전략', '50'], ['가격평가', '가격', '10']]], [['기술›이해도', 40, null], ['기술›전략', 50, null], ['가격평가›가격', 10, 'price']]],
    ['the ratio told before is not counted again', [[['구분', '배점'], ['기술능력평가', '90'], ['입찰가격평가', '10']], '세부', [head, ['기술', '이해도', '90'], ['가격', '입찰가격', '10']]], [['기술›이해도', 90, null], ['가격›입찰가격', 10, 'price']]],
    ['bands of rating grades are no items', [[['신용평가등급', '평가항목', '배점'], ['AAA', '경영상태', '5'], ['BBB', '경영상태', '4']]], []],
  ])('%s', (_, sketches, expected) => expect(items(...sketches)).toEqual(expected));
});

describe('facts and rules', () => {
  it('reads them wherever the labels stand', () => {
    const { facts } = read([['사 업 명', '도서관 구축'], ['사업기간', '계약일로부터 6개월']], '○ 사업예산 : 금 330,000천원(VAT 포함) ○ 계약방법 : 협상에 의한 계약', '기술평가 90%, 가격평가 10%');
    expect(facts).toMatchObject({ name: { value: '도서관 구축', place: { block: 2 } }, period: { value: { months: 6 } }, budget: { value: { won: '330000000', vat: 'included' } }, contractMethod: { value: '협상에 의한 계약' }, ratio: { value: { technical: 90, price: 10 } } });
  });

  it('finds nothing in nothing', () => {
    const { facts, ...rest } = read('안내');
    expect(Object.values(facts)).toEqual([null, null, null, null, null]);
    expect(rest).toMatchObject({ requirements: [], summary: [], evaluation: [], qualifications: [], submissions: [], pageLimits: [], blindRule: null, headings: [] });
  });

  it('takes lists to the next heading, limits with what they limit, and the rule for copies', () => {
    const reading = read('1. 입찰참가자격', '가. 소프트웨어사업자', '나. 중소기업자', '2. 제출서류', [['연번', '제출서류', '부수'], ['1', '입찰참가신청서', '1'], ['2', '사업자등록증', '1']], '3. 작성요령', '○ 정성제안서는 200쪽 이내, 발표자료는 30페이지를 초과할 수 없다.', '○ 사본에는 업체명을 표기할 수 없으며 위반 시 무효로 한다.');
    expect(reading.qualifications.map(({ value }) => value)).toEqual(['소프트웨어사업자', '중소기업자']);
    expect(reading.submissions.map(({ value }) => value)).toEqual(['입찰참가신청서', '사업자등록증']);
    expect(reading.pageLimits.map(({ of, pages }) => [of, pages])).toEqual([['정성제안서', 200], ['발표자료', 30]]);
    expect(reading.blindRule?.value).toContain('사본에는 업체명을');
    expect(reading.headings.map(({ level, text }) => [level, text])).toEqual([[2, '1. 입찰참가자격'], [3, '가. 소프트웨어사업자'], [3, '나. 중소기업자'], [2, '2. 제출서류'], [2, '3. 작성요령']]);
  });
});
