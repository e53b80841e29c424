import fc from 'fast-check';
import { checkReference, REFERENCE_REASONS, tidyReference } from './check-reference';
import { REFERENCE_LIMITS, type ReferenceContent, type ReferenceParticipant } from './reference';
import { referenceProblemText } from './reference-sentences';
import { WHOLE_SHARE } from './won';

const OWN = 'firm-own';
const content = (rest: Partial<ReferenceContent> = {}): ReferenceContent => ({
  title: '통합관제 고도화',
  buyerName: '가람시',
  buyerKind: 'public',
  contractNumber: '',
  contractDay: '2023-02-20',
  startsOn: '2023-03-02',
  endsOn: '2024-08-31',
  amount: 1_240_000_000n,
  vatIncluded: true,
  method: 'single',
  shareBasisPoints: null,
  partAmount: null,
  workKind: 'development',
  description: '',
  technologies: [],
  issuer: '',
  subcontractApproved: false,
  participants: [],
  phases: [],
  ...rest,
});
const other = (rest: Partial<ReferenceParticipant>): ReferenceParticipant => ({ memberFirmId: null, name: '바다정보', shareBasisPoints: null, partAmount: null, ...rest });
const problems = (rest: Partial<ReferenceContent>) => checkReference(tidyReference(content(rest)), OWN).map(({ field, reason }) => `${field} ${reason}`);
const joint = { method: 'joint', shareBasisPoints: 6000 } as const;
const phase = { name: '1차', amount: 1n, partAmount: null, completedOn: null };

describe('a reference', () => {
  it('may stand', () => {
    expect(problems({})).toEqual([]);
    expect(problems({ ...joint, participants: [other({ shareBasisPoints: 4000 }), other({ memberFirmId: 'x', shareBasisPoints: null })] })).toEqual([]);
    expect(problems({ method: 'divided', partAmount: 1_240_000_000n, endsOn: null })).toEqual([]);
  });

  it.each<[Partial<ReferenceContent>, string[]]>([
    [{ title: '  ' }, ['title missing']],
    [{ title: '가'.repeat(301) }, ['title too_long']],
    [{ buyerName: '' }, ['buyerName missing']],
    [{ contractNumber: '1'.repeat(61) }, ['contractNumber too_long']],
    [{ startsOn: '' }, ['startsOn missing']],
    [{ startsOn: '1989-12-31' }, ['startsOn not_day']],
    [{ contractDay: null, startsOn: '2023-02-29' }, ['startsOn not_day']],
    [{ endsOn: '2101-01-01' }, ['endsOn not_day']],
    [{ endsOn: '2023-03-01' }, ['endsOn order']],
    [{ contractDay: '2024-09-01' }, ['endsOn order']],
    [{ amount: 0n }, ['amount not_won']],
    [{ amount: 10n ** 15n }, ['amount not_won']],
    [{ amount: 10n ** 14n }, ['amount not_won']],
    [{ technologies: Array.from({ length: 21 }, (_, at) => `기술${at}`) }, ['technologies too_many']],
    [{ technologies: ['x'.repeat(41)] }, ['technologies too_long']],
    [{ description: 'x'.repeat(4001) }, ['description too_long']],
    [{ participants: [other({})] }, ['participants alone']],
    [{ method: 'joint' }, ['shareBasisPoints missing']],
    [{ method: 'joint', shareBasisPoints: 0 }, ['shareBasisPoints not_share']],
    [{ method: 'joint', shareBasisPoints: 10_001 }, ['shareBasisPoints not_share', 'participants over_whole']],
    [{ ...joint, participants: [other({ shareBasisPoints: 4001 })] }, ['participants over_whole']],
    [{ ...joint, participants: [other({ name: ' ' })] }, ['participants.0.name missing']],
    [{ ...joint, participants: [other({ memberFirmId: OWN })] }, ['participants.0.name own_firm']],
    [{ ...joint, participants: [other({ memberFirmId: 'x' }), other({ memberFirmId: 'x' })] }, ['participants.1.name twice']],
    [{ method: 'divided' }, ['partAmount missing']],
    [{ method: 'subcontract', partAmount: 1_240_000_001n }, ['partAmount over_contract', 'participants over_contract']],
    [{ method: 'divided', partAmount: 1_000_000_000n, participants: [other({ partAmount: 240_000_001n })] }, ['participants over_contract']],
    [{ phases: [{ ...phase, name: '' }] }, ['phases.0.name missing']],
    [{ phases: [{ ...phase, amount: 0n }] }, ['phases.0.amount not_won']],
    [{ phases: [{ ...phase, completedOn: '2023-03-01' }] }, ['phases.0.completedOn order']],
    [{ phases: [{ ...phase, completedOn: '2024-09-01' }] }, ['phases.0.completedOn order']],
    [{ phases: [phase, { ...phase, amount: 1_240_000_000n }] }, ['phases over_contract']],
    [{ method: 'divided', partAmount: 5n, phases: [{ ...phase, partAmount: null }] }, ['phases.0.partAmount missing']],
    [{ method: 'divided', partAmount: 5n, phases: [{ ...phase, partAmount: 2n }] }, ['phases.0.partAmount over_phase']],
    [{ method: 'divided', partAmount: 5n, phases: [{ ...phase, amount: 9n, partAmount: 3n }, { ...phase, amount: 9n, partAmount: 3n }] }, ['phases over_part']],
  ])('%j may not: %j', (rest, expected) => expect(problems(rest)).toEqual(expected), );

  it('never stands with shares of more than 100 % in all', () =>
    fc.assert(fc.property(fc.array(fc.integer({ min: 1, max: WHOLE_SHARE }), { minLength: 2, maxLength: 10 }), ([own = 1, ...shares]) => {
      const refused = problems({ method: 'joint', shareBasisPoints: own, participants: shares.map((shareBasisPoints) => other({ shareBasisPoints })) }).includes('participants over_whole');
      return refused === [own, ...shares].reduce((a, b) => a + b, 0) > WHOLE_SHARE;
    })));

  it('never stands with parts of more than the contract', () => {
    const part = fc.bigInt({ min: 1n, max: 10n ** 12n });
    fc.assert(fc.property(part, part, fc.array(part, { maxLength: 6 }), (amount, own, parts) => {
      const refused = problems({ method: 'divided', amount, partAmount: own, participants: parts.map((partAmount) => other({ partAmount })) }).includes('participants over_contract');
      return refused === [own, ...parts].reduce((a, b) => a + b, 0n) > amount;
    }));
  });
});

describe('what is stored', () => {
  it('knows of shares and parts only what its method knows', () => {
    const both = { shareBasisPoints: 5000, partAmount: 7n };
    const of = (method: ReferenceContent['method']) => tidyReference(content({ ...both, method, subcontractApproved: true, participants: [other(both)], phases: [{ ...phase, partAmount: 3n }] }));
    expect(of('joint')).toMatchObject({ shareBasisPoints: 5000, partAmount: null, subcontractApproved: false, participants: [{ shareBasisPoints: 5000, partAmount: null }], phases: [{ partAmount: null }] });
    expect(of('subcontract')).toMatchObject({ shareBasisPoints: null, partAmount: 7n, subcontractApproved: true, participants: [{ shareBasisPoints: null, partAmount: 7n }], phases: [{ partAmount: 3n }] });
    expect(of('single')).toMatchObject({ shareBasisPoints: null, partAmount: null });
  });

  it('has its texts in NFC, without spaces around, each technology once', () => {
    const title = '통합  관제 ';
    expect(tidyReference(content({ title: title.normalize('NFD'), technologies: ['Kubernetes', ' kubernetes', '', 'Java'] }))).toMatchObject({ title: '통합 관제', technologies: ['Kubernetes', 'Java'] });
  });
});

it('every problem has a sentence of its own in both languages', () => {
  for (const language of ['ko', 'en'] as const) {
    const texts = REFERENCE_REASONS.map((reason) => referenceProblemText({ field: 'participants.1.shareBasisPoints', reason }, language));
    expect(new Set(texts).size).toBe(REFERENCE_REASONS.length);
    expect(texts.every((text) => text.startsWith(language === 'ko' ? '참여사 2의 지분율: ' : 'participants 2, share '))).toBe(true);
  }
  expect(REFERENCE_LIMITS.wonMax).toBeLessThan(10n ** 14n);
});
