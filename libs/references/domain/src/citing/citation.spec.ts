import { citationRisk, CITING_LIMITS, readCitation, readCitations } from './citation';

const ID = '01900000-0000-7000-8000-000000000001';

describe('a citation in a text', () => {
  it.each<[string, Record<string, unknown> | undefined]>([
    ['no attributes', undefined],
    ['no id', { version: 1 }],
    ['an id that is none', { evidenceId: 'x', version: 1 }],
    ['an id with something behind it', { evidenceId: `${ID}'; --`, version: 1 }],
    ['capitals, which would be a second name of the same thing', { evidenceId: ID.replace('7', 'A'), version: 1 }],
    ['an id that is an object', { evidenceId: { toString: ID }, version: 1 }],
    ['no version', { evidenceId: ID }],
    ['a version as text', { evidenceId: ID, version: '1' }],
    ['version 0', { evidenceId: ID, version: 0 }],
    ['half a version', { evidenceId: ID, version: 1.5 }],
    ['a version beyond the database', { evidenceId: ID, version: 2 ** 31 }],
    ['no number', { evidenceId: ID, version: Number.NaN }],
  ])('is none with %s', (_, attributes) => expect(readCitation(attributes)).toBeNull());

  it('is an id and a version, and nothing else that stands beside them', () => expect(readCitation({ evidenceId: ID, version: 3, title: '몰래' })).toEqual({ evidenceId: ID, version: 3 }));

  it('keeps its place, and there are only so many', () => {
    const many = Array.from({ length: CITING_LIMITS.perSection + 5 }, (_, at) => ({ evidenceId: ID, version: at + 1 }));
    const read = readCitations([{ evidenceId: 'x' }, ...many]);
    expect(read).toHaveLength(CITING_LIMITS.perSection);
    expect(read.map(({ version }) => version).slice(0, 3)).toEqual([1, 2, 3]);
  });
});

describe('the risk of a citation', () => {
  it.each([
    [2, { version: 2, problem: null }, null],
    [2, { version: 3, problem: null }, 'changed'],
    [9, { version: 3, problem: null }, 'changed'],
    [2, { version: 2, problem: 'certificate_expired' }, 'expired'],
    [2, { version: 3, problem: 'consent_missing' }, 'expired'],
    [2, null, 'withdrawn'],
  ] as const)('cited at %s, now %o: %s', (version, thing, risk) => expect(citationRisk({ version }, thing)).toBe(risk));
});
