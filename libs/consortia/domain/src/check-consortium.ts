import { allowedMethods, type ConsortiumMethod, type JointLimits, type JointSupply } from '@shoal/tenders-domain';
import { isActive, type Participation } from './participation';
import { totalShares, WHOLE } from './shares';

/** What the notice of a tender demands; null = the notice does not say, so nothing is checked. */
export interface TenderLimits {
  /** Empty = joint supply is expressly not allowed. */
  readonly allowedMethods: readonly ConsortiumMethod[] | null;
  readonly maxMembers: number | null;
  /** Least share of a member, in basis points. */
  readonly minShareBasisPoints: number | null;
  /** Where the limits were read, e.g. the page of the notice. */
  readonly source: string | null;
}

export const limitsOf = (tender: JointSupply & JointLimits): TenderLimits => ({
  allowedMethods: allowedMethods(tender),
  maxMembers: tender.maxMembers,
  minShareBasisPoints: tender.minShareBasisPoints,
  source: tender.limitsSource,
});

export const CONSORTIUM_PROBLEM_CODES = [
  'LEAD_NOT_ACCEPTED',
  'LEAD_LEFT',
  'UNANSWERED_INVITATION',
  'METHOD_NOT_ALLOWED',
  'TOO_MANY_MEMBERS',
  'SHARES_NOT_100',
  'SHARE_BELOW_MINIMUM',
  'PART_MISSING',
] as const;
export type ConsortiumProblemCode = (typeof CONSORTIUM_PROBLEM_CODES)[number];

/** One thing to settle. Limits and actuals are basis points for shares, firms for members. */
export interface ConsortiumProblem {
  readonly code: ConsortiumProblemCode;
  /** The firm it concerns; null when it concerns the consortium. */
  readonly firmId: string | null;
  readonly limit: number | null;
  readonly actual: number | null;
  /** The rule, or the place in the notice, that demands it. */
  readonly source: string;
}

export interface ConsortiumDraft {
  readonly method: ConsortiumMethod;
  readonly leadFirmId: string;
  readonly participations: readonly Pick<Participation, 'firmId' | 'state' | 'shareBasisPoints' | 'part'>[];
  readonly tenderLimits: TenderLimits;
}

/** Legal sources, as the rule writes them. */
const RULES = {
  representative: '(계약예규) 공동계약운용요령 제4조제1항',
  signatures: '(계약예규) 공동계약운용요령 제6조',
  methods: '(계약예규) 공동계약운용요령 제8조제2항',
  sizes: '(계약예규) 공동계약운용요령 제9조제5항',
  jointShares: '공동수급표준협정서(공동이행방식) 제9조',
  parts: '공동수급표준협정서(분담이행방식) 제9조',
  partAmounts: '공동수급표준협정서(분담이행방식) 제10조',
} as const;

const problem = (code: ConsortiumProblemCode, source: string, rest: Partial<ConsortiumProblem> = {}): ConsortiumProblem => ({
  code,
  firmId: null,
  limit: null,
  actual: null,
  source,
  ...rest,
});

const checkPeople = ({ leadFirmId, participations }: ConsortiumDraft): ConsortiumProblem[] => {
  const lead = participations.find((p) => p.firmId === leadFirmId);
  const waiting = participations.filter((p) => p.state === 'invited' && p.firmId !== leadFirmId);
  return [
    ...(lead?.state === 'accepted' ? [] : [problem(lead?.state === 'withdrawn' ? 'LEAD_LEFT' : 'LEAD_NOT_ACCEPTED', RULES.representative, { firmId: leadFirmId })]),
    ...waiting.map((p) => problem('UNANSWERED_INVITATION', RULES.signatures, { firmId: p.firmId })),
  ];
};

const checkNotice = (draft: ConsortiumDraft, members: number): ConsortiumProblem[] => {
  const { allowedMethods, maxMembers, source } = draft.tenderLimits;
  const problems: ConsortiumProblem[] = [];
  // One firm alone is no joint supply, whatever method is noted.
  if (allowedMethods && members > 1 && !allowedMethods.includes(draft.method)) {
    problems.push(problem('METHOD_NOT_ALLOWED', source ?? RULES.methods));
  }
  if (maxMembers !== null && members > maxMembers) {
    problems.push(problem('TOO_MANY_MEMBERS', source ?? RULES.sizes, { limit: maxMembers, actual: members }));
  }
  return problems;
};

const checkShares = ({ method, participations, tenderLimits }: ConsortiumDraft): ConsortiumProblem[] => {
  const members = participations.filter(isActive);
  const total = totalShares(members);
  const minimum = method === 'joint' && members.length > 1 ? tenderLimits.minShareBasisPoints : null;
  const low = minimum === null ? [] : members.filter((p) => p.shareBasisPoints < minimum);
  const source = method === 'divided' ? RULES.partAmounts : RULES.jointShares;
  return [
    ...(total === WHOLE ? [] : [problem('SHARES_NOT_100', source, { limit: WHOLE, actual: total })]),
    ...low.map((p) =>
      problem('SHARE_BELOW_MINIMUM', tenderLimits.source ?? RULES.sizes, { firmId: p.firmId, limit: minimum, actual: p.shareBasisPoints }),
    ),
  ];
};

const checkParts = ({ method, participations }: ConsortiumDraft): ConsortiumProblem[] => {
  const members = participations.filter(isActive);
  if (method !== 'divided' || members.length < 2) return [];
  return members.filter((p) => p.part.trim() === '').map((p) => problem('PART_MISSING', RULES.parts, { firmId: p.firmId }));
};

/**
 * Everything that keeps a consortium from being complete; empty when nothing does.
 *
 * Members are the invited and accepted firms. Shares total 100 %. Under 분담이행 every member states its part
 * instead of keeping a minimum share; the minimum share is asked of 공동이행 only. Numbers of members and least
 * shares are data of the tender, because the officer may move each by up to 20 %: (계약예규) 공동계약운용요령 §9⑤.
 * That a firm is in one consortium per tender (§9④) takes all consortia to see, so the database keeps it.
 */
export const checkConsortium = (draft: ConsortiumDraft): ConsortiumProblem[] => [
  ...checkPeople(draft),
  ...checkNotice(draft, draft.participations.filter(isActive).length),
  ...checkShares(draft),
  ...checkParts(draft),
];
