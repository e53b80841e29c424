import type { OpinionState } from '@shoal/access-domain';
import { CLAUSE_RULES } from '../clauses/clause-rules.data';
import { nextOpinionStates, OPINION_STATES, opinionTitle, requireFileTime, requireOpinionStep, requireReplyable, writtenText } from './opinion';
import { daysToDeadline, isWaiting, opinionReminderDue } from './opinion-deadline';
import { OPINION_HEADINGS, opinionDraft } from './opinion-draft';

const refused = (code: string) => expect.objectContaining({ code });

describe('states of an opinion', () => {
  const steps = new Set(['draft ready', 'draft withdrawn', 'ready draft', 'ready handed_in', 'ready withdrawn', 'handed_in answered', 'handed_in withdrawn']);
  const pairs = OPINION_STATES.flatMap((from) => OPINION_STATES.map((to) => [from, to] as const));
  it.each(pairs)('%s → %s', (from, to) => {
    if (steps.has(`${from} ${to}`)) expect(() => requireOpinionStep(from, to)).not.toThrow();
    else expect(() => requireOpinionStep(from, to)).toThrow(refused('STATE_NOT_NEXT'));
    expect(nextOpinionStates(from).includes(to)).toBe(steps.has(`${from} ${to}`));
  });

  it.each<[OpinionState, boolean, boolean, boolean]>([
    ['draft', false, false, false],
    ['ready', false, true, false],
    ['handed_in', true, true, true],
    ['answered', true, false, true],
    ['withdrawn', false, false, false],
  ])('%s: a reply %s, a file of the opinion %s, a file of the reply %s', (state, reply, ours, theirs) => {
    const may = (work: () => void): boolean => {
      try {
        work();
        return true;
      } catch {
        return false;
      }
    };
    expect([may(() => requireReplyable(state)), may(() => requireFileTime(state, 'hand_in')), may(() => requireFileTime(state, 'reply'))]).toEqual([reply, ours, theirs]);
    expect(isWaiting(state)).toBe(state === 'draft' || state === 'ready');
  });
});

describe('the end of the time for opinions', () => {
  const dueAt = new Date('2026-12-10T09:00:00Z');
  it.each([
    ['2026-12-06T14:59:00Z', 4, null],
    ['2026-12-06T15:00:00Z', 3, 3],
    ['2026-12-08T00:00:00Z', 2, 3],
    ['2026-12-08T15:00:00Z', 1, 1],
    ['2026-12-10T08:59:59Z', 0, 1],
    ['2026-12-10T09:00:00Z', 0, null],
    ['2026-12-10T15:00:00Z', -1, null],
  ])('at %s: %p days left, reminder %p', (now, days, step) => {
    expect(daysToDeadline(dueAt, new Date(now))).toBe(days);
    expect(opinionReminderDue(dueAt, new Date(now))).toBe(step);
  });
});

describe('what is typed', () => {
  it('is one line for a title', () => {
    expect(opinionTitle('  규격 \n 완화 요청 ')).toBe('규격 완화 요청');
    expect(() => opinionTitle('\n')).toThrow(refused('INVALID_INPUT'));
    expect(() => opinionTitle('가'.repeat(121))).toThrow(refused('INVALID_INPUT'));
  });

  it('keeps its lines for a text', () => {
    expect(writtenText(' 하나\r\n둘\u0007 ', 'text', { max: 10 })).toBe('하나\n둘');
    expect(() => writtenText('', 'text', { max: 10 })).toThrow(refused('INVALID_INPUT'));
    expect(writtenText('', 'text', { min: 0, max: 10 })).toBe('');
    expect(() => writtenText('가'.repeat(11), 'text', { max: 10 })).toThrow(refused('INVALID_INPUT'));
  });
});

describe('the first text', () => {
  const texts = (blocks: ReturnType<typeof opinionDraft>) => blocks.map((block) => ('h' in block ? `${'#'.repeat(block.h)} ${block.text}` : 'quote' in block ? `> ${block.quote}` : block.p));

  it('has the five parts for each chosen clause, with what the rule knows', () => {
    const lines = texts(opinionDraft([{ ruleId: 'warranty-long', quote: '하자보수 기간은 **2년**으로\n한다.', places: [{ block: 3, page: 12 }, { block: 9, page: 14 }] }, { ruleId: 'product-named', quote: 'Oracle 2식 [도입](https://a.example)', places: [{ block: 1, page: null }] }]));
    expect(lines.filter((line) => line.startsWith('### '))).toEqual([...OPINION_HEADINGS, ...OPINION_HEADINGS].map((heading) => `### ${heading}`));
    expect(lines.slice(0, 4)).toEqual(['## 1. 1년 넘는 하자담보', '### 조항', '제안요청서 12, 14쪽', '> 하자보수 기간은 * *2년* *으로 한다.']);
    expect(lines).toContain('「소프트웨어 진흥법」 제60조제1항');
    expect(lines).toContain('(계약예규) 정부 입찰·계약 집행기준 제5조 (원문 확인 필요)');
    expect(lines).toContain('> Oracle 2식 [도입] (https://a.example)');
    expect(lines).toContain('제안요청서 본문');
  });

  it('has one empty part where no clause was chosen, or none that is known any more', () => {
    expect(texts(opinionDraft([])).filter((line) => line.startsWith('#'))).toEqual(['## 1. 의견', ...OPINION_HEADINGS.map((heading) => `### ${heading}`)]);
    expect(texts(opinionDraft([{ ruleId: 'gone', quote: 'x', places: [] }]))[0]).toBe('## 1. 의견');
  });

  it('knows a wording for every rule', () => {
    for (const { id, proposal } of CLAUSE_RULES) expect(texts(opinionDraft([{ ruleId: id, quote: 'x', places: [] }]))).toContain(proposal);
  });
});
