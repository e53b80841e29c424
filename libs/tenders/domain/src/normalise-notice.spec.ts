import { readFileSync } from 'node:fs';
import { ShoalError } from '@shoal/contract';
import { readEnvelope } from './notice-envelope';
import { normaliseNotice } from './normalise-notice';
import { keptRecord } from './notice-record';
import { restoreNotice, storeNotice } from './stored-notice';

const items = (name: string): readonly unknown[] => readEnvelope(readFileSync(new URL(`../samples/${name}`, import.meta.url), 'utf8'));
const seoul = (text: string): Date => new Date(`${text}+09:00`);
const least = { bidNtceNo: 'R26BK00000001', bidNtceOrd: '000', bidNtceNm: '통합관제 구축' };

const refusal = (item: unknown, index?: number): ShoalError => {
  try {
    normaliseNotice(item, index);
  } catch (error) {
    if (error instanceof ShoalError) return error;
    throw error;
  }
  throw new Error('was accepted');
};

describe('normaliseNotice', () => {
  it('reads the worked example of the guide', () => {
    expect(normaliseNotice(items('g2b-servc-notice.json')[0])).toMatchObject({
      number: 'R25BK00934017',
      revision: '000',
      kind: '등록공고',
      title: '2025년 남부 관내 상수도 긴급누수복구공사장 건설폐기물 처리용역(장기계속)',
      buyer: '서울특별시 서울아리수본부 남부수도사업소',
      noticeInstitution: '서울특별시',
      budget: 142817400n,
      estimatedPrice: 129834000n,
      vat: 12983400n,
      publishedAt: seoul('2025-07-01T13:21:14'),
      qualificationDueAt: seoul('2025-07-07T18:00:00'),
      agreementDueAt: seoul('2025-07-07T18:00:00'),
      beginsAt: seoul('2025-07-04T10:00:00'),
      closesAt: seoul('2025-07-08T14:00:00'),
      opensAt: seoul('2025-07-08T15:00:00'),
      contractMethod: '제한경쟁',
      awardMethod: '적격심사제-추정가격 2억원 미만인 용역',
      techWeight: null,
      priceWeight: null,
      jointMethods: ['divided'],
      jointMethodName: '(전자)분담이행',
      classification: '폐기물 처리 및 재활용서비스 › 폐기물 처리 › 건설폐기물처리서비스 (76121598)',
      url: 'https://www.g2b.go.kr/link/PNPE027_01/single/?bidPbancNo=R25BK00934017&bidPbancOrd=000',
      changeReason: '',
    });
  });

  it('keeps each attachment once, with its name', () => {
    const { attachments } = normaliseNotice(items('g2b-servc-notice.json')[0]);
    expect(attachments.map(({ name }) => name)).toEqual([
      '입찰공고문_2025년 남부 관내 상수도 긴급누수복구공사장 건설폐기물 처리용역(장기계속).hwpx',
      '2. 용역설명서.hwpx',
    ]);
  });

  it('reads the software notice and says what its change leaves out', () => {
    const [first, change] = items('g2b-servc-notice-sw-synthetic.json').map((item, i) => normaliseNotice(item, i + 1));
    expect(first).toMatchObject({ budget: 1650000000n, techWeight: 90, priceWeight: 10, jointMethods: ['joint'], closesAt: seoul('2026-12-14T10:00:00') });
    expect(change).toMatchObject({ revision: '001', kind: '변경공고', changeReason: '제안서 제출기한 연장', closesAt: seoul('2026-12-18T10:00:00'), vat: null });
    expect(first?.stated).toEqual(expect.arrayContaining(['vat', 'qualificationDueAt', 'attachments']));
    expect(change?.stated).not.toEqual(expect.arrayContaining(['vat']));
    expect(change?.stated).not.toContain('attachments');
    expect(change?.stated).toContain('closesAt');
  });

  it('needs no more than number, revision and title', () => {
    expect(normaliseNotice(least)).toMatchObject({ budget: null, closesAt: null, buyer: '', jointMethods: [], attachments: [], url: null, kind: '', stated: ['title'] });
  });

  it('takes numbers for texts, nulls for empty and ignores what it does not know', () => {
    const read = normaliseNotice({ ...least, bidNtceOrd: 1, asignBdgtAmt: 1650000000, techAbltEvlRt: 90, VAT: null, dminsttNm: null, novel: { deep: [1] } });
    expect(read).toMatchObject({ revision: '001', budget: 1650000000n, techWeight: 90, vat: null, buyer: '' });
    expect(read.stated).toContain('vat');
  });

  it.each([
    ['00', '000'],
    ['000', '000'],
    ['1', '001'],
    ['02', '002'],
  ])('revision %s is %s', (given, revision) => expect(normaliseNotice({ ...least, bidNtceOrd: given }).revision).toBe(revision));

  it.each([
    ['pubPrcrmntLrgClsfcNm', 'pubPrcrmntMidClsfcNm'],
    ['pubPrcrmntLrgclsfcNm', 'pubPrcrmntMidclsfcNm'],
  ])('reads the classification spelt %s', (large, middle) => {
    expect(normaliseNotice({ ...least, [large]: '정보화', [middle]: '개발', pubPrcrmntClsfcNm: '정보시스템개발서비스' }).classification).toBe('정보화 › 개발 › 정보시스템개발서비스');
  });

  it.each([
    ['2026-12-14 10:00:00', '2026-12-14T01:00:00.000Z'],
    ['2026-12-13 18:00', '2026-12-13T09:00:00.000Z'],
    ['202612131800', '2026-12-13T09:00:00.000Z'],
    ['2026-12-31 24:00:00', '2026-12-31T15:00:00.000Z'],
    ['2027-01-01 00:00', '2026-12-31T15:00:00.000Z'],
  ])('reads %s in Asia/Seoul', (text, iso) => expect(normaliseNotice({ ...least, bidClseDt: text }).closesAt?.toISOString()).toBe(iso));

  it('composes decomposed Hangul and drops what no database takes', () => {
    expect(normaliseNotice({ ...least, bidNtceNm: `  ${'통합관제'.normalize('NFD')}\u0000 \ud800구축\n` }).title).toBe('통합관제 구축');
  });

  it('lets only http(s) addresses through', () => {
    const read = normaliseNotice({
      ...least,
      bidNtceDtlUrl: 'javascript:alert(1)',
      ntceSpecDocUrl1: 'javascript:alert(1)',
      ntceSpecFileNm1: 'a.hwpx',
      ntceSpecDocUrl2: 'data:text/html,x',
      ntceSpecDocUrl3: 'https://www.g2b.go.kr/x?fileSeq=3',
      ntceSpecFileNm3: 'c.hwpx',
      stdNtceDocUrl: 'https://www.g2b.go.kr/x?fileSeq=9',
    });
    expect(read.url).toBeNull();
    expect(read.attachments).toEqual([
      { name: 'c.hwpx', url: 'https://www.g2b.go.kr/x?fileSeq=3' },
      { name: '', url: 'https://www.g2b.go.kr/x?fileSeq=9' },
    ]);
  });

  it.each([
    [{ ...least, bidNtceNo: '' }, '공고번호(bidNtceNo): 값이 없음'],
    [{ ...least, bidNtceNo: 'R26 <b>' }, '공고번호(bidNtceNo) 「R26 <b>」: 공고번호의 형식이 아님'],
    [{ ...least, bidNtceOrd: undefined }, '차수(bidNtceOrd): 값이 없음'],
    [{ ...least, bidNtceOrd: '1차' }, '차수(bidNtceOrd) 「1차」: 차수(숫자 3자리)가 아님'],
    [{ bidNtceNo: 'R25BK00664465', bidNtceOrd: '000' }, '공고명(bidNtceNm): 값이 없음'],
    [{ ...least, bidNtceNm: ['가'] }, '공고명(bidNtceNm): 글자나 숫자가 아님'],
    [{ ...least, bidNtceNm: '가'.repeat(501) }, `공고명(bidNtceNm) 「${'가'.repeat(60)}…」: 너무 긺`],
    [{ ...least, asignBdgtAmt: '16억' }, '배정예산(asignBdgtAmt) 「16억」: 원 단위의 정수 금액이 아님'],
    [{ ...least, asignBdgtAmt: '-5' }, '배정예산(asignBdgtAmt) 「-5」: 원 단위의 정수 금액이 아님'],
    [{ ...least, asignBdgtAmt: '1'.repeat(40) }, `배정예산(asignBdgtAmt) 「${'1'.repeat(40)}」: 원 단위의 정수 금액이 아님`],
    [{ ...least, bidClseDt: '2026-02-30 10:00:00' }, '입찰 마감(bidClseDt) 「2026-02-30 10:00:00」: 날짜와 시각(YYYY-MM-DD HH:MM)이 아님'],
    [{ ...least, bidClseDt: '2026-12-14' }, '입찰 마감(bidClseDt) 「2026-12-14」: 날짜와 시각(YYYY-MM-DD HH:MM)이 아님'],
    [{ ...least, opengDt: '2026-12-14 25:00' }, '개찰일시(opengDt) 「2026-12-14 25:00」: 날짜와 시각(YYYY-MM-DD HH:MM)이 아님'],
    [{ ...least, techAbltEvlRt: '190' }, '기술평가 비율(techAbltEvlRt) 「190」: 0~100의 비율이 아님'],
    ['text', '이 항목: 공고 항목이 아님'],
    [items('g2b-award.json')[0], '이 항목: 낙찰·개찰 결과임(입찰공고를 가져와 주세요)'],
    [{ bfSpecRgstNo: 'R26BD00990001' }, '이 항목: 사전규격 항목임(입찰공고를 가져와 주세요)'],
  ])('refuses entry %#', (item, detail) => {
    const error = refusal(item, 3);
    expect(error.code).toBe('NOTICE_INVALID');
    expect(error.args).toMatchObject({ index: 3, detail });
    expect(String(error.args['detailEn']).replace(/“.*”/, '')).toMatch(/^[ -~]+$/);
  });
});

describe('keptRecord', () => {
  it('keeps the fields of the API and none of an official', () => {
    const kept = keptRecord(items('g2b-servc-notice.json')[0] as Record<string, unknown>);
    expect(Object.keys(kept)).not.toEqual(expect.arrayContaining([expect.stringMatching(/Ofcl|Tel|Email|exctv/)]));
    for (const key of ['ntceInsttOfclNm', 'ntceInsttOfclTelNo', 'ntceInsttOfclEmailAdrs', 'dminsttOfclEmailAdrs', 'exctvNm']) expect(kept).not.toHaveProperty(key);
    expect(kept).toMatchObject({ bidNtceNo: 'R25BK00934017', ntceInsttNm: '서울특별시', rbidPermsnYn: 'N' });
  });

  it('drops remarks, nested values and what no database takes', () => {
    expect(keptRecord({ _comment: 'x', a: 'x\u0000y', deep: { a: 1 }, list: [1], n: 1, yes: true, none: null, '가': 1, huge: 'x'.repeat(20_001) })).toEqual({ a: 'xy', n: 1, yes: true, none: null });
  });
});

describe('storeNotice', () => {
  it.each(['g2b-servc-notice.json', 'g2b-servc-notice-sw-synthetic.json'])('comes back from the store as it went in (%s)', (name) => {
    for (const item of items(name)) {
      const notice = normaliseNotice(item);
      const restored = restoreNotice(JSON.parse(JSON.stringify(storeNotice(notice))));
      expect({ ...restored, stated: [...restored.stated].sort() }).toEqual({ ...notice, stated: [...notice.stated].sort() });
    }
  });
});
