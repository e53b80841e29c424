/** @jest-environment jsdom */
import { Editor } from '@tiptap/core';
import { Collaboration } from '@tiptap/extension-collaboration';
import * as Y from 'yjs';
import { sectionSchema } from '../editor/section-schema';
import { indexLines, type IndexWords, insertIndexTable } from './index-table';

const HEADING: IndexWords['heading'] = ['요구사항 번호', '요구사항 명칭', '제안서의 절', '쪽(절 번호)'];
const ENGLISH = ['Requirement', 'Title', 'Section', 'Page (section number)'];
const words: IndexWords = { heading: HEADING, closed: (count) => `볼 수 없는 절 ${count}곳` };
const SECTIONS = [{ id: 's1', number: '4.1', title: '관제' }, { id: 's2', number: '5.1', title: '성능' }];
const row = (code: string, answerCount: number, ...sections: (string | null)[]) => ({ code, title: `${code} 이름`, answerCount, answers: sections.map((id) => ({ section: id === null ? null : { id } })) });

describe('the lines of an index', () => {
  it('name each answering section once, in the order of the proposal, and what the reader does not see as a number', () => {
    expect(indexLines([row('SFR-001', 3, 's2', 's1', 's2'), row('SFR-002', 0), row('SFR-003', 2, 's1'), row('SFR-004', 1)], SECTIONS, words)).toEqual([
      ['SFR-001', 'SFR-001 이름', '관제', '4.1'],
      ['SFR-001', 'SFR-001 이름', '성능', '5.1'],
      ['SFR-002', 'SFR-002 이름', '', ''],
      ['SFR-003', 'SFR-003 이름', '관제', '4.1'],
      ['SFR-003', 'SFR-003 이름', '볼 수 없는 절 1곳', ''],
      ['SFR-004', 'SFR-004 이름', '볼 수 없는 절 1곳', ''],
    ]);
  });
});

describe('the table in the text', () => {
  const open = (html: string, editable = true): Editor => {
    const editor = new Editor({ element: window.document.createElement('div'), editable, extensions: [...sectionSchema(), Collaboration.configure({ document: new Y.Doc() })] });
    editor.commands.setContent(html);
    return editor;
  };
  const put = (editor: Editor, ...lines: string[][]) => insertIndexTable(editor, HEADING, lines, [HEADING, ENGLISH]);
  const texts = (editor: Editor): string[] => [...editor.view.dom.querySelectorAll('tr')].map((tr) => [...tr.children].map((cell) => cell.textContent).join('|'));

  it('takes an empty line’s place, with a line below to go on', () => {
    const editor = open('<p>앞</p><p></p>');
    editor.commands.focus('end');
    expect(put(editor, ['SFR-001', '로그인', '관제', '4.1'])).toBe('inserted');
    expect(texts(editor)).toEqual([HEADING.join('|'), 'SFR-001|로그인|관제|4.1']);
    expect(editor.state.doc.content.content.map(({ type }) => type.name)).toEqual(['paragraph', 'table', 'paragraph']);
    editor.destroy();
  });

  it('stands behind the list or table with the caret, not within', () => {
    const editor = open('<ul><li><p>하나</p></li></ul><p>뒤</p>');
    editor.commands.setTextSelection(4);
    put(editor, ['A', 'B', '', '']);
    expect(editor.state.doc.content.content.map(({ type }) => type.name)).toEqual(['bulletList', 'table', 'paragraph']);
    editor.destroy();
  });

  it('is brought up to date where it is when it is asked for again, in either language', () => {
    for (const heading of [HEADING, ENGLISH]) {
      const cells = (texts: readonly string[], tag: string): string => `<tr>${texts.map((text) => `<${tag}><p>${text}</p></${tag}>`).join('')}</tr>`;
      const editor = open(`<table>${cells(['다른', '표'], 'th')}</table><p>사이</p><table>${cells(heading, 'th')}${cells(['옛', '것', '', ''], 'td')}</table><p>끝</p>`);
      editor.commands.focus('end');
      expect(put(editor, ['새', '것', '관제', '4.1'])).toBe('refreshed');
      expect(texts(editor)).toEqual(['다른|표', HEADING.join('|'), '새|것|관제|4.1']);
      editor.destroy();
    }
  });

  it('is not put in by a reader', () => {
    const editor = open('<p>글</p>', false);
    expect(put(editor, ['A', 'B', '', ''])).toBe('refused');
    editor.destroy();
  });
});
