import { type Attack, foreign, query } from './walls.attack';

const THING = 'id kind title version firm { id name } isVerified problem reference { buyerName amount partAmount creditedAmount } certificate { number scope issuer expiresOn } expert { roleName position qualifications name }';

/** Asked of every section, wherever one is answered. */
export const CITED = `evidence { cited atRisk withdrawn expired changed citations { evidenceId version risk thing { ${THING} } } } keptEvidence { id thing { ${THING} } }`;

export const citingAttacks: Readonly<Record<string, Attack>> = {
  citedEvidence: foreign(query('citedEvidence', '(proposalId: $id, ids: $ids)', '($id: ID!, $ids: [ID!]!)', `id thing { ${THING} } own { kind title mayShare }`, (ids) => ({ id: ids.proposal, ids: [ids.reference, ids.certificate, ids.expert, ids.capability] }))),
};
