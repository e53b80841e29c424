import { isDay } from '../day';
import { hasParts, REFERENCE_LIMITS, type ReferenceContent } from './reference';
import { WHOLE_SHARE } from './won';

export const REFERENCE_REASONS = [
  'missing',
  'too_long',
  'not_day',
  'order',
  'not_won',
  'not_share',
  'over_whole',
  'over_contract',
  'over_phase',
  'over_part',
  'too_many',
  'own_firm',
  'twice',
  'alone',
  'unknown_firm',
] as const;
export type ReferenceReason = (typeof REFERENCE_REASONS)[number];

export interface ReferenceProblem {
  /** Path of the field: 'endsOn', 'participants.1.shareBasisPoints'. */
  readonly field: string;
  readonly reason: ReferenceReason;
}

type Check = readonly [field: string, reason: ReferenceReason, holds: boolean];

/** The first that does not hold, so that a field says one thing at a time. */
const firstWrong = (checks: readonly Check[]): ReferenceProblem[] => {
  const seen = new Set<string>();
  return checks.flatMap(([field, reason, holds]) => {
    if (holds || seen.has(field)) return [];
    seen.add(field);
    return [{ field, reason }];
  });
};

const filled = (field: string, text: string, max: number): Check[] => [
  [field, 'missing', text !== ''],
  [field, 'too_long', text.length <= max],
];
const short = (field: string, text: string, max: number): Check => [field, 'too_long', text.length <= max];
const isDayOfWork = (day: string): boolean => isDay(day) && day >= REFERENCE_LIMITS.firstDay && day <= REFERENCE_LIMITS.lastDay;
const day = (field: string, value: string | null): Check => [field, 'not_day', value === null || isDayOfWork(value)];
const won = (field: string, amount: bigint | null): Check => [field, 'not_won', amount === null || (amount > 0n && amount <= REFERENCE_LIMITS.wonMax)];
const share = (field: string, points: number | null): Check => [field, 'not_share', points === null || (Number.isInteger(points) && points > 0 && points <= WHOLE_SHARE)];
const notBefore = (field: string, later: string | null, earlier: string | null): Check => [field, 'order', later === null || earlier === null || later >= earlier];
const total = (amounts: readonly (bigint | null)[]): bigint => amounts.reduce<bigint>((sum, amount) => sum + (amount ?? 0n), 0n);

const checkBasics = (content: ReferenceContent): Check[] => [
  ...filled('title', content.title, REFERENCE_LIMITS.titleMax),
  ...filled('buyerName', content.buyerName, REFERENCE_LIMITS.nameMax),
  short('contractNumber', content.contractNumber, REFERENCE_LIMITS.contractNumberMax),
  day('contractDay', content.contractDay),
  ['startsOn', 'missing', content.startsOn !== ''],
  day('startsOn', content.startsOn),
  day('endsOn', content.endsOn),
  notBefore('endsOn', content.endsOn, content.startsOn),
  notBefore('endsOn', content.endsOn, content.contractDay),
  won('amount', content.amount),
  short('issuer', content.issuer, REFERENCE_LIMITS.nameMax),
  short('description', content.description, REFERENCE_LIMITS.descriptionMax),
  ['technologies', 'too_many', content.technologies.length <= REFERENCE_LIMITS.technologiesMax],
  ['technologies', 'too_long', content.technologies.every((technology) => technology.length <= REFERENCE_LIMITS.technologyMax)],
];

const checkOwnPart = ({ method, shareBasisPoints, partAmount, amount }: ReferenceContent): Check[] => {
  if (method === 'joint') return [['shareBasisPoints', 'missing', shareBasisPoints !== null], share('shareBasisPoints', shareBasisPoints)];
  if (!hasParts(method)) return [];
  return [['partAmount', 'missing', partAmount !== null], won('partAmount', partAmount), ['partAmount', 'over_contract', (partAmount ?? 0n) <= amount]];
};

/** Of all participants together: nobody's part may be made of nothing. */
const checkSums = ({ method, participants, shareBasisPoints, partAmount, amount }: ReferenceContent): Check[] => [
  ['participants', 'over_whole', method !== 'joint' || participants.reduce((sum, one) => sum + (one.shareBasisPoints ?? 0), shareBasisPoints ?? 0) <= WHOLE_SHARE],
  ['participants', 'over_contract', !hasParts(method) || total([partAmount, ...participants.map((one) => one.partAmount)]) <= amount],
];

const checkParticipants = (content: ReferenceContent, ownFirmId: string | null): Check[] => {
  const { participants, method } = content;
  const firms = participants.map(({ memberFirmId }) => memberFirmId);
  const each = participants.flatMap((one, at): Check[] => {
    const of = (field: string): string => `participants.${at}.${field}`;
    return [
      [of('name'), 'missing', one.memberFirmId !== null || one.name !== ''],
      short(of('name'), one.name, REFERENCE_LIMITS.nameMax),
      [of('name'), 'own_firm', one.memberFirmId === null || one.memberFirmId !== ownFirmId],
      [of('name'), 'twice', one.memberFirmId === null || firms.indexOf(one.memberFirmId) === at],
      share(of('shareBasisPoints'), one.shareBasisPoints),
      won(of('partAmount'), one.partAmount),
    ];
  });
  return [['participants', 'alone', method !== 'single' || participants.length === 0], ['participants', 'too_many', participants.length <= REFERENCE_LIMITS.participantsMax], ...each, ...checkSums(content)];
};

const checkPhases = ({ phases, method, amount, partAmount, startsOn, endsOn }: ReferenceContent): Check[] => {
  const each = phases.flatMap((phase, at): Check[] => {
    const of = (field: string): string => `phases.${at}.${field}`;
    return [
      ...filled(of('name'), phase.name, REFERENCE_LIMITS.nameMax),
      won(of('amount'), phase.amount),
      [of('partAmount'), 'missing', !hasParts(method) || phase.partAmount !== null],
      won(of('partAmount'), phase.partAmount),
      [of('partAmount'), 'over_phase', phase.partAmount === null || phase.partAmount <= phase.amount],
      day(of('completedOn'), phase.completedOn),
      notBefore(of('completedOn'), phase.completedOn, startsOn),
      [of('completedOn'), 'order', phase.completedOn === null || endsOn === null || phase.completedOn <= endsOn],
    ];
  });
  return [
    ['phases', 'too_many', phases.length <= REFERENCE_LIMITS.phasesMax],
    ...each,
    ['phases', 'over_contract', total(phases.map((phase) => phase.amount)) <= amount],
    ['phases', 'over_part', !hasParts(method) || total(phases.map((phase) => phase.partAmount)) <= (partAmount ?? 0n)],
  ];
};

/** Everything that keeps a reference from being stored, in the order of the form; empty when nothing does. `ownFirmId` is the owner, null where it is not known. */
export const checkReference = (content: ReferenceContent, ownFirmId: string | null): readonly ReferenceProblem[] =>
  firstWrong([...checkBasics(content), ...checkOwnPart(content), ...checkParticipants(content, ownFirmId), ...checkPhases(content)]);

const clean = (text: string): string => text.normalize('NFC').trim();
const line = (text: string): string => clean(text).replace(/\s+/g, ' ');
const optional = <T>(keep: boolean, value: T | null): T | null => (keep ? value : null);

const distinct = (tags: readonly string[]): string[] => {
  const byWord = new Map(tags.map(line).filter(Boolean).reverse().map((tag) => [tag.toLowerCase(), tag]));
  return [...byWord.values()].reverse();
};

/** As it is stored: texts in NFC without spaces around, and only what the method of the contract knows of shares and parts. */
export const tidyReference = <T extends ReferenceContent>(content: T): T => {
  const shares = content.method === 'joint';
  const parts = hasParts(content.method);
  return {
    ...content,
    title: line(content.title),
    buyerName: line(content.buyerName),
    contractNumber: line(content.contractNumber),
    issuer: line(content.issuer),
    description: clean(content.description),
    technologies: distinct(content.technologies),
    shareBasisPoints: optional(shares, content.shareBasisPoints),
    partAmount: optional(parts, content.partAmount),
    subcontractApproved: content.method === 'subcontract' && content.subcontractApproved,
    participants: content.participants.map((one) => ({ ...one, name: one.memberFirmId === null ? line(one.name) : '', shareBasisPoints: optional(shares, one.shareBasisPoints), partAmount: optional(parts, one.partAmount) })),
    phases: content.phases.map((phase) => ({ ...phase, name: line(phase.name), partAmount: optional(parts, phase.partAmount) })),
  };
};
