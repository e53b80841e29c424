/** @jest-environment jsdom */
import { drawDocument } from './draw-document';

const html = (content: unknown[]): string => {
  const holder = document.createElement('div');
  holder.append(drawDocument(JSON.stringify({ type: 'doc', content })) ?? '');
  return holder.innerHTML;
};
const words = (text: string, more: object = {}) => ({ type: 'text', text, ...more });
const FILE = '/files/0192f0c0-1111-7222-8333-444455556666';
const NEW = { kind: 'inserted', by: 'p1' };
const GONE = { kind: 'deleted', by: 'p2' };

describe('a version on the page', () => {
  it('is drawn with the nodes of the editor', () => {
    expect(html([{ type: 'heading', attrs: { level: 2 }, content: [words('제목')] }, { type: 'paragraph', content: [words('굵게', { marks: [{ type: 'bold', attrs: {} }] })] }])).toBe('<h3 data-level="2">제목</h3><p><strong>굵게</strong></p>');
  });

  it('shows words that are new, gone or look different as what they are, whose they are', () => {
    expect(html([{ type: 'paragraph', content: [words('옛', { change: GONE }), words('새', { change: NEW }), words(' 말', { change: { kind: 'formatted', by: null } })] }])).toBe(
      '<p><del data-change="deleted" data-by="p2">옛</del><ins data-change="inserted" data-by="p1">새</ins><span data-change="formatted" data-by=""> 말</span></p>',
    );
  });

  it('shows blocks, rows, cells and pictures that are new or gone', () => {
    const cell = (text: string, change?: object) => ({ type: 'tableCell', attrs: { colspan: 1, rowspan: 1 }, change, content: [{ type: 'paragraph', content: [words(text)] }] });
    const drawn = html([{ type: 'table', content: [{ type: 'tableRow', change: NEW, content: [cell('1'), cell('2', GONE)] }] }, { type: 'image', attrs: { src: FILE }, change: GONE }]);
    expect(drawn).toContain('<tr data-change="inserted" data-by="p1">');
    expect(drawn).toMatch(/<td[^>]* data-change="deleted"/);
    expect(drawn).toMatch(/<div data-change="deleted" data-by="p2"><img [^>]*src="\/files/);
  });

  it('shows a cited thing as a place without its content, new or gone like any block', () => {
    const id = '01900000-0000-7000-8000-000000000001';
    expect(html([{ type: 'evidence', attrs: { evidenceId: id, version: 2 }, change: NEW }])).toBe(`<div data-change="inserted" data-by="p1" data-evidence="${id}" data-version="2" class="evidence-label">[근거]</div>`);
  });

  it('keeps the checks of the editor: no foreign picture, no dangerous link, nothing unknown', () => {
    const drawn = html([
      { type: 'image', attrs: { src: 'https://evil.example/x.png' } },
      { type: 'paragraph', content: [words('눌러', { marks: [{ type: 'link', attrs: { href: 'javascript:alert(1)' } }, { type: 'blink' }] }), { type: 'iframe', attrs: { src: 'https://evil.example' } }, words('')] },
      { type: 'script', content: [words('alert(1)')] },
    ]);
    expect(drawn).toBe('<span class="refused-image"></span><p><span class="refused-link">눌러</span></p>');
  });

  it('says nothing of an empty text', () => expect(drawDocument('{"type":"doc","content":[]}')).toBeNull());
});
