import { checkCertificateDays, checkExpert, checkReference, flatStartingTree, ITSQF_ROLES, STARTING_CERTIFICATE_KINDS } from '@shoal/references-domain';
import { bids } from '../bids';
import { firms } from '../cooperative';
import { demoDay } from '../koneps-item';
import { people } from '../people';
import { capabilities } from './capabilities';
import { certificates } from './certificates';
import { expertContent, referenceContent } from './contents';
import { experts } from './experts';
import { phases, words } from './parts';
import { references } from './references';
import { grants, looks } from './sharing';

const firmKeys = firms.map(({ key }) => key);
const titlesOf = (firmKey: string): string[] => references.filter((reference) => reference.firmKey === firmKey).map(({ title }) => title);
const kindsOf = (firmKey: string): string[] => certificates.filter((certificate) => certificate.firmKey === firmKey).map(({ kind }) => kind);
const namesOf = (firmKey: string): string[] => experts.filter((expert) => expert.firmKey === firmKey).map(({ name }) => name);
const thingsOf = (firmKey: string): string[] => [...titlesOf(firmKey), ...kindsOf(firmKey), ...namesOf(firmKey), ...capabilities.filter((capability) => capability.firmKey === firmKey).map(({ node }) => node)];
const TODAY = '2026-06-15';

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
    const lacking = capabilities.flatMap(({ firmKey, node, backings }) => backings.filter((backing) => ![...titlesOf(firmKey), ...kindsOf(firmKey), ...namesOf(firmKey)].includes(backing)).map((backing) => `${node}: ${backing}`));
    expect(lacking).toEqual([]);
    expect(experts.flatMap(({ firmKey, projects }) => projects.filter((project) => !titlesOf(firmKey).includes(project)))).toEqual([]);
  });

  it('has nothing that the forms would refuse', () => {
    const ids = new Map(firmKeys.map((key) => [key, key]));
    expect(references.flatMap((reference) => checkReference(referenceContent(reference, ids), reference.firmKey).map((problem) => ({ title: reference.title, ...problem })))).toEqual([]);
    expect(experts.flatMap((expert, at) => checkExpert(expertContent(expert, at, TODAY, references.filter(({ firmKey }) => firmKey === expert.firmKey), new Map(references.map(({ title }) => [title, title]))), TODAY).map((problem) => ({ name: expert.name, ...problem })))).toEqual([]);
    const days = certificates.map(({ firmKey, kind, issuedInDays, expiresInDays }) => ({
      firmKey,
      kind,
      problem: checkCertificateDays({ issuedOn: demoDay(TODAY, issuedInDays), expiresOn: expiresInDays === null ? null : demoDay(TODAY, expiresInDays) }, STARTING_CERTIFICATE_KINDS.find(({ name }) => name === kind)?.validity ?? { type: 'printed' }),
    }));
    expect(days.filter(({ problem }) => problem !== null)).toEqual([]);
  });

  it('shows to others, and names, only what is there, each thing of a firm under a name of its own', () => {
    for (const key of firmKeys) expect(new Set(thingsOf(key)).size).toBe(thingsOf(key).length);
    expect([...phases.keys(), ...words.keys()].filter((title) => !references.some((reference) => reference.title === title))).toEqual([]);
    expect([...grants, ...looks].filter(({ firmKey, what }) => !thingsOf(firmKey).includes(what))).toEqual([]);
    expect(grants.filter(({ toBidKey, toFirmKey }) => !bids.some(({ key }) => key === toBidKey) && !firmKeys.includes(toFirmKey ?? ''))).toEqual([]);
    expect(looks.filter(({ firmKey, personKey }) => people.find(({ key }) => key === personKey)?.firmKey === firmKey)).toEqual([]);
  });
});
