import type { Work } from '@shoal/platform';
import { addDays, expertSearchText, expertTitle, type ExpertContent, monthOf, monthsFrom } from '@shoal/references-domain';
import { ExpertAvailabilityEntity, ExpertEntity, ExpertNameEntity, ExpertProjectEntity } from '@shoal/references-server';
import { v7 as uuid } from 'uuid';
import { type DemoExpert, expertContent, experts, references } from '../demo/registry';
import { idOf } from './seed-people';
import { type RegistryPlace, seedEvidence, thingKey } from './seed-registry-evidence';

/** With their names, consents, projects and how free they are; the references must be there. */
export const seedExperts = async ({ manager, ...work }: Work, place: RegistryPlace): Promise<void> => {
  const { cooperativeId, firms } = place.people;
  const contents = experts.map((expert, index) => contentOf(place, expert, index));
  const contentAt = (index: number): ExpertContent => contents[index] as ExpertContent;
  const ids = await seedEvidence({ manager, ...work }, place, 'expert', experts, ({ name }, index) => ({ what: name, title: expertTitle(contentAt(index), place.today), searchText: expertSearchText(contentAt(index)) }));
  const seeded = experts.map((expert, index) => ({ expert, content: contentAt(index), at: { id: ids[index] ?? '', cooperativeId, firmId: idOf(firms, expert.firmKey) } }));
  await manager.insert(ExpertEntity, seeded.map(({ at, content: { name: _, projects: __, qualifications, ...profile } }) => ({
    ...at,
    ...profile,
    secondaryRoles: [...profile.secondaryRoles],
    careerFields: [...profile.careerFields],
    qualifications: qualifications.map(({ name, acquiredOn }) => ({ name, acquiredOn })),
  })));
  await manager.insert(ExpertNameEntity, seeded.map(({ at, expert, content }) => ({ ...at, name: content.name, qualificationNumbers: content.qualifications.map(({ number }) => number), ...consentOf(expert, place.today) })));
  await manager.insert(ExpertProjectEntity, seeded.flatMap(({ at: { id: expertId, firmId }, content }) => content.projects.map((project, position) => ({ id: uuid(), cooperativeId, firmId, expertId, place: position, ...project }))));
  await manager.insert(ExpertAvailabilityEntity, seeded.flatMap(({ at: { id: expertId, firmId }, expert }) => monthsOf(expert, place.today).map((month) => ({ expertId, cooperativeId, firmId, ...month }))));
};

const contentOf = (place: RegistryPlace, expert: DemoExpert, index: number): ExpertContent => {
  const done = references.filter(({ firmKey }) => firmKey === expert.firmKey);
  return expertContent(expert, index, place.today, done, new Map(done.map(({ title }) => [title, idOf(place.things, thingKey(expert.firmKey, title))])));
};

/** Given for a year. */
const consentOf = ({ consentEndsInDays }: DemoExpert, today: string) =>
  consentEndsInDays === null
    ? { consentPurpose: null, consentGivenOn: null, consentEndsOn: null, consentWithdrawnOn: null }
    : { consentPurpose: '공동 입찰 제안서의 투입 인력 제시', consentGivenOn: addDays(today, consentEndsInDays - 365), consentEndsOn: addDays(today, consentEndsInDays), consentWithdrawnOn: null };

const monthsOf = ({ availability }: DemoExpert, today: string) => monthsFrom(monthOf(today), availability.length).map((month, index) => ({ month, percent: availability[index] ?? 0 }));
