import { type Sketch, type SketchTable, sourceOf } from '../understanding/source.samples';
import { CLAUSE_RULES, clauseRule } from './clause-rules.data';
import { CLAUSE_LIMITS, clauseKey, findClauses } from './find-clauses';

const found = (...sketches: readonly Sketch[]) => findClauses(sourceOf(sketches).blocks);
const rulesIn = (...sketches: readonly Sketch[]): string[] => found(...sketches).map(({ ruleId }) => ruleId);

/** Sentences as RFPs write them: what each rule has to find, and what it must leave alone. */
const BAD: Readonly<Record<string, readonly string[]>> = {
  'product-named': [
    '○ DBMS는 Oracle 19c Enterprise Edition으로 구축하여야 함',
    '- 웹애플리케이션서버는 제우스(JEUS) 8을 도입하여야 한다.',
    'WAS는 WebLogic 14c 2식을 납품할 것',
    '화면은 넥사크로 17을 사용하여 개발하여야 함',
    '가상화는 VMware vSphere로 구성하여야 한다.',
  ],
  'model-named': ['모델명: ProLiant DL380 Gen10', '제조사: Synology', '○ 해당 장비는 가온사 제품이어야 한다.', '백업 장비 제조사: HPE 로 구성'],
  'equal-refused': ['동등 이상 제품의 제안은 인정하지 않는다.', '타사 제품으로 대체는 불가함', '※ 동등품은 허용하지 않음', '다른 제품의 제안은 허용하지 아니한다.'],
  'maker-letter': ['제조사의 물품공급 및 기술지원 확약서를 제안서와 함께 제출하여야 한다.', '○ 원제작사 기술지원확약서 원본 첨부', '공급사가 발행한 공급확약서를 제출하지 않을 경우 무효 처리함'],
  'certificate-required': [
    '입찰참가자격: 소프트웨어프로세스 품질인증(SP인증) 2등급 이상을 보유한 업체에 한함',
    '- ISO 27001 인증을 획득한 기업이어야 함',
    'CMMI Level 3 이상 인증을 보유한 사업자만 참가할 수 있다.',
    '라. 기업부설연구소를 보유한 업체로서 공고일 현재 유효할 것',
    '제안사는 ISMS-P 인증을 반드시 보유하여야 한다.',
  ],
  'single-record': ['최근 3년 이내 단일 계약 10억원 이상의 실적을 보유한 업체에 한함', '참가자격: 1건의 사업금액 5억 이상 구축 실적이 있는 자', '유사사업 수행실적이 단일 건 20억원 이상인 업체로서 참가 신청한 자'],
  'joint-refused': ['본 사업은 공동수급을 허용하지 않는다.', '공동도급: 불허', '공동수급체 구성 불가', '공동계약은 인정하지 아니한다.', '단독이행만 가능함'],
  'large-firms-in': ['대기업인 소프트웨어사업자의 참여를 허용한다.', '본 사업은 대기업 참여제한 예외사업임', '대기업 입찰 참여 가능', '대기업 참여 제한을 적용하지 않음'],
  headcount: ['투입인력은 최소 10명 이상으로 구성하여야 한다.', '상주 인력 5명 이상을 착수일부터 종료일까지 배치', '개발자 7인을 전담 투입하여야 함', '월 12.5M/M 이상 투입하여야 한다.', '투입인력의 출퇴근 현황을 매일 보고하여야 한다.'],
  'grade-demanded': ['PM은 특급기술자 이상으로 배치하여야 한다.', '고급 3명, 중급 2명을 투입한다.', '개발자는 중급 이상이어야 함', '초급기술자 2인 이상 배치'],
  'workplace-fixed': ['작업장소는 발주기관이 지정하는 장소로 함', '투입되는 개발자는 발주기관에 상주하여 개발하여야 한다.', '수행장소는 당 기관 청사 내로 한정한다.', '개발 장소는 본원 내로 함'],
  'warranty-long': ['하자보수 기간은 검수일로부터 2년으로 한다.', '무상유지보수 기간은 3년으로 한다.', '하자담보책임기간: 사업종료일로부터 24개월', '무상 하자보수를 5년간 제공하여야 한다.'],
  'free-work': [
    '제안요청서에 명시되지 않은 사항이라도 발주기관이 요구하면 추가 비용 없이 수행하여야 한다.',
    '사업 기간 중 추가 요구사항은 무상으로 반영하여야 함',
    '과업 변경에 따른 비용은 계약상대자가 부담한다.',
    '과업내용의 변경이 있더라도 추가 대가를 요구할 수 없다.',
  ],
};

const GOOD: readonly string[] = [
  // Named, but not demanded, or with an equal.
  '현행 시스템은 Oracle 19c와 WebLogic으로 운영 중이다.',
  '기존 Oracle 데이터베이스의 자료를 이관하여야 한다.',
  'DBMS는 Oracle 19c 또는 동등 이상의 제품으로 구축하여야 함',
  'Oracle, Tibero 등 상용 DBMS를 지원하여야 한다.',
  'Cisco 스위치와 호환되어야 한다.',
  '안드로이드와 iOS 최신 3개 버전을 지원하여야 함',
  'Chrome, Edge 최신 버전에서 동작하여야 한다.',
  '모델명, 제조사를 명기하여 제출하여야 한다.',
  '모델명: ',
  '제조사: (기재)',
  '동일 제조사 제품으로 구성하여야 한다.',
  '제안사는 동등 이상의 제품으로 제안하여야 함',
  '동등 이상의 제품을 인정한다.',
  '○ 특정 제품에 종속되지 않는 개방형 표준을 적용하여야 함',
  '제조사 기술지원확약서는 계약 체결 후 제출하여야 한다.',
  // Certificates that the law demands, or that only count as merit.
  '직접생산확인증명서(정보시스템개발서비스, 세부품명번호 8111159901)를 소지한 자',
  '소프트웨어사업자(컴퓨터관련서비스사업, 업종코드 1468)로 등록한 중소기업자',
  'SP인증 보유 업체는 가점 1점을 부여한다.',
  'ISO 27001 인증 보유 기업을 우대한다.',
  '제안하는 클라우드 서비스는 CSAP 인증을 획득한 서비스이어야 한다.',
  '신인도 평가항목: 벤처기업 확인을 받은 업체 0.5점',
  '개인정보 처리 시스템은 ISMS-P 인증 기준을 준수하여 구축하여야 한다.',
  '로그인은 2단계 인증을 적용하여야 함',
  // Records that are scored.
  '최근 3년간 단일사업 5억 이상 수행실적은 건당 2점을 배점한다.',
  '수행실적 평가 시 사업금액 대비 100% 이상이면 만점으로 한다.',
  // Joint supply that is only ordered.
  '공동수급체 중복결성 불가',
  '공동수급은 공동이행방식만 허용하며 구성원은 5인 이하로 한다',
  '분담이행방식의 공동수급은 불허한다.',
  '공동수급체 구성원은 다른 공동수급체에 동시에 참여할 수 없다.',
  '공동수급체 구성원별 최소지분율 10% 이상',
  '대기업인 소프트웨어사업자의 참여를 제한한다.',
  '상호출자제한기업집단에 속하는 회사는 입찰에 참여할 수 없다.',
  // People who are no demand.
  '동시사용자 500명 기준으로 측정함',
  '교육 대상 인원은 30명 내외로 한다.',
  '평가위원은 7인 이상으로 구성한다.',
  '제안 발표의 배석자는 2인 이내로 한다.',
  '업무 담당자 120명이 사용하는 시스템이다.',
  '2인 1조로 접근을 통제하여야 한다.',
  '관리자 초급 과정과 고급 과정 교육을 실시하여야 한다.',
  '투입인력의 보안서약서를 제출하여야 한다.',
  '본인인증과 공동인증서를 지원하여야 함',
  // Places, warranties and changes as the law has them.
  '사업수행 장소는 사업자가 제안할 수 있으며 발주기관과 협의하여 정한다.',
  '유지관리 인력은 발주기관에 상주하여 장애에 대응하여야 한다.',
  '회의 장소는 발주기관이 지정한다.',
  '하자보수 기간은 사업 종료일로부터 1년으로 한다.',
  '하자담보책임은 사업을 종료한 날부터 1년 이내에 발생한 하자에 한한다.',
  '하자보수보증금은 계약금액의 2%로 한다.',
  '이력 자료의 보존기간은 5년으로 한다.',
  '과업내용의 변경은 과업심의위원회의 심의를 거쳐 계약금액을 조정한다.',
  '하자는 무상으로 보수하여야 한다.',
  '2026. 3. 1.부터 2027년 2월까지 하자 이력을 관리한다.',
];

describe('the rules', () => {
  it('are data with a legal source, a day and a version, each tested here', () => {
    expect(CLAUSE_RULES.map(({ id }) => id).sort()).toEqual(Object.keys(BAD).sort());
    for (const { version, source, what, why, proposal } of CLAUSE_RULES) {
      expect(version).toBeGreaterThan(0);
      expect(source.asOf).toMatch(/^2\d{3}-\d{2}-\d{2}$/);
      for (const text of [source.citation, what.ko, what.en, why.ko, why.en, proposal]) expect(text).not.toBe('');
    }
    expect(clauseRule('headcount')?.kind).toBe('people');
    expect(clauseRule('no such')).toBeNull();
  });

  describe.each(Object.entries(BAD))('%s', (id, lines) => {
    it.each(lines)('finds: %s', (line) => expect(rulesIn(line)).toContain(id));
  });

  it.each(GOOD)('leaves alone: %s', (line) => expect(found(line)).toEqual([]));
});

describe('a document', () => {
  it('gives each clause with its words and its place', () => {
    const [clause] = found('1. 일반 사항', { text: '○ DBMS는 Oracle 19c로 구축하여야 함', page: 7 });
    expect(clause).toMatchObject({ ruleId: 'product-named', ruleVersion: 1, quote: '○ DBMS는 Oracle 19c로 구축하여야 함', places: [{ block: 1, page: 7 }] });
    expect(clause?.quote.slice(clause.from, clause.to)).toBe('Oracle');
  });

  it('says once what stands there twice, with both places', () => {
    const clauses = found('하자보수 기간은 2년으로 한다.', '다른 문장', '하자보수  기간은 2년으로 한다.');
    expect(clauses).toMatchObject([{ ruleId: 'warranty-long', places: [{ block: 0, page: null }, { block: 2, page: null }] }]);
  });

  it('reads lists of equipment by row, with the headings of the columns', () => {
    const equipment: SketchTable = [['구분', '규격', '수량'], ['DBMS', 'Oracle 19c EE', '2식'], ['웹서버', '상용 웹서버', '2식']];
    expect(found('도입 장비 목록', equipment)).toMatchObject([{ ruleId: 'product-named', quote: '구분: DBMS | 규격: Oracle 19c EE | 수량: 2식', places: [{ block: 5, page: null }] }]);
    expect(rulesIn('현행 장비 현황', equipment)).toEqual([]);
    expect(rulesIn('도입 장비 목록', [...equipment, ['비고', '각 제품은 동등 이상으로 제안 가능', '']])).toEqual([]);
  });

  it('reads cards, where a long cell is a text of its own', () => {
    const card: Sketch = [['요구사항 고유번호', 'COR-003'], ['세부내용', { text: ['○ 작업장소는 발주기관이 지정하는 장소로 함\n○ 정기 보고를 하여야 함', '○ 투입인력은 8명 이상으로 한다'] }]];
    expect(found(card).map(({ ruleId, places }) => [ruleId, places[0]?.block])).toEqual([['workplace-fixed', 4], ['headcount', 5]]);
  });

  it('reads a short card too: a sentence by itself, a value with its label', () => {
    expect(found([['세부내용', '○ 하자보수 기간은 2년으로 한다.'], ['제조사', 'Synology']]).map(({ quote }) => quote)).toEqual(['○ 하자보수 기간은 2년으로 한다.', '제조사 | Synology']);
  });

  it('is relieved by a sentence of the same paragraph, by the next line, or by one for all of it', () => {
    expect(rulesIn('○ DBMS는 Tibero 7로 구축하여야 함\n※ 동등 이상 제품 제안 가능')).toEqual([]);
    expect(rulesIn('○ DBMS는 Tibero 7로 구축하여야 함', '※ 동등 이상의 제품도 가능')).toEqual([]);
    expect(rulesIn('○ DBMS는 Tibero 7로 구축하여야 함', '그 밖의 사항', '다음 줄', '본 제안요청서에 특정 제품이 기재된 경우 동등 이상의 제품으로 제안할 수 있다.')).toEqual([]);
    expect(rulesIn('○ DBMS는 Tibero 7로 구축하여야 함', '그 밖의 사항')).toEqual(['product-named']);
  });

  it('leaves out running heads, contents and what is too much to read', () => {
    expect(rulesIn({ text: '공동도급: 불허', note: 'header' }, '3. 공동수급 불허 ········ 12')).toEqual([]);
    expect(found(...Array.from({ length: CLAUSE_LIMITS.perDocument + 50 }, (_, at) => `하자보수 기간은 2년으로 한다(${at}번째 조항)`))).toHaveLength(CLAUSE_LIMITS.perDocument);
    const [long] = found(`${'가나다 '.repeat(400)}하자보수 기간은 2년으로 한다`);
    expect(long?.quote.length).toBeLessThanOrEqual(CLAUSE_LIMITS.quoteMax);
    expect(long?.quote.slice(long.from, long.to)).toContain('2년');
  });

  it('is the same clause in a newer file where only spaces differ', () => {
    const [one, other] = [found('하자보수 기간은 2년으로 한다.')[0]!, found('하자보수  기간은 2 년으로 한다.')[0]!];
    expect(clauseKey(one)).toBe(clauseKey(other));
  });
});
