import type { Work } from '@shoal/platform';
import { cellText, certificateColumns, type Columns, EXPERT_COLUMNS, harmlessText, REFERENCE_COLUMNS, type SheetCell, writeCertificateRow, writeExpertRow, writeReferenceRow } from '@shoal/references-domain';
import writeWorkbook, { type SheetData } from 'write-excel-file/node';
import { contentOf } from '../../projects/reference-content';
import type { ExportRepository } from './export.repository';

type Language = 'ko' | 'en';
type Rows = readonly Readonly<Record<string, SheetCell>>[];
export type SheetKind = 'reference' | 'certificate' | 'expert' | 'capability';

const COLUMN_WIDTH = 20;
const UNTOLD = { title: '-', buyer: '' } as const;
const CAPABILITY_HEADINGS: Readonly<Record<string, Readonly<Record<Language, string>>>> = { capability: { ko: '역량', en: 'Capability' }, level: { ko: '수준', en: 'Level' }, note: { ko: '설명', en: 'Note' } };
const LEVELS: Readonly<Record<string, Readonly<Record<Language, string>>>> = { experience: { ko: '경험', en: 'Experience' }, delivery: { ko: '수행', en: 'Delivery' }, core: { ko: '주력', en: 'Core' } };

/** Texts stand as texts, and what begins like a formula is none, also where somebody saves them as CSV. */
export const writtenCell = (cell: SheetCell | undefined) => (typeof cell === 'number' ? { type: Number, value: cell } : { type: String, value: harmlessText(cellText(cell)) });

const headings = (columns: Columns, language: Language): [key: string, heading: string][] => Object.entries(columns).map(([key, { heading }]) => [key, heading[language]]);

export const sheetRowsOf = async (work: Work, repository: ExportRepository, kind: SheetKind, ids: readonly string[], language: Language): Promise<Rows> => {
  if (kind === 'reference') {
    const { evidence } = await repository.common(work, ids);
    const { projects, participants, phases, firmNames } = await repository.referencesOf(work, ids);
    return evidence.flatMap((row) => {
      const project = projects.find(({ id }) => id === row.id);
      const parts = participants.filter(({ referenceId }) => referenceId === row.id);
      return project ? [writeReferenceRow(contentOf(row, project, parts, phases.filter(({ referenceId }) => referenceId === row.id)), language, firmNames)] : [];
    });
  }
  if (kind === 'certificate') {
    const { certificates, kinds } = await repository.certificatesOf(work, ids);
    return certificates.map(({ kindId, number, scope, issuer, issuedOn, expiresOn }) => writeCertificateRow({ kindId, number, scope, issuer, issuedOn, expiresOn }, language, kinds));
  }
  if (kind === 'expert') {
    const { experts, names, projects, ownReferences } = await repository.expertsOf(work, ids);
    return experts.map((row) => {
      const name = names.find(({ id }) => id === row.id);
      const qualifications = row.qualifications.map((one, at) => ({ ...one, number: name?.qualificationNumbers[at] ?? '' }));
      // What a reference tells is written out where it is the firm's own; of another firm's stands a dash.
      const told = projects.filter(({ expertId }) => expertId === row.id).map((project) => ({ ...project, ...(project.referenceId !== null && (ownReferences.get(project.referenceId) ?? UNTOLD)) }));
      return writeExpertRow({ ...row, name: name?.name ?? '', qualifications, projects: told }, language);
    });
  }
  const { statements, nodes } = await repository.capabilitiesOf(work, ids);
  return statements.map(({ nodeId, level, note }) => ({ capability: nodes.find(({ id }) => id === nodeId)?.name ?? '', level: LEVELS[level]?.[language] ?? level, note }));
};

const headingsOf = (kind: SheetKind, language: Language): [key: string, heading: string][] => {
  if (kind === 'capability') return Object.entries(CAPABILITY_HEADINGS).map(([key, heading]) => [key, heading[language]]);
  return headings(kind === 'reference' ? REFERENCE_COLUMNS : kind === 'expert' ? EXPERT_COLUMNS : certificateColumns([]), language);
};

/** A workbook in the form in which it could be brought in again. */
export const workbookOf = async (load: (ids: readonly string[]) => Promise<Rows>, kind: SheetKind, pages: readonly (readonly string[])[], language: Language): Promise<Buffer> => {
  const columns = headingsOf(kind, language);
  const data: SheetData = [columns.map(([, value]) => ({ type: String, value, fontWeight: 'bold' as const }))];
  for (const ids of pages) for (const row of await load(ids)) data.push(columns.map(([key]) => writtenCell(row[key])));
  return writeWorkbook(data, { columns: columns.map(() => ({ width: COLUMN_WIDTH })), stickyRowsCount: 1 }).toBuffer();
};
