import type { SourceBlock } from '../source/source-document';
import { readHeadings } from '../understanding/sections/headings';
import { type Sketch, sourceOf } from '../understanding/source.samples';
import { contentsHeadings, readProposalContents } from './proposal-contents';

const read = (...sketches: Sketch[]): string[] => {
  const { blocks } = sourceOf(sketches);
  for (const heading of contentsHeadings(readHeadings(blocks, new Set(), new Set()))) {
    const lines = readProposalContents(heading, blocks.filter((block: SourceBlock) => block.id >= heading.place.block));
    if (lines.length > 0) return lines.map(({ level, title }) => `${'>'.repeat(level)} ${title}`);
  }
  return [];
};

describe('the table of contents that an RFP asks for', () => {
  it('is read from numbered lines, without what explains them', () => {
    expect(
      read('Ⅳ. 제안서 작성요령', '2. 제안서 목차', 'Ⅰ. 제안 개요', '- 사업의 목적과 범위를 기술한다.', 'Ⅱ. 기술 및 기능 부문 ······ 12', '1) 시스템 구성', '2) 보안 대책', 'Ⅲ. 프로젝트 관리', '3. 제안서 제출', '가. 제출 방법'),
    ).toEqual(['> 제안 개요', '> 기술 및 기능 부문', '>> 시스템 구성', '>> 보안 대책', '> 프로젝트 관리']);
  });

  it('is read from a table with a column of items', () => {
    expect(
      read('3. 제안서 세부작성 지침', [
        ['작성항목', '작성방법'],
        [{ text: 'Ⅰ. 일반현황', across: 2 }],
        ['1. 제안사 현황', '연혁과 조직을 제시한다.'],
        ['2. 수행실적', '최근 3년의 실적을 제시한다.'],
        [{ text: 'Ⅱ. 전략 및 방법론', across: 2 }],
        ['1. 사업 이해도', '배경과 목적'],
      ]),
    ).toEqual(['> 일반현황', '>> 제안사 현황', '>> 수행실적', '> 전략 및 방법론', '>> 사업 이해도']);
  });

  it('is read from a table with wide and narrow items', () => {
    expect(read('나. 제안서 작성 목차', [['작성목차', '작성목차', '작성내용'], [{ text: '기술 및 기능', down: 2 }, '시스템 구성', '구성도'], ['기능 요구사항', '구현 방안'], ['프로젝트 관리', '일정 관리', '일정표']])).toEqual(['> 기술 및 기능', '>> 시스템 구성', '>> 기능 요구사항', '> 프로젝트 관리', '>> 일정 관리']);
  });

  it.each<[string, Sketch[]]>([
    ['the RFP’s own contents', ['목차', 'Ⅰ. 사업개요 ····· 1', 'Ⅱ. 제안요청 내용 ····· 4', 'Ⅲ. 제안 안내 ····· 9']],
    ['rules without an order', ['Ⅳ. 제안서 작성요령', '1. 작성 원칙', '2. 작성 규격', '3. 유의 사항', 'Ⅴ. 제안 안내사항']],
    ['a table of something else', ['Ⅳ. 제안서 작성요령', [['구분', '규격'], ['용지', 'A4'], ['글꼴', '바탕'], ['여백', '20']]]],
    ['two lines', ['1. 제안서 목차', '가. 개요', '나. 기술']],
  ])('is not %s', (_, sketches) => expect(read(...sketches)).toEqual([]));
});
