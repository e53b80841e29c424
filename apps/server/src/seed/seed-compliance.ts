import type { Work } from '@shoal/platform';
import { SectionEntity } from '@shoal/proposals-server';
import type { Compliance, ComplianceState } from '@shoal/requirements-domain';
import { ComplianceAnswerEntity, ComplianceItemEntity } from '@shoal/requirements-server';
import { v7 as uuid } from 'uuid';
import { demoDay } from '../demo';
import { dueInDays, ownerFirmOf, ownerOf } from '../demo/compliance';
import { evaluation, requirementGroups } from '../demo/rfp';
import { idOf, type SeededPeople } from './seed-people';

interface CompliancePlace {
  readonly people: SeededPeople;
  readonly bidId: string;
  /** 'YYYY-MM-DD' in Seoul. */
  readonly today: string;
  readonly requirements: ReadonlyMap<string, string>;
  /** Ids of the proposal's sections by their keys. */
  readonly sections: ReadonlyMap<string, string>;
}

/** Who answers what in the demo's bid, and what is answered by sections as a whole; what paragraphs answer is read from their texts. */
export const seedCompliance = async ({ manager }: Work, place: CompliancePlace): Promise<void> => {
  const { cooperativeId, firms, people } = place.people;
  const items = new Map((await manager.findBy(ComplianceItemEntity, { bidId: place.bidId })).map((item) => [item.requirementId, item.id]));
  const states = new Map((await manager.find(SectionEntity, { select: { id: true, state: true }, where: { bidId: place.bidId } })).map(({ id, state }) => [id, state]));
  const rows = requirementGroups.flatMap(({ evaluationItem, requirements }) => requirements.map((requirement) => ({ ...requirement, evaluationItem, itemId: idOf(items, idOf(place.requirements, requirement.code)) })));
  await manager.insert(
    ComplianceAnswerEntity,
    rows.flatMap(({ code, itemId, answeredIn = [] }) =>
      answeredIn.map((key) => ({ id: uuid(), cooperativeId, bidId: place.bidId, itemId, sectionId: idOf(place.sections, key), blockId: null, personId: idOf(people, ownerOf(code)), firmId: idOf(firms, ownerFirmOf(code)) })),
    ),
  );
  for (const { code, itemId, evaluationItem, answeredIn = [] } of rows) {
    const answers = answeredIn.map((key) => states.get(idOf(place.sections, key)) ?? 'empty');
    await manager.update(ComplianceItemEntity, { id: itemId }, {
      ownerFirmId: idOf(firms, ownerFirmOf(code)), ownerPersonId: idOf(people, ownerOf(code)), dueOn: demoDay(place.today, dueInDays(code)), ...tiedTo(evaluationItem), ...progressOf(answers),
    });
  }
};

/** The item as the matrix names it, with all that it stands under; points in hundredths. */
const tiedTo = (name: string): { readonly evaluationItem: string; readonly points: number } => {
  const found = evaluation.find(({ item }) => item === name);
  if (!found) throw new Error(`the demo's RFP has no evaluation item ${name}`);
  return { evaluationItem: `${found.part} › ${found.item}`, points: found.points * 100 };
};

/** As far as the sections are that answer it. */
const progressOf = (sections: readonly SectionEntity['state'][]): { readonly state: ComplianceState; readonly compliance: Compliance | null } => {
  if (sections.length === 0) return { state: 'assigned', compliance: null };
  if (sections.every((state) => state === 'confirmed')) return { state: 'confirmed', compliance: 'met' };
  return sections.every((state) => state === 'confirmed' || state === 'review') ? { state: 'written', compliance: 'met' } : { state: 'writing', compliance: null };
};
