/** Ids of bid A and of its people, as an attacker might have learnt them. */
export interface AttackIds {
  readonly bid: string;
  readonly bidVersion: number;
  readonly tender: string;
  readonly firm: string;
  readonly proposal: string;
  readonly section: string;
  readonly sectionVersion: number;
  readonly person: string;
  readonly session: string;
  readonly invitation: string;
  /** A version of that section to which its writers gave a name. */
  readonly namedVersion: string;
  /** Private evidence of the lead of bid A, one of each kind, with a proof and a grant. */
  readonly reference: string;
  readonly certificate: string;
  readonly expert: string;
  readonly capability: string;
  /** What that capability is about: everybody of the cooperative reads it, the office changes it. */
  readonly capabilityNode: string;
  readonly evidenceFile: string;
  readonly grant: string;
  /** What that firm is about to bring in from a file. */
  readonly registryImport: string;
  /** Of the tender of bid A: an RFP that is waiting to be read, and a requirement. */
  readonly rfp: string;
  readonly requirement: string;
  /** Of bid A: that requirement in its matrix, and a section that answers it. */
  readonly complianceItem: string;
  readonly complianceAnswer: string;
  /** Of the tender of bid A: a clause, what was said about it, an opinion of the cooperative and a file of that. */
  readonly clause: string;
  readonly clauseComment: string;
  readonly opinion: string;
  readonly opinionFile: string;
  /** What somebody of that firm was told. */
  readonly notification: string;
}

export const RANDOM_ID = '01900000-0000-7000-8000-000000000000';

export interface Attack {
  readonly query: string;
  readonly variables: (ids: AttackIds) => object;
  /** Aimed at one thing of bid A: the answer must be the same as for a thing that does not exist. */
  readonly foreign?: true;
  /** Changes only what belongs to whoever asks, and would end the attack (signing out, removing the demo). */
  readonly ownThingsOnly?: true;
}

export const nothing = () => ({});
export const query = (name: string, args: string, types: string, selection: string, variables: Attack['variables'], more: Partial<Attack> = {}): Attack => ({ query: `query ${types} { ${name}${args} { ${selection} } }`, variables, ...more });
export const mutation = (name: string, input: string, selection: string, variables: (ids: AttackIds) => object): Attack => ({
  query: `mutation ($input: ${input}!) { ${name}(input: $input) ${selection} }`,
  variables: (ids) => ({ input: variables(ids) }),
});
export const foreign = (attack: Attack): Attack => ({ ...attack, foreign: true });
export const byId = (name: string, selection: string, idOf: (ids: AttackIds) => string): Attack => foreign({ query: `mutation ($id: ID!) { ${name}(id: $id) ${selection} }`, variables: (ids) => ({ id: idOf(ids) }) });
