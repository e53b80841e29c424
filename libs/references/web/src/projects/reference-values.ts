import { checkReference, hasParts, type ReferenceContent, type ReferenceMethod as DomainMethod, type ReferenceReason, tidyReference } from '@shoal/references-domain';
import { formatShareNumber, readShare, readWon } from '@shoal/ui';
import type { BuyerKind, CreateReferenceInput, ReferenceDetailFragment, ReferenceFirmFragment, ReferenceMethod, WorkKind } from '../generated/graphql';

export interface ParticipantValues {
  /** A firm of the cooperative; null: `name` says who. */
  readonly firm: ReferenceFirmFragment | null;
  readonly name: string;
  readonly share: string;
  readonly part: string;
}

export interface PhaseValues {
  readonly name: string;
  readonly amount: string;
  readonly part: string;
  readonly completedOn: string;
}

/** What stands in the fields; amounts, shares and days are text until they are read. */
export interface ReferenceValues {
  readonly title: string;
  readonly buyerName: string;
  readonly buyerKind: BuyerKind;
  readonly workKind: WorkKind;
  readonly contractNumber: string;
  readonly contractDay: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly running: boolean;
  readonly amount: string;
  readonly vatIncluded: boolean;
  readonly method: ReferenceMethod;
  readonly share: string;
  readonly part: string;
  readonly subcontractApproved: boolean;
  readonly issuer: string;
  readonly technologies: string[];
  readonly description: string;
  readonly participants: ParticipantValues[];
  readonly phases: PhaseValues[];
}

export const EMPTY_REFERENCE: ReferenceValues = {
  title: '', buyerName: '', buyerKind: 'PUBLIC', workKind: 'DEVELOPMENT', contractNumber: '', contractDay: '', startsOn: '', endsOn: '', running: false, amount: '', vatIncluded: true,
  method: 'SINGLE', share: '', part: '', subcontractApproved: false, issuer: '', technologies: [], description: '', participants: [], phases: [],
};

/** '1650000000' → '1,650,000,000'; null is empty. */
const grouped = (won: string | null | undefined): string => (won ?? '').replace(/\B(?=(\d{3})+$)/g, ',');
const shareText = (basisPoints: number | null | undefined): string => (basisPoints == null ? '' : formatShareNumber(basisPoints));

export const referenceValues = (reference: ReferenceDetailFragment): ReferenceValues => ({
  title: reference.evidence.title,
  buyerName: reference.buyerName,
  buyerKind: reference.buyerKind,
  workKind: reference.workKind,
  contractNumber: reference.contractNumber,
  contractDay: reference.contractDay ?? '',
  startsOn: reference.startsOn,
  endsOn: reference.endsOn ?? '',
  running: !reference.endsOn,
  amount: grouped(reference.amount),
  vatIncluded: reference.vatIncluded,
  method: reference.method,
  share: shareText(reference.shareBasisPoints),
  part: grouped(reference.partAmount),
  subcontractApproved: reference.subcontractApproved,
  issuer: reference.issuer,
  technologies: [...reference.technologies],
  description: reference.description,
  participants: reference.participants.map(({ firm, name, shareBasisPoints, partAmount }) => ({ firm: firm ?? null, name, share: shareText(shareBasisPoints), part: grouped(partAmount) })),
  phases: reference.phases.map(({ name, amount, partAmount, completedOn }) => ({ name, amount: grouped(amount), part: grouped(partAmount), completedOn: completedOn ?? '' })),
});

/** Of a field of the form. */
export interface FieldProblem {
  readonly path: string;
  readonly reason: ReferenceReason;
}

/** The form's own names: shares and parts are typed as text. */
export const formPath = (field: string): string => field.replace(/shareBasisPoints$/, 'share').replace(/partAmount$/, 'part');

const UNREAD = -1n;

/** Collects what cannot be read, so that every field says at once what is wrong with it. */
class Fields {
  readonly problems: FieldProblem[] = [];

  won(path: string, text: string): bigint | null {
    if (text.trim() === '') return null;
    const won = readWon(text);
    return won === null ? this.unread(path, 'not_won', null) : BigInt(won);
  }

  /** Of what has to be there; below zero where it is not. */
  wonOf(path: string, text: string): bigint {
    return text.trim() === '' ? this.unread(path, 'missing', UNREAD) : (this.won(path, text) ?? UNREAD);
  }

  share(path: string, text: string): number | null {
    if (text.trim() === '') return null;
    return readShare(text) ?? this.unread(path, 'not_share', null);
  }

  private unread<T>(path: string, reason: ReferenceReason, instead: T): T {
    this.problems.push({ path, reason });
    return instead;
  }
}

const dayOf = (text: string): string | null => (text === '' ? null : text);
const lower = <T extends string>(value: Uppercase<T>): T => value.toLowerCase() as T;

const readContent = (values: ReferenceValues, fields: Fields): ReferenceContent => {
  const method = lower<DomainMethod>(values.method);
  const joint = method === 'joint';
  const parts = hasParts(method);
  // What the method does not know of is not shown, so that it is not read either.
  const shareAt = (path: string, text: string): number | null => (joint ? fields.share(path, text) : null);
  const partAt = (path: string, text: string): bigint | null => (parts ? fields.won(path, text) : null);
  return tidyReference({
    title: values.title,
    buyerName: values.buyerName,
    buyerKind: lower(values.buyerKind),
    contractNumber: values.contractNumber,
    contractDay: dayOf(values.contractDay),
    startsOn: values.startsOn,
    endsOn: values.running ? null : dayOf(values.endsOn),
    amount: fields.wonOf('amount', values.amount),
    vatIncluded: values.vatIncluded,
    method,
    shareBasisPoints: shareAt('share', values.share),
    partAmount: partAt('part', values.part),
    workKind: lower(values.workKind),
    description: values.description,
    technologies: values.technologies,
    issuer: values.issuer,
    subcontractApproved: values.subcontractApproved,
    participants: method === 'single' ? [] : values.participants.map(({ firm, name, share, part }, at) => ({ memberFirmId: firm?.id ?? null, name, shareBasisPoints: shareAt(`participants.${at}.share`, share), partAmount: partAt(`participants.${at}.part`, part) })),
    phases: values.phases.map(({ name, amount, part, completedOn }, at) => ({ name, amount: fields.wonOf(`phases.${at}.amount`, amount), partAmount: partAt(`phases.${at}.part`, part), completedOn: dayOf(completedOn) })),
  });
};

const upper = <T extends string>(value: T): Uppercase<T> => value.toUpperCase() as Uppercase<T>;

const inputOf = (content: ReferenceContent): CreateReferenceInput => ({
  ...content,
  buyerKind: upper(content.buyerKind),
  workKind: upper(content.workKind),
  method: upper(content.method),
  amount: content.amount.toString(),
  partAmount: content.partAmount?.toString() ?? null,
  technologies: [...content.technologies],
  participants: content.participants.map(({ memberFirmId, name, shareBasisPoints, partAmount }) => ({ firmId: memberFirmId, name, shareBasisPoints, partAmount: partAmount?.toString() ?? null })),
  phases: content.phases.map(({ name, amount, partAmount, completedOn }) => ({ name, amount: amount.toString(), partAmount: partAmount?.toString() ?? null, completedOn })),
});

export type ReferenceReading = { readonly ok: true; readonly input: CreateReferenceInput } | { readonly ok: false; readonly problems: readonly FieldProblem[] };

/** The fields as input for the server, or all that may not stand; the rules are the domain's. */
export const readReference = (values: ReferenceValues, ownFirmId: string | null): ReferenceReading => {
  const fields = new Fields();
  const content = readContent(values, fields);
  const unread = new Set(fields.problems.map(({ path }) => path));
  const rules = checkReference(content, ownFirmId).map(({ field, reason }) => ({ path: formPath(field), reason }));
  const open = !values.running && values.endsOn === '' ? [{ path: 'endsOn', reason: 'missing' } as const] : [];
  // A comparison with what could not be read says nothing.
  const problems = [...fields.problems, ...open, ...rules.filter(({ path, reason }) => !unread.has(path) && !(unread.size > 0 && reason.startsWith('over_')))];
  return problems.length > 0 ? { ok: false, problems } : { ok: true, input: inputOf(content) };
};

/** The sum of what was typed, as far as it can be read. */
export const totalShare = (values: Pick<ReferenceValues, 'share' | 'participants'>): number => [values, ...values.participants].reduce((sum, { share }) => sum + (readShare(share) ?? 0), 0);
export const totalWon = (texts: readonly string[]): bigint => texts.reduce((sum, text) => sum + BigInt(readWon(text) ?? 0), 0n);
