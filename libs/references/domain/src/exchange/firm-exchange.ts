import { APPLICATION_LIMITS, FIRM_LIMITS, suggestChip } from '@shoal/firms-domain';
import { column, readCells, required } from './column';
import type { CellProblem } from './problem';
import { businessNumber, chip, email, text } from './read-cell';
import type { SheetRow } from './sheet';

/** What the office says of a firm that it takes in. */
export interface FirmRowContent {
  readonly name: string;
  readonly chip: string;
  /** Ten digits. */
  readonly businessNumber: string;
  readonly adminName: string;
  readonly adminEmail: string;
  readonly reason: string;
}

const ADMIN_NAME_MAX = 60;

export const FIRM_COLUMNS = {
  name: required('회사 이름', 'Firm', text(FIRM_LIMITS.nameMax), '(주)예시소프트', ['법인 형태까지 등록된 대로', 'As registered, with its legal form']),
  businessNumber: required('사업자등록번호', 'Business number', businessNumber, '111-00-12349', ['하이픈은 있어도 없어도 됩니다. 이미 있는 번호는 건너뜁니다.', 'With or without hyphens. A number that is here already is skipped.']),
  chip: column('두 글자 이름', 'Two-syllable name', chip, '예시', ['조합 안에서 하나뿐인 한글 두 글자. 비우면 회사 이름의 앞 두 글자', 'Two Hangul syllables, unique in the cooperative; the first two of the name when empty']),
  adminName: required('관리자 이름', 'Administrator', text(ADMIN_NAME_MAX), '홍길동'),
  adminEmail: required('관리자 이메일', 'Administrator’s e-mail', email(APPLICATION_LIMITS.emailMax), 'admin@example.com', ['첫 관리자의 초대 메일이 이 주소로 갑니다.', 'The invitation of the first administrator goes there.']),
  reason: column('사유', 'Reason', text(APPLICATION_LIMITS.reasonMax), '', ['조합 기록에 남습니다.', 'Kept in the cooperative’s log.']),
} as const;

/** `taken`: two-syllable names of the member firms. */
export const readFirmRow = (row: SheetRow, taken: ReadonlySet<string>): { readonly content: FirmRowContent; readonly problems: readonly CellProblem[] } => {
  const { values, problems } = readCells(FIRM_COLUMNS, row);
  const suggested = values.chip ?? (values.chip === null ? suggestChip(values.name ?? '') : null) ?? '';
  const content = { name: values.name ?? '', chip: suggested, businessNumber: values.businessNumber ?? '', adminName: values.adminName ?? '', adminEmail: values.adminEmail ?? '', reason: values.reason ?? '' };
  if (values.chip === undefined || values.name === undefined) return { content, problems };
  if (suggested === '') return { content, problems: [...problems, { column: 'chip', code: 'not_chip', args: {} }] };
  return { content, problems: taken.has(suggested) ? [...problems, { column: 'chip', code: 'chip_taken', args: { chip: suggested } }] : problems };
};

export const firmKey = ({ businessNumber: number }: Pick<FirmRowContent, 'businessNumber'>): string => number;
