import { type Actor, PERSON_ROLES } from './actor';
import type { EvidenceFacts } from './facts';
import { decide, mayTakePartInReview } from './policy';

const FIRMS = [null, 'naru', 'daon'] as const;
const actors = PERSON_ROLES.flatMap((role) => FIRMS.map((firmId): Actor => ({ personId: 'somebody', cooperativeId: 'ours', firmId, role })));
const things = (['private', 'cooperative'] as const).flatMap((visibility) =>
  (['none', 'requested', 'returned', 'verified'] as const).flatMap((review) => [[], ['daon']].map((grantedFirmIds): EvidenceFacts => ({ cooperativeId: 'ours', firmId: 'naru', visibility, review, isRemoved: false, grantedFirmIds }))),
);

it('leaves out of a review nobody whom the rules let change or check the thing', () => {
  const allowed = actors.flatMap((actor) => things.filter((thing) => decide(actor, 'evidence.change', thing) === 'allow' || decide(actor, 'evidence.review', thing) === 'allow').map((thing) => ({ actor, thing })));
  expect(allowed.length).toBeGreaterThan(0);
  expect(allowed.filter(({ actor, thing }) => !mayTakePartInReview(actor, thing.firmId))).toEqual([]);
});
