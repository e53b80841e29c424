import type { Work } from '@shoal/platform';
import type { ReferenceContent } from '@shoal/references-domain';
import { EvidenceGrantEntity, referenceColumns, ReferenceEntity, ReferenceParticipantEntity, ReferencePhaseEntity, referenceSearchText } from '@shoal/references-server';
import { v7 as uuid } from 'uuid';
import { firms } from '../demo';
import { type DemoReference, type DemoWord, referenceContent, references, words } from '../demo/registry';
import { idOf } from './seed-people';
import { daysAgo, ownerOf, type RegistryPlace, seedEvidence } from './seed-registry-evidence';

interface Seeded {
  readonly id: string;
  readonly cooperativeId: string;
  readonly firmId: string;
  readonly reference: DemoReference;
  readonly content: ReferenceContent;
}

/** Each with its phases, and its participants with their word on their part. */
export const seedReferences = async (work: Work, place: RegistryPlace): Promise<void> => {
  const { cooperativeId, firms: firmIds } = place.people;
  const contents = references.map((reference) => referenceContent(reference, firmIds));
  const contentAt = (index: number): ReferenceContent => contents[index] as ReferenceContent;
  const ids = await seedEvidence(work, place, 'reference', references, ({ title, partners }, index) => ({ what: title, title, searchText: referenceSearchText(contentAt(index), partners.flatMap(({ firmKey }) => firmNames(firmKey))) }));
  const seeded = references.map((reference, index): Seeded => ({ id: ids[index] ?? '', cooperativeId, firmId: idOf(firmIds, reference.firmKey), reference, content: contentAt(index) }));
  await work.manager.insert(ReferenceEntity, seeded.map(({ id, firmId, content }) => ({ id, cooperativeId, firmId, ...referenceColumns(content) })));
  await work.manager.insert(ReferencePhaseEntity, seeded.flatMap(phasesOf));
  const participants = seeded.flatMap((one) => participantsOf(place, one));
  await work.manager.insert(EvidenceGrantEntity, participants.flatMap(({ grant }) => grant ?? []));
  await work.manager.insert(ReferenceParticipantEntity, participants.map(({ row }) => row));
};

const firmNames = (firmKey: string | null): string[] => firms.filter(({ key }) => key === firmKey).map(({ name }) => name);

const phasesOf = ({ id: referenceId, cooperativeId, firmId, content }: Seeded) => content.phases.map((phase, position) => ({ id: uuid(), cooperativeId, firmId, referenceId, position, ...phase }));

/** A firm of the cooperative sees the reference while it takes part. */
const participantsOf = (place: RegistryPlace, { id: referenceId, cooperativeId, firmId, reference, content }: Seeded) =>
  content.participants.map((participant, position) => {
    const { memberFirmId } = participant;
    const grant = memberFirmId === null ? null : { id: uuid(), cooperativeId, firmId, evidenceId: referenceId, toFirmId: memberFirmId, toBidId: null, until: null, revokedAt: null, createdBy: ownerOf(place, reference.firmKey), createdAt: daysAgo(place, askedDaysAgo(reference)) };
    return { grant, row: { ...participant, ...wordOf(place, reference, position), id: uuid(), cooperativeId, firmId, referenceId, position, grantId: grant?.id ?? null } };
  });

const ANSWERED_DAYS_AGO = 90;
const UNASKED: DemoWord = { state: 'waiting', note: '', daysAgo: 0 };
const CONFIRMED: DemoWord = { state: 'confirmed', note: '', daysAgo: ANSWERED_DAYS_AGO };

/** Whoever has answered was asked long before. */
const askedDaysAgo = ({ title }: DemoReference): number => {
  const word = words.get(title);
  return word?.state === 'waiting' ? word.daysAgo : ANSWERED_DAYS_AGO + 10;
};

const wordOf = (place: RegistryPlace, { title, partners }: DemoReference, position: number) => {
  const firmKey = partners[position]?.firmKey ?? null;
  const { state, note, daysAgo: days } = firmKey === null ? UNASKED : (words.get(title) ?? CONFIRMED);
  return { state, note, ...(firmKey === null || state === 'waiting' ? { answeredBy: null, answeredAt: null } : { answeredBy: ownerOf(place, firmKey), answeredAt: daysAgo(place, days) }) };
};
