import { checkReference, type ReferenceReason, tidyReference } from '../projects/check-reference';
import { REFERENCE_LIMITS as MAX, type ReferenceContent, type ReferenceParticipant, type ReferencePhase } from '../projects/reference';
import { referenceProblemText } from '../projects/reference-sentences';
import { column, readCells, required, type Values } from './column';
import type { CellProblem } from './problem';
import { day, entries, listOf, oneOf, optional, share, text, won, yesNo } from './read-cell';
import type { SheetCell, SheetRow } from './sheet';
import { allowed, BUYER_KIND_WORDS, METHOD_WORDS, WORK_KIND_WORDS, wordOf, yesNoWord } from './words';

/** Far above every limit: the domain's own rule says what is too long. */
const ANY = 20_000;

const readParticipant = ([name = '', part, ...rest]: readonly string[]): ReferenceParticipant | null => {
  const [shareBasisPoints, partAmount] = part?.endsWith('%') ? [optional(share, part), null] : [null, optional(won, part)];
  return name === '' || rest.length > 0 || shareBasisPoints === undefined || partAmount === undefined ? null : { memberFirmId: null, name, shareBasisPoints, partAmount };
};

const readPhase = ([name = '', amount, completed, part, ...rest]: readonly string[]): ReferencePhase | null => {
  const [whole, own, completedOn] = [optional(won, amount), optional(won, part), optional(day, completed)];
  return name === '' || rest.length > 0 || whole === undefined || whole === null || own === undefined || completedOn === undefined ? null : { name, amount: whole, partAmount: own, completedOn };
};

const PARTICIPANTS = { ko: '회사 이름 | 지분율% 또는 분담 금액', en: 'firm | share% or part' };
const PHASES = { ko: '차수 이름 | 금액 | 완료일 | 우리 분담 금액', en: 'name | amount | completed on | own part' };

/** The keys are the fields that the rules of a reference speak of. */
export const REFERENCE_COLUMNS = {
  title: required('사업명', 'Project', text(ANY), '가람시 도시통합관제 플랫폼 고도화', ['300자까지', 'Up to 300 characters']),
  buyerName: required('발주처', 'Buyer', text(ANY), '가람시', ['같은 발주처·사업명·기간이 이미 있으면 중복으로 알려 드립니다.', 'The same buyer, project and period is shown as a duplicate.']),
  buyerKind: required('발주처 종류', 'Kind of buyer', oneOf(BUYER_KIND_WORDS), { ko: '공공', en: 'Public' }, allowed(BUYER_KIND_WORDS)),
  contractNumber: column('계약번호', 'Contract number', text(ANY), 'C-2024-0301'),
  contractDay: column('계약일', 'Contract day', day, '2024-02-20', ['2024-03-01처럼', 'As 2024-03-01']),
  startsOn: required('착수일', 'Start', day, '2024-03-01', ['2024-03-01처럼', 'As 2024-03-01']),
  endsOn: column('완료일', 'Completion', day, '2025-02-28', ['비우면 수행 중', 'Empty while it runs']),
  amount: required('계약금액(원)', 'Contract amount (won)', won, '1240000000', ['전체 계약금액을 원 단위로', 'The whole contract in won']),
  vatIncluded: required('부가세 포함', 'VAT included', yesNo, { ko: '예', en: 'yes' }, ['예 또는 아니오', 'yes or no']),
  method: required('이행방식', 'Method', oneOf(METHOD_WORDS), { ko: '공동이행', en: 'Joint' }, allowed(METHOD_WORDS)),
  shareBasisPoints: column('지분율', 'Share', share, '35%', ['공동이행이면 꼭 적습니다. 예: 35%', 'Needed for a joint contract, e.g. 35%']),
  partAmount: column('분담 금액(원)', 'Own part (won)', won, '', ['분담이행·하도급이면 꼭 적습니다.', 'Needed for a divided contract and a subcontract']),
  workKind: required('사업 종류', 'Kind of work', oneOf(WORK_KIND_WORDS), { ko: '구축·개발', en: 'Development' }, allowed(WORK_KIND_WORDS)),
  description: column('사업 내용', 'Description', text(ANY, true), { ko: '관제 플랫폼 구축과 클라우드 전환', en: 'Control platform, moved to the cloud' }),
  technologies: column('기술', 'Technologies', listOf(text(ANY)), 'Kubernetes, PostgreSQL', ['쉼표로 나눕니다. 20개까지', 'Parted by commas, up to 20']),
  issuer: column('증명기관', 'Issuer', text(ANY), '가람시'),
  subcontractApproved: column('하도급 승인', 'Subcontract approved', yesNo, '', ['예 또는 아니오. 하도급에만', 'yes or no, for subcontracts only']),
  participants: column('참여사', 'Participants', entries(PARTICIPANTS, readParticipant), '다온소프트 | 40%; 마루시스템 | 25%', [`다른 참여사를 「${PARTICIPANTS.ko}」로 적고 ;로 나눕니다. 이름으로만 남고 공유되지 않습니다.`, `The other firms as “${PARTICIPANTS.en}”, parted by “;”. They are kept as names; nothing is shared with them.`]),
  phases: column('차수', 'Phases', entries(PHASES, readPhase), '', [`장기계속계약만: 「${PHASES.ko}」로 적고 ;로 나눕니다.`, `Of continued contracts, as “${PHASES.en}”, parted by “;”`]),
} as const;

type ReferenceValues = Values<typeof REFERENCE_COLUMNS>;

/** What cannot be read stands so that no other column is blamed for it. */
const contentOf = (values: ReferenceValues): ReferenceContent => ({
  title: values.title ?? '', buyerName: values.buyerName ?? '', buyerKind: values.buyerKind ?? 'public', contractNumber: values.contractNumber ?? '', contractDay: values.contractDay ?? null,
  startsOn: values.startsOn ?? MAX.firstDay, endsOn: values.endsOn ?? null, amount: values.amount ?? MAX.wonMax, vatIncluded: values.vatIncluded ?? true, method: values.method ?? 'joint',
  shareBasisPoints: values.shareBasisPoints ?? null, partAmount: values.partAmount ?? null, workKind: values.workKind ?? 'development', description: values.description ?? '',
  technologies: values.technologies ?? [], issuer: values.issuer ?? '', subcontractApproved: values.subcontractApproved ?? false, participants: values.participants ?? [], phases: values.phases ?? [],
});

/** Where one of these cannot be read, the rule has nothing to judge by. */
const JUDGED_BY: Partial<Record<ReferenceReason, readonly (keyof ReferenceValues)[]>> = {
  over_part: ['partAmount', 'method'],
  over_contract: ['method', 'partAmount', 'amount'],
  over_whole: ['method'],
  alone: ['method'],
};
const BY_METHOD = ['shareBasisPoints', 'partAmount', 'participants', 'phases'];

/** Where nobody else is named, a sum over the whole is said of the own part already. */
const isSaid = (values: ReferenceValues, column: string, reason: ReferenceReason): boolean => column === 'participants' && values.participants === null && reason.startsWith('over_');

const isJudgeable = (values: ReferenceValues, column: string, reason: ReferenceReason): boolean =>
  !isSaid(values, column, reason) && (JUDGED_BY[reason] ?? []).every((key) => values[key] !== undefined) && !(values.method === undefined && BY_METHOD.includes(column));

export const readReferenceRow = (row: SheetRow): { readonly content: ReferenceContent; readonly problems: readonly CellProblem[] } => {
  const { values, problems } = readCells(REFERENCE_COLUMNS, row);
  const content = tidyReference(contentOf(values));
  const ruled = checkReference(content, null).map((problem) => ({ ...problem, column: problem.field.split('.')[0] as keyof ReferenceValues }));
  const judged = ruled.filter(({ column: key, reason }) => values[key] !== undefined && isJudgeable(values, key, reason));
  return { content, problems: [...problems, ...judged.map(({ column: key, field, reason }) => ({ column: key, code: reason, args: { detail: `${referenceProblemText({ field, reason }, 'ko')}.`, detailEn: `${referenceProblemText({ field, reason }, 'en')}.` } }))] };
};

const squeezed = (written: string): string => written.normalize('NFKC').toLowerCase().replace(/[\s·.,()[\]「」'"-]/g, '');

/** The same buyer, title and period are the same project. */
export const referenceKey = ({ buyerName, title, startsOn, endsOn }: Pick<ReferenceContent, 'buyerName' | 'title' | 'startsOn' | 'endsOn'>): string => [squeezed(buyerName), squeezed(title), startsOn, endsOn ?? ''].join('|');

const percent = (points: number | null): string => (points === null ? '' : `${points / 100}%`);
const joined = (list: readonly (readonly (string | null)[])[]): string => list.map((fields) => fields.map((field) => field ?? '').join(' | ').replace(/( \| )+$/, '')).join('; ');

/** As a row of the same table; `names` tells what the firms of the cooperative are called. */
export const writeReferenceRow = (content: ReferenceContent, language: 'ko' | 'en', names: ReadonlyMap<string, string>): Readonly<Record<keyof ReferenceValues, SheetCell>> => ({
  title: content.title, buyerName: content.buyerName, buyerKind: wordOf(BUYER_KIND_WORDS, content.buyerKind, language), contractNumber: content.contractNumber, contractDay: content.contractDay,
  startsOn: content.startsOn, endsOn: content.endsOn, amount: Number(content.amount), vatIncluded: yesNoWord(content.vatIncluded, language), method: wordOf(METHOD_WORDS, content.method, language),
  shareBasisPoints: percent(content.shareBasisPoints), partAmount: content.partAmount === null ? null : Number(content.partAmount), workKind: wordOf(WORK_KIND_WORDS, content.workKind, language),
  description: content.description, technologies: content.technologies.join(', '), issuer: content.issuer, subcontractApproved: content.method === 'subcontract' ? yesNoWord(content.subcontractApproved, language) : null,
  participants: joined(content.participants.map(({ memberFirmId, name, shareBasisPoints, partAmount }) => [memberFirmId === null ? name : (names.get(memberFirmId) ?? ''), shareBasisPoints === null ? (partAmount?.toString() ?? null) : percent(shareBasisPoints)])),
  phases: joined(content.phases.map(({ name, amount, partAmount, completedOn }) => [name, amount.toString(), completedOn, partAmount?.toString() ?? null])),
});
