import { CERTIFICATE_LIMITS as MAX, type CertificateKind, checkCertificateDays } from '../certificates/certificate';
import { CERTIFICATE_SENTENCES } from '../certificates/certificate-sentences';
import { column, readCells, required } from './column';
import type { CellProblem } from './problem';
import { day, oneOf, text } from './read-cell';
import type { SheetCell, SheetRow } from './sheet';

/** A kind that certificates may be of. */
export type KnownKind = Pick<CertificateKind, 'id' | 'name' | 'nameEn' | 'validity'>;

export interface CertificateRowContent {
  readonly kindId: string;
  readonly number: string;
  readonly scope: string;
  readonly issuer: string;
  readonly issuedOn: string;
  readonly expiresOn: string | null;
}

/** The cooperative's office keeps the kinds, so the columns follow them. */
export const certificateColumns = (kinds: readonly KnownKind[]) => ({
  kindId: required('종류', 'Kind', oneOf(kinds.map(({ id, name, nameEn }) => ({ value: id, ko: name, en: nameEn }))), { ko: kinds[0]?.name ?? '', en: kinds[0]?.nameEn ?? '' }, [
    `다음 가운데 하나: ${kinds.map(({ name }) => name).join(', ')}`,
    `One of: ${kinds.map(({ nameEn }) => nameEn).join(', ')}`,
  ]),
  number: column('번호', 'Number', text(MAX.numberMax), '제2024-0301호', ['같은 종류와 번호가 이미 있으면 중복으로 알려 드립니다.', 'The same kind and number is shown as a duplicate.']),
  scope: column('범위', 'Scope', text(MAX.scopeMax), { ko: '소프트웨어 개발', en: 'Software development' }, ['세부품명번호, 서비스, 등급 등', 'Product number, service, grade and the like']),
  issuer: column('발급기관', 'Issuer', text(MAX.issuerMax), '중소벤처기업부'),
  issuedOn: required('발급일', 'Issued on', day, '2024-03-01', ['2024-03-01처럼', 'As 2024-03-01']),
  expiresOn: column('만료일', 'Last day', day, '2026-02-28', ['적혀 있는 마지막 날. 유효기간이 없는 종류만 비웁니다.', 'The last day that is printed; left empty only where the kind has no end']),
});

type CertificateField = keyof ReturnType<typeof certificateColumns>;

/** Stands for a day that cannot be read, so that no other column is blamed for it. */
const ANY_DAY = { first: '1900-01-01', last: '2199-12-31' } as const;

export const readCertificateRow = (row: SheetRow, kinds: readonly KnownKind[]): { readonly content: CertificateRowContent; readonly problems: readonly CellProblem[] } => {
  const { values, problems } = readCells(certificateColumns(kinds), row);
  const content = { kindId: values.kindId ?? '', number: values.number ?? '', scope: values.scope ?? '', issuer: values.issuer ?? '', issuedOn: values.issuedOn ?? ANY_DAY.first, expiresOn: values.expiresOn === undefined ? ANY_DAY.last : values.expiresOn };
  const kind = kinds.find(({ id }) => id === content.kindId);
  const problem = kind ? checkCertificateDays(content, kind.validity) : null;
  if (problem === null) return { content, problems };
  const { field, ko, en } = CERTIFICATE_SENTENCES[problem];
  return { content, problems: [...problems, { column: field, code: problem, args: { detail: `${ko}.`, detailEn: `${en}.` } }] };
};

/** Kind and number; without a number what else is printed on it. */
export const certificateKey = ({ kindId, number, scope, issuedOn }: Pick<CertificateRowContent, 'kindId' | 'number' | 'scope' | 'issuedOn'>): string =>
  number === '' ? [kindId, '', scope.toLowerCase(), issuedOn].join('|') : [kindId, number.normalize('NFKC').toLowerCase().replace(/[\s-]/g, '')].join('|');

export const writeCertificateRow = ({ kindId, ...content }: CertificateRowContent, language: 'ko' | 'en', kinds: readonly Pick<KnownKind, 'id' | 'name' | 'nameEn'>[]): Readonly<Record<CertificateField, SheetCell>> => {
  const kind = kinds.find(({ id }) => id === kindId);
  return { kindId: kind ? (language === 'ko' ? kind.name : kind.nameEn) : '', ...content };
};
