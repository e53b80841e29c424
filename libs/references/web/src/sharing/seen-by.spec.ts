import { seenBy } from './seen-by';

const thing = { visibility: 'PRIVATE', reviewState: 'NONE', removedAt: null, grants: [], viewerCan: { review: false } } as const;
const holding = [{ holds: true }, { holds: false }, { holds: true }];

describe('who sees a thing', () => {
  it.each([
    [thing, 'seen.own', 0],
    [{ ...thing, grants: [{ holds: false }] }, 'seen.own', 0],
    [{ ...thing, reviewState: 'RETURNED' }, 'seen.ownOffice', 0],
    [{ ...thing, grants: holding }, 'seen.granted', 2],
    [{ ...thing, grants: holding, reviewState: 'VERIFIED' }, 'seen.grantedOffice', 2],
    [{ ...thing, grants: holding, visibility: 'COOPERATIVE' }, 'seen.cooperative', 0],
    [{ ...thing, grants: holding, visibility: 'COOPERATIVE', removedAt: '2026-11-25T00:00:00Z' }, 'seen.removed', 0],
    [{ ...thing, grants: null }, 'seen.toUs', 0],
    [{ ...thing, grants: null, viewerCan: { review: true } }, 'seen.toOffice', 0],
    [{ ...thing, grants: null, visibility: 'COOPERATIVE', viewerCan: { review: true } }, 'seen.cooperative', 0],
  ] as const)('%j', (evidence, key, count) => expect(seenBy(evidence)).toEqual({ key, count }));
});
