import { ShoalError } from '@shoal/contract';
import { amountBand, checkReference, type ReferenceContent, type ReferenceProblem, referenceProblemText, tidyReference } from '@shoal/references-domain';
import type { EvidenceEntity } from '../evidence/evidence.entity';
import type { ReferenceEntity } from './reference.entity';
import type { ReferenceParticipantEntity } from './reference-participant.entity';
import type { ReferencePhaseEntity } from './reference-phase.entity';
import type { CreateReferenceInput, UpdateReferenceInput } from './references.inputs';

type Inputs = CreateReferenceInput | UpdateReferenceInput;

const EMPTY: ReferenceContent = {
  title: '', buyerName: '', buyerKind: 'public', contractNumber: '', contractDay: null, startsOn: '', endsOn: null, amount: 0n, vatIncluded: true, method: 'single',
  shareBasisPoints: null, partAmount: null, workKind: 'development', description: '', technologies: [], issuer: '', subcontractApproved: false, participants: [], phases: [],
};
const KEYS = Object.keys(EMPTY) as readonly (keyof ReferenceContent)[];

/** What the input gives, null turned into the field's own emptiness. */
const given = (input: Inputs): Partial<ReferenceContent> => {
  const rows: Partial<Record<keyof ReferenceContent, unknown>> = {
    ...input,
    ...(input.participants && { participants: input.participants.map(({ firmId, name, shareBasisPoints, partAmount }) => ({ memberFirmId: firmId ?? null, name: name ?? '', shareBasisPoints: shareBasisPoints ?? null, partAmount: partAmount ?? null })) }),
    ...(input.phases && { phases: input.phases.map(({ name, amount, partAmount, completedOn }) => ({ name, amount, partAmount: partAmount ?? null, completedOn: completedOn ?? null })) }),
  };
  return Object.fromEntries(KEYS.filter((key) => rows[key] !== undefined).map((key) => [key, rows[key] ?? EMPTY[key]]));
};

/** Says everything that is wrong; `field` and `reason` name the first. */
export const refuse = (problems: readonly [ReferenceProblem, ...ReferenceProblem[]]): never => {
  const say = (language: 'ko' | 'en'): string => problems.map((problem) => referenceProblemText(problem, language)).join('; ');
  throw new ShoalError('INVALID_INPUT', { detail: say('ko'), detailEn: say('en'), ...problems[0] });
};

/** The content that the input makes of the present one, or of nothing. Errors: INVALID_INPUT. */
export const readContent = (input: Inputs, firmId: string, present: ReferenceContent = EMPTY): ReferenceContent => {
  const content = tidyReference({ ...present, ...given(input) });
  const [first, ...rest] = checkReference(content, firmId);
  return first ? refuse([first, ...rest]) : content;
};

export const contentOf = (evidence: EvidenceEntity, reference: ReferenceEntity, participants: readonly ReferenceParticipantEntity[], phases: readonly ReferencePhaseEntity[]): ReferenceContent => ({
  ...columnsOf(reference),
  title: evidence.title,
  participants: participants.map(({ memberFirmId, name, shareBasisPoints, partAmount }) => ({ memberFirmId, name, shareBasisPoints, partAmount })),
  phases: phases.map(({ name, amount, partAmount, completedOn }) => ({ name, amount, partAmount, completedOn })),
});

type Columns = Omit<ReferenceContent, 'title' | 'participants' | 'phases'>;
const columnsOf = (source: Columns): Columns => {
  const { buyerName, buyerKind, contractNumber, contractDay, startsOn, endsOn, amount, vatIncluded, method, shareBasisPoints, partAmount, workKind, description, technologies, issuer, subcontractApproved } = source;
  return { buyerName, buyerKind, contractNumber, contractDay, startsOn, endsOn, amount, vatIncluded, method, shareBasisPoints, partAmount, workKind, description, technologies, issuer, subcontractApproved };
};

/** The columns of the reference's own row. */
export const toColumns = (content: ReferenceContent): Columns & Pick<ReferenceEntity, 'amountBand' | 'technologies'> => ({
  ...columnsOf(content),
  technologies: [...content.technologies],
  amountBand: amountBand(content.amount),
});

/** Everything that it may be found by, by whoever may read it. */
export const searchTextOf = (content: ReferenceContent, firmNames: readonly string[]): string =>
  [content.title, content.buyerName, content.contractNumber, ...content.technologies, content.issuer, ...content.participants.map(({ name }) => name), ...firmNames, content.description].filter(Boolean).join('\n');
