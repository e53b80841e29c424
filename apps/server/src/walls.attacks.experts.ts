import { type Attack, foreign, mutation, nothing, query } from './walls.attack';

const EXPERT = `id name isNameHidden position qualifications { name number } careerFields { field } projects { title buyer task reference { title } } availability { month percent } consent { purpose endsOn } evidence { id title firm { id } }`;
const INPUT = { name: '침입', role: 'IT_PM', educationLevel: 'BACHELOR', careerMonths: 1, employment: 'EMPLOYED' };

export const expertsAttacks: Readonly<Record<string, Attack>> = {
  itsqfRoles: query('itsqfRoles', '', '', 'year roles { code name }', nothing),
  experts: query('experts', '(first: 100, firmId: $firm)', '($firm: ID)', `totalCount nodes { ${EXPERT} }`, (ids) => ({ firm: ids.firm })),
  expert: foreign(query('expert', '(id: $id)', '($id: ID!)', EXPERT, (ids) => ({ id: ids.expert }))),
  // A project linked to what one may not see would show its title.
  createExpert: foreign(mutation('createExpert', 'CreateExpertInput', `{ ${EXPERT} }`, (ids) => ({ ...INPUT, projects: [{ referenceId: ids.reference, startsOn: '2025-01-01' }] }))),
  updateExpert: foreign(mutation('updateExpert', 'UpdateExpertInput', `{ ${EXPERT} }`, (ids) => ({ ...INPUT, id: ids.expert, version: 1 }))),
  setExpertAvailability: foreign(mutation('setExpertAvailability', 'SetExpertAvailabilityInput', `{ ${EXPERT} }`, (ids) => ({ id: ids.expert, months: [{ month: new Date().toISOString().slice(0, 7), percent: 1 }] }))),
  giveConsent: foreign(mutation('giveConsent', 'GiveConsentInput', `{ ${EXPERT} }`, (ids) => ({ id: ids.expert, purpose: '침입', givenOn: '2026-01-01', endsOn: '2026-01-02' }))),
  withdrawConsent: foreign(mutation('withdrawConsent', 'WithdrawConsentInput', `{ ${EXPERT} }`, (ids) => ({ id: ids.expert }))),
};
