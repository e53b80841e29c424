import { Injectable } from '@nestjs/common';
import { AccessService } from '@shoal/access-server';
import { type Principal, UnitOfWork } from '@shoal/platform';
import { type ExchangeKind, exchangeColumns, explanationRows, templateRows, writeCsv } from '@shoal/references-domain';
import writeWorkbook from 'write-excel-file/node';
import { writtenCell } from './export/sheets';
import { KnownThings } from './imports/known-things';

type Language = 'ko' | 'en';

const WIDTHS = { data: 20, explanations: [24, 10, 120] } as const;
const SHEETS = { ko: { data: '자료', explanations: '적는 법' }, en: { data: 'Data', explanations: 'How to fill it in' } } as const;

/** Empty files to fill in, with the words that the office uses today. */
@Injectable()
export class TemplatesService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly access: AccessService,
    private readonly things: KnownThings,
  ) {}

  async csv(viewer: Principal, kind: ExchangeKind, language: Language): Promise<Buffer> {
    return Buffer.from(writeCsv(templateRows(await this.columns(viewer, kind), language)), 'utf8');
  }

  /** With a second sheet of explanations. */
  async workbook(viewer: Principal, kind: ExchangeKind, language: Language): Promise<Buffer> {
    const columns = await this.columns(viewer, kind);
    const [head, example] = templateRows(columns, language);
    const bold = (value: string) => ({ type: String, value, fontWeight: 'bold' as const });
    return writeWorkbook([
      { sheet: SHEETS[language].data, columns: head.map(() => ({ width: WIDTHS.data })), stickyRowsCount: 1, data: [head.map(bold), example.map(writtenCell)] },
      { sheet: SHEETS[language].explanations, columns: WIDTHS.explanations.map((width) => ({ width })), data: explanationRows(columns, language).map((row, at) => row.map((text) => (at === 2 ? bold(text) : writtenCell(text)))) },
    ]).toBuffer();
  }

  private async columns(viewer: Principal, kind: ExchangeKind) {
    this.access.require(viewer, 'evidence.list', viewer);
    return exchangeColumns(kind, await this.work.run(viewer, (work) => this.things.context(work, kind, new Date())));
  }
}
