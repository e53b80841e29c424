import { type Block, blocksToUpdate, plainText } from '@shoal/collab-engine';
import type { RoomHistory, RoomSeeds } from '@shoal/collab-server';
import { sectionRoom } from '@shoal/contract';
import type { Work } from '@shoal/platform';
import { type ConfirmSection, ProposalEntity, SectionEntity, SectionVersionEntity, SectionWriterEntity } from '@shoal/proposals-server';
import { v7 as uuid } from 'uuid';
import { demoDay, type DemoDraft, type DemoProposal, type DemoSection, people as demoPeople } from '../demo';
import { idOf, idsOf, type SeededPeople } from './seed-people';

interface SeedPlace {
  readonly people: SeededPeople;
  readonly bids: ReadonlyMap<string, string>;
  /** 'YYYY-MM-DD' in Seoul. */
  readonly today: string;
  /** Ids of the requirements by their codes: what names one in brackets answers it. */
  readonly requirements: ReadonlyMap<string, string>;
}

/** What seeding a text needs of the other contexts. */
export interface SeedTexts {
  readonly rooms: RoomSeeds;
  readonly history: RoomHistory;
  readonly confirmation: ConfirmSection;
}

/** A proposal's sections with their texts, written in the transaction that makes the section: at once, or as they came about. Their ids by key. */
export const seedProposal = async (work: Work, by: SeedTexts, place: SeedPlace, proposal: DemoProposal): Promise<ReadonlyMap<string, string>> => {
  const { cooperativeId } = place.people;
  const bidId = idOf(place.bids, proposal.bidKey);
  const proposalId = uuid();
  const ids = idsOf(proposal.sections);
  await work.manager.insert(ProposalEntity, { id: proposalId, cooperativeId, bidId });
  const texts = new Map(proposal.sections.filter((section) => section.blocks.length > 0).map((section) => [section.key, blocksToUpdate(tied(section.blocks, place.requirements))]));
  await work.manager.insert(
    SectionEntity,
    proposal.sections.map((section) => sectionRow(section, { ids, place, proposalId, bidId, position: siblingsBefore(proposal.sections, section), text: texts.get(section.key) })),
  );
  await work.manager.insert(
    SectionWriterEntity,
    proposal.sections.flatMap((section) => section.writerKeys.map((key, position) => ({ sectionId: idOf(ids, section.key), personId: idOf(place.people.people, key), cooperativeId, bidId, position }))),
  );
  for (const section of proposal.sections) {
    const text = texts.get(section.key);
    const at = { id: idOf(ids, section.key), cooperativeId, bidId };
    if (section.history) await seedHistory(work, by.history, place, at, section);
    else if (text) await by.rooms.seed(work, sectionRoom(at.id), text, authorOf(section, place.people));
    if (section.state === 'confirmed') await by.confirmation.confirm(work, at, authorOf(section, place.people), text ? [text] : []);
  }
  return ids;
};

const CODES = /\(([A-Z]{3}-\d{3}(?:, [A-Z]{3}-\d{3})*)\)/g;

/** A paragraph that names requirements in brackets answers them. */
const tied = (blocks: readonly Block[], requirements: SeedPlace['requirements']): Block[] =>
  blocks.map((block) => {
    if (!('p' in block)) return block;
    const ids = [...block.p.matchAll(CODES)].flatMap(([, codes = '']) => codes.split(', ')).flatMap((code) => requirements.get(code) ?? []);
    return ids.length === 0 ? block : { ...block, requirements: ids };
  });

/** As the people of several firms wrote it one after the other; a draft with a name is a named version. */
const seedHistory = async (work: Work, history: RoomHistory, place: SeedPlace, at: { readonly id: string; readonly cooperativeId: string; readonly bidId: string }, section: DemoSection): Promise<void> => {
  const { drafts = [], last } = section.history ?? {};
  const versions: DemoDraft[] = [...drafts, ...(last ? [{ ...last, blocks: section.blocks }] : [])];
  const personOf = ({ authorKey }: DemoDraft): string => idOf(place.people.people, authorKey);
  const momentOf = ({ at: moment }: DemoDraft): Date => new Date(`${demoDay(place.today, moment.inDays)}T${moment.time}:00+09:00`);
  const seqs = await history.seed(work, sectionRoom(at.id), versions.map((version) => ({ text: blocksToUpdate(tied(version.blocks, place.requirements)), personId: personOf(version), at: momentOf(version) })));
  const named = versions.flatMap((version, index) => (version.name === undefined ? [] : [{ version, name: version.name, seq: seqs[index] ?? 0 }]));
  await work.manager.insert(
    SectionVersionEntity,
    named.map(({ version, name, seq }) => ({ id: uuid(), cooperativeId: at.cooperativeId, bidId: at.bidId, sectionId: at.id, seq, name, restoredSeq: null, personId: personOf(version), createdAt: momentOf(version) })),
  );
};

const sectionRow = (section: DemoSection, at: { ids: ReadonlyMap<string, string>; place: SeedPlace; proposalId: string; bidId: string; position: number; text?: Uint8Array }) => ({
  id: idOf(at.ids, section.key),
  cooperativeId: at.place.people.cooperativeId,
  bidId: at.bidId,
  proposalId: at.proposalId,
  parentId: section.parentKey === null ? null : idOf(at.ids, section.parentKey),
  position: at.position,
  title: section.title,
  ownerFirmId: idOf(at.place.people.firms, section.ownerFirmKey),
  readers: section.readers,
  state: section.state,
  dueOn: section.dueInDays === null ? null : demoDay(at.place.today, section.dueInDays),
  characters: at.text ? [...plainText([at.text])].length : 0,
});

/** The text's author: the first person of the owner firm. */
const authorOf = (section: DemoSection, people: SeededPeople): string => {
  const author = demoPeople.find((person) => person.firmKey === section.ownerFirmKey);
  return idOf(people.people, author?.key ?? '');
};

/** A section's place among its siblings, from 0. */
const siblingsBefore = (sections: readonly DemoSection[], section: DemoSection): number => sections.slice(0, sections.indexOf(section)).filter((other) => other.parentKey === section.parentKey).length;
