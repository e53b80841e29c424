import { BidEntity, ParticipationEntity } from '@shoal/consortia-server';
import type { Work } from '@shoal/platform';
import { v7 as uuid } from 'uuid';
import type { DemoBid } from '../demo';
import { idOf, idsOf, type SeededPeople } from './seed-people';

/** The demo's bids with their consortia; returns the bids' ids by key. */
export const seedBids = async ({ manager }: Work, people: SeededPeople, tenders: ReadonlyMap<string, string>, bids: readonly DemoBid[]): Promise<ReadonlyMap<string, string>> => {
  const { cooperativeId, firms } = people;
  const ids = idsOf(bids);
  await manager.insert(
    BidEntity,
    bids.map((bid) => ({
      id: idOf(ids, bid.key),
      cooperativeId,
      tenderId: idOf(tenders, bid.tenderNumber),
      title: bid.title,
      stage: bid.stage,
      method: bid.method,
      leadFirmId: idOf(firms, bid.leadFirmKey),
      openedByFirmId: idOf(firms, bid.leadFirmKey),
      demo: true,
    })),
  );
  await manager.insert(
    ParticipationEntity,
    bids.flatMap((bid) =>
      bid.participations.map(({ firmKey, state, ...participation }) => ({
        ...participation,
        state,
        id: uuid(),
        cooperativeId,
        bidId: idOf(ids, bid.key),
        tenderId: idOf(tenders, bid.tenderNumber),
        firmId: idOf(firms, firmKey),
        answeredAt: state === 'invited' ? null : new Date(),
      })),
    ),
  );
  return ids;
};
