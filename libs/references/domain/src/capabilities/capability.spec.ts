import type { ReviewState } from '@shoal/access-domain';
import { type BackingFacts, type BackingKind, capabilityState, isBetter, levelRank, levelsFrom } from './capability';

const backing = (kind: BackingKind, isValid: boolean | null = kind === 'certificate' ? true : null, removedAt: Date | null = null): BackingFacts => ({ kind, isValid, removedAt });
const THROWN_AWAY = new Date(0);

describe('the state of a capability', () => {
  it.each<[string, ReviewState, BackingFacts[], string]>([
    ['nothing', 'none', [], 'claimed'],
    ['nothing, although the office had verified', 'verified', [], 'claimed'],
    ['a reference', 'none', [backing('reference')], 'backed'],
    ['an expert', 'none', [backing('expert')], 'backed'],
    ['a certificate valid that day', 'none', [backing('certificate')], 'backed'],
    ['a certificate not valid that day', 'none', [backing('certificate', false)], 'claimed'],
    ['a certificate of which nothing is known', 'none', [backing('certificate', null)], 'claimed'],
    ['a reference in the trash', 'none', [backing('reference', null, THROWN_AWAY)], 'claimed'],
    ['a valid certificate in the trash', 'verified', [backing('certificate', true, THROWN_AWAY)], 'claimed'],
    ['one that counts among those that do not', 'none', [backing('certificate', false), backing('reference', null, THROWN_AWAY), backing('expert')], 'backed'],
    ['what waits for the office', 'requested', [backing('reference')], 'backed'],
    ['what the office sent back', 'returned', [backing('reference')], 'backed'],
    ['what the office verified', 'verified', [backing('reference')], 'verified'],
    ['what the office verified when the only proof has expired', 'verified', [backing('certificate', false)], 'claimed'],
  ])('with %s', (_, review, backings, state) => expect(capabilityState(review, backings)).toBe(state));
});

describe('levels', () => {
  it('count from one to three', () => expect([levelRank('experience'), levelRank('delivery'), levelRank('core')]).toEqual([1, 2, 3]));

  it.each([
    ['experience', ['experience', 'delivery', 'core']],
    ['delivery', ['delivery', 'core']],
    ['core', ['core']],
  ] as const)('from %s on', (least, levels) => expect(levelsFrom(least)).toEqual(levels));

  it.each([
    ['core', 'claimed', 'delivery', 'verified', true],
    ['delivery', 'verified', 'core', 'claimed', false],
    ['delivery', 'verified', 'delivery', 'backed', true],
    ['delivery', 'backed', 'delivery', 'backed', false],
  ] as const)('%s %s before %s %s: %s', (level, state, otherLevel, otherState, better) => expect(isBetter({ level, state }, { level: otherLevel, state: otherState })).toBe(better));
});
