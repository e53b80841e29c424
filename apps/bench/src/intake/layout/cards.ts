import type { DefinedRequirement, Spoiling } from '../corpus/definition';
import { cell, paragraph, table, type CellPiece, type ParagraphPiece, type Piece, type TablePiece } from './piece';
import { LABEL_SETS, writtenCode, type LabelSet } from './spellings';

type Row = readonly (CellPiece | string)[];

const NESTED = '구분';
const nested = (): TablePiece => table([12000, 16000], [[NESTED, '기준'], ['운영', '24시간 무중단'], ['개발', '평일 09~18시']]);
/** What a reader has to say of the table within the details. */
export const NESTED_LINES: readonly string[] = ['구분 | 기준', '운영 | 24시간 무중단', '개발 | 평일 09~18시'];

export const isNestedAt = (spoiling: Spoiling, at: number): boolean => spoiling.nestedEvery > 0 && at % spoiling.nestedEvery === spoiling.nestedEvery - 1;

const detailsCell = (requirement: DefinedRequirement, spoiling: Spoiling, at: number, across: number): CellPiece => {
  const note = spoiling.footnoteEvery > 0 && at % spoiling.footnoteEvery === 0 ? { footnote: '세부 기준은 착수 후 협의하여 정한다.' } : {};
  const lines: (ParagraphPiece | TablePiece)[] = requirement.details.map((line, index) => paragraph(line, index === 0 ? note : {}));
  return cell(isNestedAt(spoiling, at) ? [...lines, nested()] : lines, across);
};

const labelsOf = (spoiling: Spoiling): LabelSet => LABEL_SETS[spoiling.labels] ?? (LABEL_SETS[0] as LabelSet);
const NONE = '-';
const relatedText = ({ related }: DefinedRequirement): string => related.join(', ') || NONE;

interface CardRows {
  readonly columns: readonly number[];
  readonly head: readonly Row[];
  readonly body: readonly Row[];
  /** Which row of the body holds the details. */
  readonly details: number;
}

const twoColumns = (requirement: DefinedRequirement, spoiling: Spoiling, at: number): CardRows => {
  const labels = labelsOf(spoiling);
  const body: Row[] = [...(requirement.definition ? [[labels.definition, requirement.definition]] : []), [labels.details, detailsCell(requirement, spoiling, at, 1)], ...(requirement.deliverables ? [[labels.deliverables, requirement.deliverables]] : []), [labels.related, relatedText(requirement)]];
  return { columns: [9000, 33000], head: [...(requirement.category ? [[labels.category, requirement.category]] : []), [labels.code, writtenCode(requirement.code ?? '', spoiling.codes, at)], [labels.title, requirement.title]], body, details: requirement.definition ? 1 : 0 };
};

const threeColumns = (requirement: DefinedRequirement, spoiling: Spoiling, at: number): CardRows => {
  const labels = labelsOf(spoiling);
  const wide = (label: string, text: string): Row => [cell(label, 2), text];
  return {
    columns: [7000, 6000, 29000],
    head: [...(requirement.category ? [wide(labels.category, requirement.category)] : []), wide(labels.code, writtenCode(requirement.code ?? '', spoiling.codes, at)), wide(labels.title, requirement.title)],
    body: [
      [cell(labels.group, 1, 2), labels.definition, requirement.definition || NONE],
      [labels.details, detailsCell(requirement, spoiling, at, 1)],
      wide(labels.deliverables, requirement.deliverables || NONE),
      wide(labels.related, relatedText(requirement)),
    ],
    details: 1,
  };
};

const fourColumns = (requirement: DefinedRequirement, spoiling: Spoiling, at: number): CardRows => {
  const labels = labelsOf(spoiling);
  return {
    columns: [8000, 14000, 7000, 13000],
    head: [[labels.code, writtenCode(requirement.code ?? '', spoiling.codes, at), labels.category, requirement.category ?? NONE], [labels.title, cell(requirement.title), labels.acceptance, requirement.acceptance ?? '필수']],
    body: [[labels.definition, cell(requirement.definition || NONE, 3)], [labels.details, detailsCell(requirement, spoiling, at, 3)], [labels.deliverables, requirement.deliverables || NONE, labels.related, relatedText(requirement)]],
    details: 1,
  };
};

const colonCells = (requirement: DefinedRequirement, spoiling: Spoiling, at: number): CardRows => {
  const labels = labelsOf(spoiling);
  return {
    columns: [42000],
    head: [[`${labels.code} : ${writtenCode(requirement.code ?? '', spoiling.codes, at)}`], [`${labels.title} : ${requirement.title}`], [`${labels.category} : ${requirement.category ?? NONE}`]],
    body: [[`${labels.definition} : ${requirement.definition || NONE}`], [`[${labels.details}]`], [detailsCell(requirement, spoiling, at, 1)], [`${labels.deliverables} : ${requirement.deliverables || NONE}`], [`${labels.related} : ${relatedText(requirement)}`]],
    details: 2,
  };
};

const headOverValues = (requirement: DefinedRequirement, spoiling: Spoiling, at: number): CardRows => {
  const labels = labelsOf(spoiling);
  return {
    columns: [10000, 20000, 12000],
    head: [[labels.code, labels.title, labels.category], [writtenCode(requirement.code ?? '', spoiling.codes, at), requirement.title, requirement.category ?? NONE]],
    body: [[labels.definition, cell(requirement.definition || NONE, 2)], [labels.details, detailsCell(requirement, spoiling, at, 2)], [labels.deliverables, cell(requirement.deliverables || NONE, 2)], [labels.related, cell(relatedText(requirement), 2)]],
    details: 1,
  };
};

const ROWS: Partial<Record<Spoiling['card'], typeof twoColumns>> = { 'two-columns': twoColumns, 'three-columns': threeColumns, 'four-columns': fourColumns, 'one-table': twoColumns, 'colon-cells': colonCells, 'head-over-values': headOverValues };

export const rowsOfCard = (requirement: DefinedRequirement, spoiling: Spoiling, at: number): CardRows => (ROWS[spoiling.card] ?? twoColumns)(requirement, spoiling, at);
export type { CardRows, Row };

/** A card written as lines. */
export const linesOfCard = (requirement: DefinedRequirement, spoiling: Spoiling, at: number): readonly Piece[] => {
  const labels = labelsOf(spoiling);
  const line = (label: string, text: string): ParagraphPiece => paragraph(`■ ${label.replace(/\s+/gu, ' ')} : ${text}`);
  return [
    line(labels.code, writtenCode(requirement.code ?? '', spoiling.codes, at).replaceAll('\n', ' ')),
    line(labels.title, requirement.title),
    ...(requirement.category ? [line(labels.category, requirement.category)] : []),
    ...(requirement.definition ? [line(labels.definition, requirement.definition)] : []),
    paragraph(`■ ${labels.details.replace(/\s+/gu, ' ')}`),
    ...requirement.details.map((text, index) => paragraph(text, index === 0 && spoiling.footnoteEvery > 0 && at % spoiling.footnoteEvery === 0 ? { footnote: '별도 협의' } : {})),
    ...(isNestedAt(spoiling, at) ? [nested()] : []),
    ...(requirement.deliverables ? [line(labels.deliverables, requirement.deliverables)] : []),
    ...(requirement.related.length > 0 ? [line(labels.related, requirement.related.join(', '))] : []),
  ];
};

/** A card that is a heading with number and title, and text under it. */
export const headingOfCard = (requirement: DefinedRequirement, spoiling: Spoiling, at: number): readonly Piece[] => [paragraph(`□ ${writtenCode(requirement.code ?? '', spoiling.codes, at)} ${requirement.title}`), ...requirement.details.map((text) => paragraph(text))];

/** One requirement per row, a table for each category; every second table goes on after a page without its heading. */
export const listOfCards = (requirements: readonly DefinedRequirement[], spoiling: Spoiling): readonly Piece[] => {
  const labels = labelsOf(spoiling);
  const columns = [7000, 11000, 24000];
  const head: Row = [labels.code, labels.title, labels.details];
  const rows = requirements.map((requirement, at): Row => [writtenCode(requirement.code ?? '', spoiling.codes, at), requirement.title, detailsCell(requirement, spoiling, at, 1)]);
  if (spoiling.split === 'none' || rows.length < 3) return [table(columns, [head, ...rows])];
  const middle = Math.ceil(rows.length / 2);
  return [table(columns, [head, ...rows.slice(0, middle)]), paragraph('- 21 -'), table(columns, [...(middle % 2 === 0 ? [head] : []), ...rows.slice(middle)])];
};
