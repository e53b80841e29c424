import type { Work } from '@shoal/platform';
import { addDays } from '@shoal/references-domain';
import { EvidenceGrantEntity, EvidenceLookEntity } from '@shoal/references-server';
import { v7 as uuid } from 'uuid';
import { people as demoPeople } from '../demo';
import { grants, looks } from '../demo/registry';
import { idOf } from './seed-people';
import { daysAgo, ownerOf, type RegistryPlace, thingKey } from './seed-registry-evidence';

/** Standing ones, one whose day is over and one that its owner has ended. */
export const seedGrants = async ({ manager }: Work, place: RegistryPlace): Promise<void> => {
  const { cooperativeId, firms } = place.people;
  await manager.insert(
    EvidenceGrantEntity,
    grants.map(({ firmKey, what, toFirmKey, toBidKey, untilInDays, endedDaysAgo }, index) => ({
      id: uuid(),
      cooperativeId,
      firmId: idOf(firms, firmKey),
      evidenceId: idOf(place.things, thingKey(firmKey, what)),
      toFirmId: toFirmKey === null ? null : idOf(firms, toFirmKey),
      toBidId: toBidKey === null ? null : idOf(place.bids, toBidKey),
      until: untilInDays === null ? null : addDays(place.today, untilInDays),
      revokedAt: endedDaysAgo === null ? null : daysAgo(place, endedDaysAgo),
      createdBy: ownerOf(place, firmKey),
      createdAt: daysAgo(place, endedDaysAgo === null && (untilInDays ?? 1) > 0 ? 3 + ((index * 7) % 40) : 45),
    })),
  );
};

export const seedLooks = async ({ manager }: Work, place: RegistryPlace): Promise<void> => {
  const { cooperativeId, firms, people } = place.people;
  const firmOf = (personKey: string): string | null => {
    const firmKey = demoPeople.find(({ key }) => key === personKey)?.firmKey ?? null;
    return firmKey === null ? null : idOf(firms, firmKey);
  };
  await manager.insert(
    EvidenceLookEntity,
    looks.map(({ firmKey, what, personKey, look, daysAgo: days }) => ({
      id: uuid(),
      cooperativeId,
      ownerFirmId: idOf(firms, firmKey),
      evidenceId: idOf(place.things, thingKey(firmKey, what)),
      personId: idOf(people, personKey),
      firmId: firmOf(personKey),
      what: look,
      at: daysAgo(place, days),
    })),
  );
};
