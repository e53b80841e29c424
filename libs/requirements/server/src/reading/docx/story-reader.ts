import type { Draft } from '../draft/draft';
import type { FlowWriter } from '../draft/flow-writer';
import type { Attributes, XmlEvents } from '../xml/read-xml';
import { wholeOf, WordNames, wordValue } from './word-names';
import { WordTable } from './word-table';

/** Deleted and moved text that awaits approval, and what only describes. */
const UNREAD = new Set(['del', 'moveFrom', 'sdtPr', 'tabs', 'rPrChange', 'pPrChange', 'tblPrChange', 'tcPrChange', 'trPrChange', 'sectPrChange']);
/** Word's "no level": body text. */
const BODY = 9;
const LETTERS: Readonly<Record<string, string>> = { tab: '\t', ptab: '\t', cr: '\n', noBreakHyphen: '-' };
/** Of other vocabularies than Word's own. */
const FOREIGN_LOSSES = { oMath: 'equation', pic: 'image', imagedata: 'image', OLEObject: 'embedded', chart: 'embedded' } as const;

export interface StoryParts {
  readonly levels: ReadonlyMap<string, number>;
  readonly footnotes: ReadonlyMap<string, readonly Draft[]>;
  readonly endnotes: ReadonlyMap<string, readonly Draft[]>;
}

/** Body, notes, headers and footers of a Word document. */
export class StoryReader implements XmlEvents {
  /** How often a page ended when the document was last laid out. */
  pageEnds = 0;
  private unread = 0;
  private runs = 0;
  private isText = false;
  private isRowProperties = false;
  private readonly tables: WordTable[] = [];

  constructor(
    private readonly flow: FlowWriter,
    private readonly parts: StoryParts,
    private readonly names = new WordNames(),
  ) {}

  open(name: string, attributes: Attributes, prefix: string): void {
    const isWord = this.names.isWord(prefix, attributes);
    if (this.unread > 0) this.unread += 1;
    else if (isWord) this.openWord(name, attributes);
    else this.openForeign(name);
  }

  private openForeign(name: string): void {
    const loss = FOREIGN_LOSSES[name as keyof typeof FOREIGN_LOSSES];
    if (loss) this.flow.lose(loss);
    // The second version of a drawing is for older programs; in the first one everything stands already.
    if (loss || name === 'Fallback') this.unread = 1;
  }

  private openWord(name: string, attributes: Attributes): void {
    if (name === 'del' && this.isRowProperties) this.tables.at(-1)?.deleteRow(attributes);
    if (UNREAD.has(name)) this.unread = 1;
    else if (this.runs > 0 && this.openInRun(name, attributes)) return;
    else this.openStructure(name, attributes);
  }

  /** Whether it was something that stands in a run of text. */
  private openInRun(name: string, attributes: Attributes): boolean {
    const letter = name === 'br' && wordValue(attributes, 'type') !== 'page' ? '\n' : LETTERS[name];
    if (letter !== undefined) this.flow.write(letter);
    else if (name === 't') this.isText = true;
    else if (name === 'lastRenderedPageBreak') this.endPage();
    else if (name === 'footnoteReference') this.flow.hang(this.parts.footnotes.get(wordValue(attributes, 'id') ?? '') ?? []);
    else if (name === 'endnoteReference') this.flow.hang(this.parts.endnotes.get(wordValue(attributes, 'id') ?? '') ?? []);
    else return false;
    return true;
  }

  private openStructure(name: string, attributes: Attributes): void {
    const table = this.tables.at(-1);
    if (name === 'p') this.flow.openParagraph(null);
    else if (name === 'r') this.runs += 1;
    else if (name === 'pStyle') this.flow.level = this.parts.levels.get(wordValue(attributes) ?? '') ?? null;
    else if (name === 'outlineLvl') this.flow.level = levelOf(attributes);
    else if (name === 'tbl') this.tables.push(new WordTable(this.flow));
    else if (name === 'trPr') this.isRowProperties = true;
    else table?.open(name, attributes);
  }

  close(name: string, prefix: string): void {
    if (this.unread > 0) this.unread -= 1;
    else if (this.names.isWord(prefix)) this.closeWord(name);
  }

  private closeWord(name: string): void {
    const table = this.tables.at(-1);
    if (name === 't') this.isText = false;
    else if (name === 'r') this.runs -= 1;
    else if (name === 'p') this.flow.closeParagraph();
    else if (name === 'trPr') this.isRowProperties = false;
    else if (name === 'tc') table?.closeCell();
    else if (name === 'tr') table?.closeRow();
    else if (name === 'tbl') this.tables.pop()?.close();
  }

  text(text: string): void {
    if (this.isText && this.unread === 0) this.flow.write(text);
  }

  private endPage(): void {
    this.pageEnds += 1;
    this.flow.page = (this.flow.page ?? 1) + 1;
  }
}

const levelOf = (attributes: Attributes): number | null => {
  const level = wholeOf(wordValue(attributes), BODY);
  return level < BODY ? level + 1 : null;
};
