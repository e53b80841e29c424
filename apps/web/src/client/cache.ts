import type { FieldPolicy, Reference, TypePolicies } from '@apollo/client';

interface Connection {
  readonly nodes: readonly Reference[];
}

/** Keeps one list per set of filters; a page after a cursor is added to it, a first page replaces it. */
const connection = (...filters: string[]): FieldPolicy<Connection> => ({
  keyArgs: filters.length > 0 ? filters : false,
  merge: (existing, incoming, { args }) => (args?.['after'] && existing ? { ...incoming, nodes: [...existing.nodes, ...incoming.nodes] } : incoming),
});

/** A thing that a list has already brought is shown at once while the rest is fetched. */
const byId = (__typename: string): FieldPolicy => ({
  read: (existing, { args, toReference }) => existing ?? toReference({ __typename, id: args?.['id'] as string }),
});

const merged = { merge: true } as const;

export const typePolicies: TypePolicies = {
  Query: {
    fields: {
      firms: connection('search'),
      people: connection('firmId', 'search'),
      invitations: connection(),
      tenders: connection('search', 'status'),
      bids: connection('stage', 'role', 'leadFirmId', 'dueWithinDays'),
      runningBids: connection('firmId'),
      mySections: connection(),
      myRequirements: connection('mineOnly'),
      sectionVersions: connection('sectionId'),
      notifications: connection('unreadOnly'),
      references: connection('firmId', 'search', 'buyerKind', 'method', 'yearFrom', 'yearTo', 'amountFrom', 'amountTo', 'verified'),
      anonymousReferences: connection('firmId', 'buyerKind', 'amountBand', 'yearFrom', 'yearTo'),
      experts: connection('firmId', 'role', 'minYears', 'qualification', 'availableIn', 'search'),
      clauses: connection('tenderId', 'kind', 'state'),
      clauseComments: connection('clauseId'),
      opinions: connection('tenderId'),
      firm: byId('Firm'),
      tender: byId('Tender'),
      bid: byId('Bid'),
      section: byId('Section'),
      reference: byId('Reference'),
      expert: byId('Expert'),
      opinion: byId('Opinion'),
    },
  },
  Firm: { fields: { people: connection(), viewerCan: merged } },
  Person: { fields: { viewerCan: merged } },
  Me: { fields: { viewerCan: merged } },
  Tender: { fields: { viewerCan: merged } },
  Bid: { fields: { viewerCan: merged, consortium: merged } },
  Proposal: { fields: { viewerCan: merged } },
  Section: { fields: { viewerCan: merged } },
  Reference: { fields: { viewerCan: merged } },
  RegistryImport: { fields: { rows: connection('shown'), created: connection() } },
  Evidence: { fields: { viewerCan: merged } },
  Requirement: { fields: { viewerCan: merged } },
  Clause: { fields: { viewerCan: merged } },
  Opinion: { fields: { viewerCan: merged } },
  RequirementCounts: { merge: true },
};
