import { Chance } from './chance';
import type { EvidenceRow, FirmRow, GrantRow, Planted, Registry, SceneSize } from './registry';
import { firmName } from './vocabulary';
import { EvidenceWriter } from './write-evidence';

/** Of what one firm keeps to itself so much is open to single others. */
const GRANTED = 0.1;
const BORN = new Date('2024-01-02T00:00:00Z');

interface House {
  readonly cooperativeId: string;
  readonly author: string;
  readonly planted: Planted;
  readonly firms: number;
}

/** The whole registry of one cooperative, the same from the same seed. */
export const writeRegistry = (size: SceneSize, { cooperativeId, author, planted, firms: count }: House, seed: number): Registry => {
  const chance = new Chance(seed);
  const firms = Array.from({ length: count }, (_, place): FirmRow => {
    const { name, chip } = firmName(place);
    // One in forty has left: what it has is in the tables and nobody's to find.
    return { id: chance.id(BORN), cooperativeId, name, chip, colorSlot: (place % 12) + 1, businessNumber: String(1_000_000_000 + seed * 10_000 + place), membership: place % 40 === 39 ? 'left' : 'member' };
  });
  const evidence = firms.flatMap((firm) => evidenceOf(new EvidenceWriter(chance, firm, author), size, planted));
  return { cooperativeId, firms, evidence, grants: grantsOf(chance, firms, evidence, author) };
};

const evidenceOf = (writer: EvidenceWriter, { references, experts, certificates, capabilities }: SceneSize, planted: Planted): EvidenceRow[] => {
  const times = (count: number, write: () => EvidenceRow): EvidenceRow[] => Array.from({ length: count }, write);
  const backing = [...times(references, () => writer.reference()), ...times(experts, () => writer.expert()), ...times(certificates, () => writer.certificate(planted))];
  return [...backing, ...writer.capabilities(planted, capabilities, backing)];
};

const grantsOf = (chance: Chance, firms: readonly FirmRow[], evidence: readonly EvidenceRow[], createdBy: string): GrantRow[] =>
  evidence.flatMap(({ id, cooperativeId, firmId, visibility }) => {
    if (visibility !== 'private' || !chance.is(GRANTED)) return [];
    // The first firm, which asks, is granted more than others.
    const to = chance.is(0.1) ? firms[0] : chance.pick(firms);
    if (!to || to.id === firmId) return [];
    return [{ id: chance.id(BORN), cooperativeId, firmId, evidenceId: id, toFirmId: to.id, until: chance.is(0.3) ? '2026-01-31' : null, createdBy }];
  });
