import { COMMON_SYNONYMS, firmSearchForm, isWholeWord, searchForm, searchWords, standsIn } from '@shoal/references-domain';
import type { Question } from './questions';
import type { EvidenceRow, FirmRow, Planted, Registry } from './scene/registry';

/** Who asks: null for the office. `today`: on which grants are judged. */
export interface Asking {
  readonly firmId: string | null;
  readonly today: string;
}

/** What is asked for, found without database, index or wall: row by row, as one would explain it. Ids, in no order. */
export const plainSearch = (registry: Registry, planted: Planted, { text, filters }: Question, asking: Asking): readonly string[] => {
  const words = searchWords(text, [...COMMON_SYNONYMS, ...planted.nodes.map(({ name, nameEn, synonyms }) => [name, nameEn, ...synonyms].filter(Boolean))]);
  const firms = new Map(registry.firms.map((firm) => [firm.id, firm]));
  const holds = (row: EvidenceRow): boolean => {
    const plain = keptForm(row);
    const [inText, firm] = [`${plain}\n${initials(plain)}`, firms.get(row.firmId)];
    const isHeld = (form: string, isWhole: boolean): boolean => standsIn(inText, form, isWhole) || (form.length > 1 && firm !== undefined && isCalled(firm, form, isWhole));
    return words.every((forms) => forms.some((form, place) => isHeld(form, isWholeWord(form, place))));
  };
  const seen = registry.evidence.filter((row) => isSeen(registry, firms, row, asking));
  const ofNode = filters.nodeId === undefined ? null : withBacking(seen, planted, filters.nodeId);
  return seen.filter((row) => !row.isRemoved && (ofNode === null || ofNode.has(row.id)) && passes(row, filters) && holds(row)).map(({ id }) => id);
};

/** What is stated of the node or of one below it, and what that is backed with. */
const withBacking = (seen: readonly EvidenceRow[], { nodes }: Planted, nodeId: string): ReadonlySet<string> => {
  const parents = new Map(nodes.map(({ id, parentId }) => [id, parentId]));
  const isBelow = (id: string | null): boolean => id === nodeId || (id !== null && isBelow(parents.get(id) ?? null));
  const stated = seen.filter(({ kind, own }) => kind === 'capability' && isBelow(String(own['node_id'])));
  return new Set(stated.flatMap(({ id, own }) => [id, ...(own['backing'] as readonly string[])]));
};

/** As the database keeps the text of a thing, with its title: line breaks stay. */
const keptForm = ({ title, searchText }: EvidenceRow): string => {
  const [titled, plain] = [title, searchText].map((text) => text.normalize('NFC').toLowerCase()) as [string, string];
  return plain.includes(titled) ? plain : `${titled}\n${plain}`;
};

const INITIALS = [...'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ'];
const initials = (text: string): string => text.replace(/[가-힣]/g, (letter) => INITIALS[Math.floor((letter.charCodeAt(0) - 0xac00) / 588)] ?? letter);

const isCalled = ({ name, chip }: FirmRow, form: string, isWhole: boolean): boolean => {
  const names = `${firmSearchForm(name)}\n${chip}`;
  return standsIn(/^[ㄱ-ㅎ ]+$/.test(form) ? initials(names) : names, form.replace(/ /g, ''), isWhole);
};

/** Which rows one may read; one's own stay readable in the trash. */
const isSeen = ({ grants }: Registry, firms: ReadonlyMap<string, FirmRow>, row: EvidenceRow, { firmId, today }: Asking): boolean => {
  if (row.firmId === firmId) return true;
  if (row.isRemoved) return false;
  if (firms.get(row.firmId)?.membership === 'left') return false;
  if (row.visibility === 'cooperative') return true;
  if (firmId === null) return row.review !== 'none';
  return grants.some(({ evidenceId, toFirmId, until }) => evidenceId === row.id && toFirmId === firmId && (until === null || until >= today));
};

const passes = (row: EvidenceRow, { kinds, firmId, verified, certificateKindId, buyer, amountFrom, amountTo, yearFrom, yearTo }: Question['filters']): boolean => {
  const { own } = row;
  const ends = typeof own['ends_on'] === 'string' ? own['ends_on'] : null;
  const asksReference = [buyer, amountFrom, amountTo, yearFrom, yearTo].some((value) => value !== undefined);
  return (
    (!kinds || kinds.includes(row.kind)) &&
    (!firmId || row.firmId === firmId) &&
    (!verified || row.review === 'verified') &&
    (!certificateKindId || own['kind_id'] === certificateKindId) &&
    (!asksReference || row.kind === 'reference') &&
    (!buyer || searchForm(String(own['buyer_name'])).includes(buyer)) &&
    (amountFrom === undefined || BigInt(String(own['amount'])) >= amountFrom) &&
    (amountTo === undefined || BigInt(String(own['amount'])) <= amountTo) &&
    (yearFrom === undefined || (ends !== null && ends >= `${yearFrom}-01-01`)) &&
    (yearTo === undefined || (ends !== null && ends <= `${yearTo}-12-31`))
  );
};
