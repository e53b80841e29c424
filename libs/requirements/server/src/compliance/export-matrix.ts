import { Injectable } from '@nestjs/common';
import { FirmsRepository } from '@shoal/firms-server';
import { encodeCursor, type Principal, RateLimits, UnitOfWork, type Work } from '@shoal/platform';
import { documentOrder } from '@shoal/proposals-domain';
import { OutlineRepository } from '@shoal/proposals-server';
import { harmlessText } from '@shoal/references-domain';
import { CitedThings } from '@shoal/references-server';
import { type ComplianceSheet, INDEX_HEADINGS, indexRows, MATRIX_COLUMNS, type SheetAnswer, type SheetCellValue, type SheetItem, type SheetLanguage } from '@shoal/requirements-domain';
import writeWorkbook, { type SheetData } from 'write-excel-file/node';
import { AnswersRepository } from './answers.repository';
import type { ComplianceAnswerEntity } from './compliance-answer.entity';
import { ComplianceAccess } from './compliance-access';
import type { ComplianceRow } from './compliance-item.entity';
import { MatrixRepository } from './matrix.repository';

/** Rows that are read at once. */
const PAGE = 500;

type Outline = ReadonlyMap<string, SheetAnswer & { readonly order: number }>;

/** The matrix, or the index that the proposal carries, as a workbook: what the person who asks sees of it. */
@Injectable()
export class ExportMatrix {
  constructor(
    private readonly work: UnitOfWork,
    private readonly gate: ComplianceAccess,
    private readonly limits: RateLimits,
    private readonly matrix: MatrixRepository,
    private readonly answers: AnswersRepository,
    private readonly outline: OutlineRepository,
    private readonly firms: FirmsRepository,
    private readonly things: CitedThings,
  ) {}

  /** Errors: NOT_FOUND, TOO_MANY_ATTEMPTS. */
  workbook(viewer: Principal, bidId: string, sheet: ComplianceSheet, language: SheetLanguage): Promise<Buffer> {
    return this.work.run(viewer, async (work) => {
      await this.gate.bid(work, viewer, bidId);
      await this.limits.spend('export', viewer.personId);
      const items = await this.items(work, bidId);
      const columns = sheet === 'matrix' ? MATRIX_COLUMNS : INDEX_HEADINGS;
      const rows = sheet === 'matrix' ? items.map((item) => MATRIX_COLUMNS.map(({ cell }) => cell(item, language))) : items.flatMap((item) => indexRows(item, language));
      const data: SheetData = [columns.map(({ heading }) => ({ type: String, value: heading[language], fontWeight: 'bold' as const })), ...rows.map((row) => row.map(written))];
      return writeWorkbook(data, { columns: columns.map(({ width }) => ({ width })), stickyRowsCount: 1 }).toBuffer();
    });
  }

  private async items(work: Work, bidId: string): Promise<SheetItem[]> {
    const outline = await this.outlineOf(work, bidId);
    const items: SheetItem[] = [];
    for (let after: string | undefined, more = true; more; ) {
      const { rows } = await this.matrix.page(work, { bidId, first: PAGE, after, sort: 'position' });
      const page = rows.slice(0, PAGE);
      items.push(...(await this.tell(work, bidId, page.map(({ row }) => row), outline)));
      const last = page.at(-1);
      more = rows.length > PAGE && last !== undefined;
      after = last && encodeCursor(last.key);
    }
    return items;
  }

  private async outlineOf(work: Work, bidId: string): Promise<Outline> {
    const proposals = await this.outline.findByBids(work, [bidId]);
    const sections = await this.outline.livingSections(work, proposals.map(({ id }) => id));
    return new Map(documentOrder(sections).map(({ node, number }, order) => [node.id, { number, title: node.title, order }]));
  }

  private async tell(work: Work, bidId: string, rows: readonly ComplianceRow[], outline: Outline): Promise<SheetItem[]> {
    const ids = rows.map(({ id }) => id);
    const answers = groupBy(await this.answers.of(work, ids));
    const evidence = groupBy(await this.answers.evidenceOf(work, ids));
    const shared = await this.things.sharedWith(work, bidId, [...evidence.values()].flat().map(({ evidenceId }) => evidenceId), new Date());
    const firms = new Map((await this.firms.findMany(work, unique(rows.map(({ ownerFirmId }) => ownerFirmId)))).map(({ id, name }) => [id, name]));
    const people = new Map((await this.firms.findPeople(work, unique(rows.map(({ ownerPersonId }) => ownerPersonId)))).map(({ id, name }) => [id, name]));
    return rows.map((row) => ({
      code: row.code,
      title: row.title,
      category: row.category,
      firm: firms.get(row.ownerFirmId ?? '') ?? '',
      person: people.get(row.ownerPersonId ?? '') ?? '',
      state: row.state,
      compliance: row.compliance,
      reason: row.reason,
      evaluationItem: row.evaluationItem ?? '',
      points: row.points,
      dueOn: row.dueOn,
      ...placesOf(row, answers.get(row.id) ?? [], outline),
      evidence: (evidence.get(row.id) ?? []).flatMap(({ evidenceId }) => shared.get(evidenceId)?.title ?? []),
    }));
  }
}

/** Texts stand as texts, and what begins like a formula is none. */
const written = (value: SheetCellValue) => (typeof value === 'number' ? { type: Number, value } : { type: String, value: harmlessText(value), wrap: true });
const unique = (ids: readonly (string | null)[]): string[] => [...new Set(ids.flatMap((id) => id ?? []))];

const groupBy = <T extends { readonly itemId: string }>(rows: readonly T[]): ReadonlyMap<string, T[]> => {
  const groups = new Map<string, T[]>();
  for (const row of rows) groups.set(row.itemId, [...(groups.get(row.itemId) ?? []), row]);
  return groups;
};

const placesOf = ({ answerCount }: ComplianceRow, answers: readonly ComplianceAnswerEntity[], outline: Outline): Pick<SheetItem, 'answers' | 'closedAnswers'> => {
  const living = answers.filter(({ sectionId }) => outline.has(sectionId));
  const sections = [...new Set(living.map(({ sectionId }) => sectionId))].flatMap((id) => outline.get(id) ?? []);
  return { answers: sections.sort((a, b) => a.order - b.order).map(({ number, title }) => ({ number, title })), closedAnswers: Math.max(0, answerCount - living.length) };
};
