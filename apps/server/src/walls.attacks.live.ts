import { type Attack, foreign, nothing } from './walls.attack';
import { CITED } from './walls.attacks.citing';

/** Over HTTP a subscription is refused whoever asks; over its socket see walls.live.int-spec.ts. */
export const liveAttacks: Readonly<Record<string, Attack>> = {
  inboxChanged: { query: 'subscription { inboxChanged { unreadCount } }', variables: nothing },
  citedEvidenceChanged: foreign({ query: `subscription ($bidId: ID!) { citedEvidenceChanged(bidId: $bidId) { evidenceIds sections { id title room ${CITED} } } }`, variables: (ids) => ({ bidId: ids.bid }) }),
};
