import type { Work } from '@shoal/platform';
import { CapabilityBackingEntity, CapabilityNodeEntity, CapabilityStatementEntity, capabilityWords } from '@shoal/references-server';
import { capabilities } from '../demo/registry';
import { idOf } from './seed-people';
import { type RegistryPlace, seedEvidence, thingKey } from './seed-registry-evidence';

/** Stated on the tree that the cooperative starts with, backed by what stands there already. */
export const seedCapabilities = async (work: Work, place: RegistryPlace): Promise<void> => {
  const { cooperativeId, firms } = place.people;
  const nodes = new Map((await work.manager.findBy(CapabilityNodeEntity, { cooperativeId })).map((node) => [node.name, node]));
  const nodeOf = (name: string): CapabilityNodeEntity => {
    const node = nodes.get(name);
    if (!node) throw new Error(`no capability is called ${name}`);
    return node;
  };
  const ids = await seedEvidence(work, place, 'capability', capabilities, ({ node }) => ({ what: node, ...capabilityWords(nodeOf(node), '') }));
  const seeded = capabilities.map((capability, index) => ({ ...capability, id: ids[index] ?? '', firmId: idOf(firms, capability.firmKey) }));
  await work.manager.insert(CapabilityStatementEntity, seeded.map(({ id, firmId, node, level }) => ({ id, cooperativeId, firmId, nodeId: nodeOf(node).id, level })));
  await work.manager.insert(
    CapabilityBackingEntity,
    seeded.flatMap(({ id: statementId, firmId, firmKey, backings }) => backings.map((what) => ({ statementId, evidenceId: idOf(place.things, thingKey(firmKey, what)), cooperativeId, firmId }))),
  );
};
