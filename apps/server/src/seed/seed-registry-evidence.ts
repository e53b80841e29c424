import type { Work } from '@shoal/platform';
import { addDays, type EvidenceKind } from '@shoal/references-domain';
import { EvidenceEntity } from '@shoal/references-server';
import { v7 as uuid } from 'uuid';
import { people as demoPeople } from '../demo';
import { returnReasons } from '../demo/registry';
import { idOf, type SeededPeople } from './seed-people';

export interface RegistryPlace {
  readonly people: SeededPeople;
  readonly bids: ReadonlyMap<string, string>;
  /** 'YYYY-MM-DD' in Seoul. */
  readonly today: string;
  /** Ids of what was seeded so far, by `thingKey`. */
  readonly things: Map<string, string>;
}

/** How the demo data name a thing: a reference by its title, a certificate by its kind, an expert by the name, a capability by its node. */
export const thingKey = (firmKey: string, what: string): string => `${firmKey}: ${what}`;

/** On that day, some time between ten and six in Seoul. */
export const daysAgo = ({ today }: RegistryPlace, days: number): Date => new Date(Date.parse(`${addDays(today, -days)}T10:00:00+09:00`) + ((days * 37) % 480) * 60_000);

/** Who typed in a thing: the people of the firm in turn. */
const authorOf = ({ people }: RegistryPlace, firmKey: string, index: number): string => {
  const own = demoPeople.filter((person) => person.firmKey === firmKey);
  return idOf(people.people, own[(index + 2) % own.length]?.key ?? '');
};

/** Who decides for the firm: its first person, an administrator. */
export const ownerOf = ({ people }: RegistryPlace, firmKey: string): string => idOf(people.people, demoPeople.find((person) => person.firmKey === firmKey)?.key ?? '');

interface Thing {
  readonly firmKey: string;
  readonly isShared: boolean;
  readonly isAnonymousVisible?: boolean;
  /** Of a paper: nothing is known of it before. */
  readonly issuedInDays?: number;
  readonly review: 'none' | 'requested' | 'returned' | 'verified';
}

/** So many days ago, but not before the paper was issued. */
export const sinceIssued = (days: number, issuedInDays = -Infinity): number => Math.max(1, Math.min(days, -issuedInDays));

interface Words {
  /** How the demo data name it. */
  readonly what: string;
  readonly title: string;
  readonly searchText: string;
}

/** The common rows of things of one kind, in one statement; their ids stand in the order of the things. */
export const seedEvidence = async <T extends Thing>(work: Work, place: RegistryPlace, kind: EvidenceKind, things: readonly T[], wordsOf: (thing: T, index: number) => Words): Promise<string[]> => {
  const rows = things.map((thing, index) => ({ ...rowOf(place, kind, thing, index), ...wordsOf(thing, index) }));
  for (const [index, { what, id }] of rows.entries()) place.things.set(thingKey(things[index]?.firmKey ?? '', what), id);
  await work.manager.insert(EvidenceEntity, rows.map(({ what: _, ...row }) => row));
  return rows.map(({ id }) => id);
};

const REVIEW_DAYS = 10;
/** When the office decided on it: over the last weeks, neighbours apart. */
const decidedDaysAgo = (index: number): number => 2 + ((index * 13) % 45);

/** As if it had come about over the last months. */
const rowOf = (place: RegistryPlace, kind: EvidenceKind, { firmKey, isShared, isAnonymousVisible = false, issuedInDays, review }: Thing, index: number) => ({
  id: uuid(),
  cooperativeId: place.people.cooperativeId,
  firmId: idOf(place.people.firms, firmKey),
  kind,
  visibility: isShared ? ('cooperative' as const) : ('private' as const),
  isAnonymousVisible,
  createdBy: authorOf(place, firmKey, index),
  createdAt: daysAgo(place, sinceIssued(200 - (index % 90), issuedInDays)),
  updatedAt: daysAgo(place, sinceIssued(decidedDaysAgo(index) + REVIEW_DAYS, issuedInDays)),
  removedAt: null,
  version: 1,
  ...reviewOf(place, kind, review, (days) => sinceIssued(days, issuedInDays), index),
});

/** The office did it. */
const reviewOf = (place: RegistryPlace, kind: EvidenceKind, review: Thing['review'], since: (days: number) => number, index: number) => ({
  reviewState: review,
  reviewNote: review === 'returned' ? returnReasons[kind] : '',
  reviewRequestedAt: review === 'none' ? null : daysAgo(place, since(review === 'requested' ? 1 + (index % 12) : decidedDaysAgo(index) + REVIEW_DAYS)),
  ...(review === 'returned' || review === 'verified'
    ? { reviewedBy: idOf(place.people.people, index % 3 === 0 ? 'office.head' : 'office.staff'), reviewedAt: daysAgo(place, since(decidedDaysAgo(index))) }
    : { reviewedBy: null, reviewedAt: null }),
});
