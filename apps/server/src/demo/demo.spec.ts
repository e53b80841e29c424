import {
  bids,
  cooperative,
  demoDay,
  firms,
  konepsItem,
  KONEPS_FIELDS,
  otherCooperative,
  otherFirms,
  otherPeople,
  people,
  proposalA,
  proposalB,
  tenders,
  type Block,
  type DemoSection,
} from './index';

const SEED_DAY = '2026-11-24';

const textOf = (block: Block): string => {
  if ('p' in block) return block.p;
  if ('text' in block) return block.text;
  if ('ul' in block) return block.ul.join('\n');
  if ('ol' in block) return block.ol.join('\n');
  if ('table' in block) return [block.table.header, ...block.table.rows].map((row) => row.join(' ')).join('\n');
  return 'quote' in block ? block.quote : block.code;
};
const bodyOf = (section: DemoSection): string => section.blocks.map(textOf).join('\n');
const wordsOf = (section: DemoSection): number => bodyOf(section).split(/\s+/).filter(Boolean).length;
const duplicates = (values: readonly string[]): string[] => values.filter((value, index) => values.indexOf(value) !== index);
const numberOf = (text: string | undefined): number => Number((text ?? '').replace(/[^\d.-]/g, ''));

const checkDigit = (digits: string): number => {
  const weights = [1, 3, 7, 1, 3, 7, 1, 3, 5];
  const weighted = weights.reduce((sum, weight, i) => sum + weight * Number(digits[i]), 0);
  return (10 - ((weighted + Math.floor((Number(digits[8]) * 5) / 10)) % 10)) % 10;
};

const firmKeys = new Set(firms.map((firm) => firm.key));
const personByKey = new Map(people.map((person) => [person.key, person]));
const allSections = [...proposalA.sections, ...proposalB.sections];
const find = (key: string): DemoSection => {
  const section = allSections.find((candidate) => candidate.key === key);
  if (!section) throw new Error(`no section ${key}`);
  return section;
};
const membersOf = (bidKey: string): Set<string> =>
  new Set(bids.find((bid) => bid.key === bidKey)?.participations.filter((p) => p.state === 'accepted').map((p) => p.firmKey));

describe('the demo cooperatives', () => {
  it('has twelve firms and thirty people, and a neighbour of one firm and one person', () => {
    expect([firms.length, people.length, otherFirms.length, otherPeople.length]).toEqual([12, 30, 1, 1]);
    expect(otherCooperative.key).not.toBe(cooperative.key);
    expect(otherPeople[0]).toMatchObject({ email: 'owner@other.example', role: 'admin', firmKey: otherFirms[0]?.key });
  });

  it('repeats no key, e-mail, chip, colour or business number', () => {
    const everyFirm = [...firms, ...otherFirms];
    const everyPerson = [...people, ...otherPeople];
    expect(duplicates([...everyFirm.map((f) => f.key), ...everyPerson.map((p) => p.key)])).toEqual([]);
    expect(duplicates(everyPerson.map((p) => p.email))).toEqual([]);
    expect(duplicates(everyPerson.map((p) => p.name))).toEqual([]);
    expect(duplicates(everyFirm.map((f) => f.businessNumber))).toEqual([]);
    expect(duplicates(firms.map((f) => f.chip))).toEqual([]);
    expect(firms.map((f) => f.colorSlot)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
  });

  it.each([...firms, ...otherFirms])('$key has a two-syllable chip and a business number with its check digit', (firm) => {
    expect(firm.chip).toMatch(/^[가-힣]{2}$/);
    expect(firm.businessNumber).toMatch(/^999\d{7}$/);
    expect(Number(firm.businessNumber[9])).toBe(checkDigit(firm.businessNumber));
    expect(firm.website === null || new URL(firm.website).hostname.endsWith('.example')).toBe(true);
  });

  it('computes check digits as the published examples do', () => {
    for (const valid of ['1208147521', '1248100998', '1408121883']) expect(checkDigit(valid)).toBe(Number(valid[9]));
  });

  it('gives every firm an administrator and only the office no firm', () => {
    for (const key of firmKeys) expect(people.some((p) => p.firmKey === key && p.role === 'admin')).toBe(true);
    for (const person of people) {
      expect(person.firmKey === null).toBe(person.role === 'office');
      expect(person.firmKey === null || firmKeys.has(person.firmKey)).toBe(true);
      expect(person.email.endsWith(`@${person.firmKey ?? 'coop'}.example`)).toBe(true);
    }
  });

  it('has the people of the published sign-ins', () => {
    const signIns = people.map(({ email, firmKey, role }) => ({ email, firmKey, role }));
    expect(signIns).toEqual(
      expect.arrayContaining([
        { email: 'lead@naru.example', firmKey: 'naru', role: 'admin' },
        { email: 'writer@daon.example', firmKey: 'daon', role: 'member' },
        { email: 'lead@saebom.example', firmKey: 'saebom', role: 'admin' },
        { email: 'office@coop.example', firmKey: null, role: 'office' },
      ]),
    );
  });
});

describe('the demo tenders', () => {
  const notices = tenders.flatMap((tender) => tender.notices.map((notice) => ({ tender, record: konepsItem(notice, SEED_DAY) })));
  const latest = (number: string): Record<string, string> | undefined =>
    notices.filter(({ tender }) => tender.number === number).at(-1)?.record;

  it('moves days across the ends of months and years', () => {
    expect([demoDay('2026-12-25', 7), demoDay('2028-03-01', -1)]).toEqual(['2027-01-01', '2028-02-29']);
  });

  it('uses only fields of the notice API, every value a string, dates in its form', () => {
    const known = new Set<string>(KONEPS_FIELDS);
    expect(duplicates(KONEPS_FIELDS)).toEqual([]);
    for (const { tender, record } of notices) {
      expect(Object.keys(record).filter((field) => !known.has(field))).toEqual([]);
      expect(Object.values(record).every((value) => typeof value === 'string')).toBe(true);
      expect(record.bidNtceNo).toBe(tender.number);
      expect(record.bidClseDt).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d:00$/);
      expect(record.bidQlfctRgstDt).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d$/);
      expect(Number(record.presmptPrce) + Number(record.VAT)).toBe(Number(record.asignBdgtAmt));
    }
  });

  it('counts revisions from 000 and only the last one may cancel', () => {
    for (const tender of tenders) {
      expect(tender.notices.map((notice) => notice.bidNtceOrd)).toEqual(tender.notices.map((_, i) => String(i).padStart(3, '0')));
      expect(tender.notices.slice(0, -1).some((notice) => notice.ntceKindNm === '취소공고')).toBe(false);
    }
    expect(tenders.filter((tender) => tender.notices.at(-1)?.ntceKindNm === '취소공고')).toHaveLength(1);
  });

  it('closes the smart-city tender in seven days after a change, the finance tender in twenty-four', () => {
    expect(tenders[0]?.notices).toHaveLength(2);
    expect(latest(tenders[0]!.number)).toMatchObject({
      ntceKindNm: '변경공고',
      bidClseDt: '2026-12-01 14:00:00',
      asignBdgtAmt: '1650000000',
      techAbltEvlRt: '90',
      cmmnSpldmdMethdCd: '공500001',
    });
    expect(latest(tenders[0]!.number)?.chgNtceRsn).not.toBe('');
    expect(latest('MIRU-2026-017')).toMatchObject({ bidClseDt: '2026-12-18 16:00:00', cmmnSpldmdMethdCd: '공500006' });
  });
});

describe('the demo bids', () => {
  it('refer to tenders and firms of the demo and are led by an accepted member', () => {
    expect(duplicates(bids.map((bid) => bid.key))).toEqual([]);
    for (const bid of bids) {
      expect(tenders.map((tender) => tender.number)).toContain(bid.tenderNumber);
      expect(bid.participations.filter((p) => !firmKeys.has(p.firmKey))).toEqual([]);
      expect(duplicates(bid.participations.map((p) => p.firmKey))).toEqual([]);
      expect(membersOf(bid.key).has(bid.leadFirmKey)).toBe(true);
    }
  });

  it('share the smart-city tender between two consortia that have no firm in common', () => {
    const [a, b] = [membersOf(proposalA.bidKey), membersOf(proposalB.bidKey)];
    expect([...a]).toEqual(['naru', 'daon', 'gaon', 'hangyeol']);
    expect([...b].filter((key) => a.has(key))).toEqual([]);
    for (const bid of bids.filter((candidate) => candidate.stage === 'writing')) {
      const limits = tenders.find((tender) => tender.number === bid.tenderNumber)?.limits;
      expect(bid.participations.reduce((sum, p) => sum + p.shareBasisPoints, 0)).toBe(10_000);
      expect(bid.participations.length).toBeLessThanOrEqual(limits?.maxMembers ?? 0);
      expect(Math.min(...bid.participations.map((p) => p.shareBasisPoints))).toBeGreaterThanOrEqual(limits?.minShareBasisPoints ?? 10_000);
    }
  });

  it('still forms the finance consortium', () => {
    const finance = bids.find((bid) => bid.tenderNumber === 'MIRU-2026-017');
    const open = finance?.participations.filter((p) => p.state !== 'declined') ?? [];
    expect(finance?.stage).toBe('forming');
    expect(open.some((p) => p.state === 'invited')).toBe(true);
    expect(open.reduce((sum, p) => sum + p.shareBasisPoints, 0)).not.toBe(10_000);
  });
});

describe('the demo proposals', () => {
  it('build a tree in document order, owned and written by the consortium', () => {
    expect(duplicates(allSections.map((section) => section.key))).toEqual([]);
    for (const proposal of [proposalA, proposalB]) {
      const members = membersOf(proposal.bidKey);
      const seen = new Set<string>();
      for (const section of proposal.sections) {
        expect(section.parentKey === null || seen.has(section.parentKey)).toBe(true);
        expect(members.has(section.ownerFirmKey)).toBe(true);
        for (const key of section.writerKeys) expect(members.has(personByKey.get(key)?.firmKey ?? '')).toBe(true);
        seen.add(section.key);
      }
    }
  });

  it('follow the standard order with at least 28 sections of four firms', () => {
    expect(proposalA.sections.filter((s) => s.parentKey === null).map((s) => s.title)).toEqual([
      '일반현황', '제안 개요', '전략 및 방법론', '기술 및 기능', '성능 및 품질', '프로젝트 관리', '프로젝트 지원', '상생협력 및 하도급', '기타',
    ]);
    expect(proposalA.sections.length).toBeGreaterThanOrEqual(28);
    expect(new Set(proposalA.sections.map((s) => s.ownerFirmKey)).size).toBe(4);
    expect(new Set(proposalA.sections.map((s) => s.state)).size).toBe(4);
    expect(proposalB.sections.length).toBeGreaterThanOrEqual(8);
    expect(proposalB.sections.length).toBeLessThanOrEqual(10);
  });

  it.each(proposalA.sections.filter((s) => s.parentKey !== null && s.state !== 'empty'))('$key $title is 250 to 900 words long', (section) => {
    expect(wordsOf(section)).toBeGreaterThanOrEqual(250);
    expect(wordsOf(section)).toBeLessThanOrEqual(900);
  });

  it('hold several printed pages in all, and nothing where the state says empty', () => {
    expect(proposalA.sections.reduce((sum, s) => sum + wordsOf(s), 0)).toBeGreaterThan(9_000);
    expect(proposalB.sections.filter((s) => bodyOf(s).length > 300).length).toBeGreaterThanOrEqual(4);
    for (const section of allSections) expect(section.blocks.length === 0).toBe(section.state === 'empty');
  });

  it('are written by three firms at 4.2, and closed as they should be at 4.4 and 4.9', () => {
    const realtime = find('a-4-2');
    const writers = realtime.writerKeys.map((key) => personByKey.get(key));
    expect([realtime.title, realtime.ownerFirmKey, realtime.state]).toEqual(['실시간 관제 연계', 'naru', 'writing']);
    expect(writers.map((person) => person?.firmKey)).toEqual(['daon', 'gaon']);
    expect(writers.map((person) => person?.email)).toContain('writer@daon.example');
    expect(find('a-4-4')).toMatchObject({ title: '영상 모듈 가격', ownerFirmKey: 'daon', readers: 'owner', writerKeys: [] });
    expect(find('a-4-9')).toMatchObject({ ownerFirmKey: 'hangyeol', readers: 'owner_and_lead' });
  });

  it.each([
    ['나루전략-은하수', 'a-2-3', 'consortium'],
    ['다온단가-산호초', 'a-4-4', 'owner'],
    ['새봄전략-물안개', 'b-1-2', 'consortium'],
  ])('carry the mark %s in %s and nowhere else', (mark, key, readers) => {
    expect(allSections.filter((s) => bodyOf(s).includes(mark)).map((s) => [s.key, s.readers])).toEqual([[key, readers]]);
  });

  it('avoid the verbs that an evaluator reads as "not proposed"', () => {
    const vague = /수 있(다|습|으|도|는|게)|고려하|고려할|노력하|검토하겠|예정입니다|추후|가능합니다/;
    expect(allSections.filter((s) => vague.test(bodyOf(s))).map((s) => s.key)).toEqual([]);
  });

  it('close every inline mark and link only to example hosts', () => {
    for (const section of allSections) {
      const body = bodyOf(section);
      expect((body.match(/\*\*/g) ?? []).length % 2).toBe(0);
      const links = [...body.matchAll(/\[[^\]]+\]\(([^)]+)\)/g)].map((match) => new URL(match[1] ?? ''));
      expect(links.every((link) => link.protocol === 'https:' && link.hostname.endsWith('.example'))).toBe(true);
    }
  });

  it('have tables of even rows, with totals that add up', () => {
    for (const { blocks } of allSections) {
      for (const block of blocks) {
        if ('table' in block) for (const row of block.table.rows) expect(row).toHaveLength(block.table.header.length);
      }
    }
    const columns: readonly (readonly [key: string, table: number, column: number])[] = [
      ['a-1-3', 0, 4], ['a-1-3', 0, 6], ['a-4-3', 0, 1], ['a-4-3', 0, 2], ['a-4-7', 0, 1], ['a-4-7', 0, 4], ['a-4-7', 0, 5],
      ['a-4-9', 0, 3], ['a-4-9', 1, 4], ['a-8-2', 1, 1], ['a-8-2', 1, 2], ['a-9-1', 1, 1], ['b-2-4', 0, 2], ['b-2-4', 0, 3],
    ];
    for (const [key, table, column] of columns) {
      const rows = find(key).blocks.flatMap((block) => ('table' in block ? [block.table.rows] : []))[table] ?? [];
      const sum = rows.slice(0, -1).reduce((total, row) => total + numberOf(row[column]), 0);
      expect([key, table, column, sum]).toEqual([key, table, column, numberOf(rows.at(-1)?.[column])]);
    }
  });
});
