import type { DefinedRequirement, DefinedRfp, Spoiling } from '../corpus/definition';
import { headingOfCard, linesOfCard, listOfCards, rowsOfCard, type Row } from './cards';
import { evaluationPieces } from './evaluation';
import { cell, page, paragraph, table, type Piece } from './piece';
import { splitCard } from './split-card';
import { groupsOf, spoilingOf } from './style-of';
import { summaryPieces } from './summary';

const heading = (text: string, level: number): Piece => paragraph(text, { level });

const facts = ({ facts: { name, period, budget, contractMethod }, spoiling }: DefinedRfp): readonly Piece[] => {
  const rows: readonly (readonly [string, string])[] = [['사업명', name], ['사업기간', period.written], [budget.label, budget.written], ['계약방법', contractMethod]];
  if (spoiling.facts === 'table') return [table([9000, 33000], rows.map(([label, value]): Row => [[...label].join(' '), value]))];
  if (spoiling.facts === 'headings') return rows.flatMap(([label, value], at) => [paragraph(`${at + 1}. ${label}`), paragraph(`○ ${value}`)]);
  if (spoiling.facts === 'brackets') return rows.map(([label, value]) => paragraph(`○ (${label}) ${value}`));
  return rows.map(([label, value], at) => paragraph(`${at + 1}. ${label === '사업명' ? '사 업 명' : label} : ${value}`));
};

/** The requirements, in the card style of the document. */
const cards = (rfp: DefinedRfp): readonly Piece[] => {
  let at = 0;
  return groupsOf(rfp.requirements).flatMap((group, number): readonly Piece[] => {
    const spoiling = spoilingOf(rfp.spoiling, number);
    const name = `${number + 1}. ${group[0]?.category ?? '상세 요구사항'}`;
    const title = [...(spoiling.runningHead === null ? [] : [paragraph(spoiling.runningHead)]), spoiling.hasTraps && number % 2 === 1 ? table([4000, 38000], [[`${number + 1}`, group[0]?.category ?? '']]) : heading(name, 2)];
    const from = at;
    at += group.length;
    return [...title, ...cardsOfGroup(group, spoiling, from), ...(spoiling.hasTraps && number === 0 ? [paragraph('<표 1> 현행 시스템 목록'), table([9000, 20000, 13000], [['순번', '기능명', '설명'], ['1', '접수', '현행 유지'], ['2', '통계', '2027-01 교체']])] : [])];
  });
};

const cardsOfGroup = (group: readonly DefinedRequirement[], spoiling: Spoiling, from: number): readonly Piece[] => {
  if (spoiling.card === 'list') return listOfCards(group, spoiling);
  if (spoiling.card === 'one-table') return [table(rowsOfCard(group[0] as DefinedRequirement, spoiling, from).columns, group.flatMap((requirement, index) => { const card = rowsOfCard(requirement, spoiling, from + index); return [...card.head, ...card.body]; }))];
  const each = group.flatMap((requirement, index): readonly Piece[] => {
    if (spoiling.card === 'lines') return linesOfCard(requirement, spoiling, from + index);
    if (spoiling.card === 'headings') return headingOfCard(requirement, spoiling, from + index);
    return [...(spoiling.isPageEach ? [page] : []), ...splitCard(rowsOfCard(requirement, spoiling, from + index), spoiling, from + index), paragraph('')];
  });
  return spoiling.isFramed ? [table([43000], [[cell(each.filter((piece) => piece.kind !== 'page'))]])] : each;
};

const contents = ({ spoiling }: DefinedRfp): readonly Piece[] => (spoiling.hasContents ? [paragraph('목   차'), ...['Ⅰ. 사업개요 ·········· 1', 'Ⅱ. 제안요청 내용 ·········· 4', '1. 요구사항 총괄표 ········ 4', 'Ⅲ. 제안서 작성요령 ········· 52', 'Ⅳ. 제안 안내사항 ·········· 60'].map((line) => paragraph(line)), page] : []);

const mentions = ({ requirements, spoiling }: DefinedRfp): readonly Piece[] => (spoiling.hasMentions && requirements[0]?.code ? [paragraph(`○ 제안사는 ${requirements[0].code}, ${requirements[1]?.code ?? requirements[0].code} 등 본 사업의 요구사항을 모두 수용하여야 하며, ${requirements[0].code}의 세부 일정은 별도로 협의한다.`), paragraph(`※ 정보보호 요건은 KICS.KO-10.0307과 함체 규격 SUS-316L을 참고한다.`)] : []);

const forms = ({ spoiling }: DefinedRfp): readonly Piece[] => (spoiling.hasForms ? [heading('[별지 제1호 서식] 요구사항 대비표', 1), table([9000, 13000, 10000, 10000], [['요구사항 고유번호', '요구사항 명칭', '제안서 페이지', '수용여부'], ['', '', '', ''], ['', '', '', '']]), heading('[별지 제2호 서식] 일반현황', 1), table([9000, 12000, 9000, 12000], [['회사명', '', '대표자', ''], ['사업분야', cell('', 3)], ['주소', cell('', 3)]])] : []);

const grades = ({ spoiling }: DefinedRfp): readonly Piece[] => (spoiling.hasTraps ? [paragraph('○ 경영상태 평가기준'), table([14000, 14000, 14000], [['신용평가등급', '평가항목', '배점'], ['AAA ~ BBB0', '경영상태', '5.0'], ['BBB- ~ BB-', '경영상태', '4.75'], ['CCC+ 이하', '경영상태', '3.5']]), paragraph('○ 수행실적 평가기준'), table([14000, 14000, 14000], [['평가항목', '평가기준', '배점'], [cell('수행실적', 1, 2), '100% 이상', '5'], ['70% 이상', '4.5']])] : []);

/** An RFP as its buyer would print it, spoilt in the ways that its definition names. */
export const layOut = (rfp: DefinedRfp): readonly Piece[] => [
  paragraph('제 안 요 청 서'),
  paragraph(rfp.facts.name),
  page,
  ...contents(rfp),
  heading('Ⅰ. 사업개요', 1),
  ...facts(rfp),
  paragraph('5. 추진배경'),
  paragraph('○ 기존 시스템의 노후화로 업무 처리 지연이 늘고 있어 이를 개선하고자 한다.'),
  ...(rfp.spoiling.runningHead === null ? [] : [paragraph(rfp.spoiling.runningHead)]),
  ...mentions(rfp),
  heading('Ⅱ. 제안요청 내용', 1),
  ...summaryPieces(rfp),
  heading('Ⅲ. 상세 요구사항', 1),
  ...cards(rfp),
  heading('Ⅳ. 제안서 작성요령', 1),
  paragraph(`○ ${rfp.pageLimitSentence}`),
  paragraph(`○ ${rfp.blindRule}`),
  heading('Ⅴ. 제안 안내사항', 1),
  paragraph('1. 입찰참가자격'),
  ...rfp.qualifications.map((text, at) => paragraph(`${'가나다라마바사'[at] ?? '-'}. ${text}`)),
  paragraph('2. 제안서 평가'),
  paragraph(`○ ${rfp.facts.ratio.written}`),
  ...evaluationPieces(rfp),
  ...grades(rfp),
  paragraph('3. 제출서류'),
  ...rfp.submissions.map((text) => paragraph(`- ${text}`)),
  ...forms(rfp),
];
