import { Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from 'docx';
import { type DemoRequirement, evaluation, requirementGroups, rfpFacts } from '../demo/rfp';

const PAGE_WIDTH = 9_000;
const NARROW = 2_400;

const heading = (text: string): Paragraph => new Paragraph({ text, heading: HeadingLevel.HEADING_1 });
const line = (text: string): Paragraph => new Paragraph({ children: [new TextRun(text)] });
const cell = (texts: readonly string[], width: number): TableCell => new TableCell({ width: { size: width, type: WidthType.DXA }, children: texts.map(line) });

/** Rows of equal columns under a head. */
const grid = (head: readonly string[], rows: readonly (readonly string[])[]): Table => {
  const width = Math.floor(PAGE_WIDTH / head.length);
  return new Table({ columnWidths: head.map(() => width), rows: [head, ...rows].map((texts) => new TableRow({ children: texts.map((text) => cell([text], width)) })) });
};

/** A requirement's card: a label and what it says in each row. */
const card = (category: string, { code, title, definition, details, deliverables, related = [] }: DemoRequirement): readonly (Paragraph | Table)[] => {
  const rows: readonly (readonly [string, readonly string[]])[] = [
    ['요구사항 분류', [category]],
    ['요구사항 고유번호', [code]],
    ['요구사항 명칭', [title]],
    ['정의', [definition]],
    ['세부내용', details.map((detail) => `○ ${detail}`)],
    ['산출정보', [deliverables]],
    ['관련 요구사항', [related.join(', ') || '-']],
  ];
  const wide = PAGE_WIDTH - NARROW;
  return [new Table({ columnWidths: [NARROW, wide], rows: rows.map(([label, texts]) => new TableRow({ children: [cell([label], NARROW), cell(texts, wide)] })) }), line('')];
};

const chapters = (): readonly (Paragraph | Table)[] => [
  new Paragraph({ text: `${rfpFacts.title} 제안요청서`, heading: HeadingLevel.TITLE }),
  heading('Ⅰ. 사업개요'),
  ...rfpFacts.overview.map(line),
  heading('Ⅱ. 추진 배경'),
  ...rfpFacts.background.map(line),
  heading('Ⅲ. 제안요청 내용'),
  line('□ 요구사항 총괄표'),
  grid(['분류', '고유번호', '요구사항 명칭'], requirementGroups.flatMap(({ category, requirements }) => requirements.map(({ code, title }) => [category, code, title]))),
  line('□ 요구사항 상세'),
  ...requirementGroups.flatMap(({ category, requirements }) => requirements.flatMap((requirement) => card(category, requirement))),
  heading('Ⅳ. 제안서 작성요령'),
  ...rfpFacts.writing.map(line),
  heading('Ⅴ. 제안 안내사항'),
  line('□ 입찰 참가자격'),
  ...rfpFacts.qualification.map(line),
  line('□ 평가 항목과 배점'),
  grid(['평가부문', '평가항목', '평가기준', '배점'], evaluation.map(({ part, item, criteria, points }) => [part, item, criteria, String(points)])),
  line('□ 제출 서류'),
  ...rfpFacts.submissions.map(line),
];

/** The demo's RFP as the buyer's office writes one: a DOCX with a table for each requirement. */
export const demoRfp = (): Promise<Buffer> => Packer.toBuffer(new Document({ sections: [{ children: [...chapters()] }] }));
