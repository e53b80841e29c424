import { flatStartingTree, ITSQF_ROLES, STARTING_CERTIFICATE_KINDS } from '@shoal/references-domain';
import { firms } from '../cooperative';
import { capabilities } from './capabilities';
import { certificates } from './certificates';
import { experts } from './experts';
import { references } from './references';

const firmKeys = firms.map(({ key }) => key);
const titlesOf = (firmKey: string): string[] => references.filter((reference) => reference.firmKey === firmKey).map(({ title }) => title);
const kindsOf = (firmKey: string): string[] => certificates.filter((certificate) => certificate.firmKey === firmKey).map(({ kind }) => kind);

describe('the registry of the demo', () => {
  it('is of every firm, and of no other', () => {
    for (const things of [references, certificates, experts, capabilities]) expect([...new Set(things.map(({ firmKey }) => firmKey))].sort()).toEqual([...firmKeys].sort());
  });

  it('has references whose shares and parts fit into their contracts', () => {
    for (const { title, method, startsOn, endsOn, amountWon, shareBasisPoints, partWon, partners } of references) {
      const shares = (shareBasisPoints ?? 0) + partners.reduce((sum, partner) => sum + (partner.shareBasisPoints ?? 0), 0);
      const parts = (partWon ?? 0) + partners.reduce((sum, partner) => sum + (partner.partWon ?? 0), 0);
      expect([title, method === 'joint' ? shares : 10_000, parts <= amountWon, endsOn === null || startsOn <= endsOn]).toEqual([title, 10_000, true, true]);
      for (const { firmKey } of partners) if (firmKey !== null) expect(firmKeys).toContain(firmKey);
    }
  });

  it('names kinds, roles and capabilities that every cooperative starts with', () => {
    const [kinds, nodes, roles] = [STARTING_CERTIFICATE_KINDS.map(({ name }) => name), flatStartingTree().map(({ name }) => name), ITSQF_ROLES.map(({ name }): string => name)];
    expect(certificates.filter(({ kind }) => !kinds.includes(kind))).toEqual([]);
    expect(capabilities.filter(({ node }) => !nodes.includes(node))).toEqual([]);
    expect([...new Set(experts.map(({ role }) => role))].filter((role) => !roles.includes(role))).toEqual([]);
  });

  it('backs capabilities by what the same firm has', () => {
    const lacking = capabilities.flatMap(({ firmKey, node, backings }) => backings.filter((backing) => !titlesOf(firmKey).includes(backing) && !kindsOf(firmKey).includes(backing)).map((backing) => `${node}: ${backing}`));
    expect(lacking).toEqual([]);
    expect(experts.flatMap(({ firmKey, projects }) => projects.filter((project) => !titlesOf(firmKey).includes(project)))).toEqual([]);
  });
});
