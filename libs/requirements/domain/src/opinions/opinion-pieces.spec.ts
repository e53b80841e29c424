import { opinionPieces, opinionText, type TextNode } from './opinion-pieces';

const text = (value: string): TextNode => ({ type: 'text', text: value });
const p = (...content: readonly TextNode[]): TextNode => ({ type: 'paragraph', content });
const item = (...content: readonly TextNode[]): TextNode => ({ type: 'listItem', content });
const cell = (value: string, type = 'tableCell'): TextNode => ({ type, content: value.split('\n').map((line) => p(text(line))) });

const DOCUMENT: TextNode = {
  type: 'doc',
  content: [
    { type: 'heading', attrs: { level: 2 }, content: [text('1. 규격')] },
    { type: 'heading', attrs: { level: 3 }, content: [text('조항')] },
    p(text('제안요청서 '), text('12쪽'), { type: 'hardBreak' }, text('다음 줄')),
    { type: 'blockquote', content: [p(text('Oracle로 구축'))] },
    { type: 'orderedList', attrs: { start: 3 }, content: [item(p(text('셋째')), { type: 'bulletList', content: [item(p(text('속')))] }), item()] },
    { type: 'table', content: [{ type: 'tableRow', content: [cell('구분', 'tableHeader'), cell('값', 'tableHeader')] }, { type: 'tableRow', content: [cell('하나\n둘')] }] },
    { type: 'evidence', attrs: { evidenceId: 'x' } },
    { type: 'image', attrs: { src: 'x' } },
    { type: 'video', content: [text('모르는 것')] },
    { type: 'paragraph' },
  ],
};

describe('the pieces of a text', () => {
  it('are headings, paragraphs, items with their marks, and tables of equal rows', () => {
    expect(opinionPieces(DOCUMENT)).toEqual([
      { kind: 'heading', level: 2, text: '1. 규격' },
      { kind: 'heading', level: 3, text: '조항' },
      { kind: 'paragraph', text: '제안요청서 12쪽\n다음 줄', style: 'plain' },
      { kind: 'paragraph', text: 'Oracle로 구축', style: 'quote' },
      { kind: 'item', text: '셋째', mark: '3.', depth: 0 },
      { kind: 'item', text: '속', mark: '-', depth: 1 },
      { kind: 'item', text: '', mark: '4.', depth: 0 },
      { kind: 'table', rows: [['구분', '값'], ['하나\n둘', '']] },
      { kind: 'paragraph', text: '[근거]', style: 'plain' },
      { kind: 'paragraph', text: '[그림]', style: 'plain' },
      { kind: 'paragraph', text: '모르는 것', style: 'plain' },
      { kind: 'paragraph', text: '', style: 'plain' },
    ]);
  });

  it('read as plain text', () => {
    expect(opinionText('의견서', opinionPieces(DOCUMENT))).toBe(
      ['의견서', '', '1. 규격', '', '[조항]', '제안요청서 12쪽', '다음 줄', '「Oracle로 구축」', '3. 셋째', '  - 속', '4. ', '구분 | 값', '하나 둘 | ', '[근거]', '[그림]', '모르는 것', '', ''].join('\n'),
    );
  });
});
