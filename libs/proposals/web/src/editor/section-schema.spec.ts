/** @jest-environment jsdom */
import { Editor } from '@tiptap/core';
import { Collaboration } from '@tiptap/extension-collaboration';
import * as Y from 'yjs';
import { ReadOnlyGuard } from './read-only-guard';
import { insertTable, runSlashCommand } from './run-slash-command';
import { sectionSchema } from './section-schema';

const open = (document: Y.Doc, editable = true): Editor =>
  new Editor({ element: window.document.createElement('div'), editable, extensions: [...sectionSchema(), Collaboration.configure({ document }), ReadOnlyGuard] });
const element = (name: string, attributes: Record<string, unknown>, ...children: (Y.XmlElement | Y.XmlText)[]): Y.XmlElement => {
  const made = new Y.XmlElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value as string);
  made.insert(0, children);
  return made;
};
const text = (words: string, marks: Record<string, object> = {}): Y.XmlText => {
  const made = new Y.XmlText();
  made.applyDelta([{ insert: words, attributes: marks }]);
  return made;
};
const written = (document: Y.Doc): string => Y.encodeStateVector(document).toString();
const FILE = '/files/0192f0c0-1111-7222-8333-444455556666';

const seeded = (): Y.Doc => {
  const document = new Y.Doc();
  const cell = (name: string, words: string) => element(name, { colspan: 1, rowspan: 1 }, element('paragraph', {}, text(words)));
  document.getXmlFragment('default').push([
    element('heading', { level: 2 }, text('연계 대상과 구성')),
    element('paragraph', {}, text('표준 게이트웨이', { link: { href: 'https://naru.example', target: '_blank', rel: 'noopener noreferrer nofollow', class: null, title: null } })),
    element('orderedList', { start: 1 }, element('listItem', {}, element('paragraph', {}, text('수집')))),
    element('table', {}, element('tableRow', {}, cell('tableHeader', '대상'), cell('tableHeader', '수량')), element('tableRow', {}, cell('tableCell', '센서'), cell('tableCell', '860'))),
    element('image', { src: FILE, width: 800, height: 600 }),
  ]);
  return document;
};

describe('opening a text', () => {
  it.each([true, false])('writes nothing (may write: %s)', (editable) => {
    const document = seeded();
    const before = written(document);
    const editor = open(document, editable);
    editor.commands.setTextSelection(1);
    editor.view.dispatch(editor.state.tr.setMeta('nothing', true));
    expect(written(document)).toBe(before);
    expect(editor.getText()).toContain('연계 대상과 구성');
    editor.destroy();
  });

  it('shows headings below the section’s own and keeps their level when copied', () => {
    const editor = open(seeded());
    expect(editor.view.dom.querySelector('h3')?.textContent).toBe('연계 대상과 구성');
    editor.commands.insertContentAt(0, editor.view.dom.querySelector('h3')!.outerHTML);
    expect(editor.state.doc.firstChild!.attrs['level']).toBe(2);
    editor.destroy();
  });
});

describe('content that comes past the paste filter', () => {
  it.each(['javascript:alert(1)', 'data:text/html,x', '//evil.example'])('shows no link to %s', (href) => {
    const document = new Y.Doc();
    document.getXmlFragment('default').push([element('paragraph', {}, text('눌러 보세요', { link: { href, target: '_self', rel: 'opener', class: 'x', title: null } }))]);
    const editor = open(document);
    expect(editor.view.dom.querySelector('a')).toBeNull();
    expect(editor.getHTML()).not.toContain(href);
    expect(editor.getText()).toBe('눌러 보세요');
    editor.destroy();
  });

  it('shows a good link with our own target and rel', () => {
    const document = new Y.Doc();
    document.getXmlFragment('default').push([element('paragraph', {}, text('링크', { link: { href: 'https://naru.example', target: '_self', rel: 'opener', class: 'x', title: null } }))]);
    const link = open(document).view.dom.querySelector('a')!;
    expect([link.getAttribute('target'), link.getAttribute('rel'), link.getAttribute('class')]).toEqual(['_blank', 'noopener noreferrer nofollow', null]);
  });

  it.each(['https://tracker.example/p.png', 'data:image/svg+xml,<svg onload=alert(1)>', `${FILE}?x`])('loads no picture from %s', (src) => {
    const document = new Y.Doc();
    document.getXmlFragment('default').push([element('image', { src, alt: 'x" onerror="alert(1)', onerror: 'alert(1)', style: 'background:url(//evil.example)' })]);
    const editor = open(document);
    expect(editor.view.dom.querySelector('img[src]:not(.ProseMirror-separator)')).toBeNull();
    expect(editor.getHTML()).not.toMatch(/onerror|evil|tracker|svg/);
    editor.destroy();
  });

  it('pastes neither scripts nor foreign pictures', () => {
    const editor = open(new Y.Doc());
    editor.commands.insertContent('<p>앞<img src="https://tracker.example/p.png">뒤<script>alert(1)</script><a href="javascript:alert(1)">가</a></p>');
    expect(editor.getHTML()).toBe('<p>앞뒤가</p>');
    editor.destroy();
  });
});

describe('a reader', () => {
  /** A text by somebody else, with a row that a table plugin would like to repair. */
  const received = (): Y.Doc => {
    const author = new Y.Doc();
    author.getXmlFragment('default').push([
      element('table', {}, element('tableRow', {}, element('tableCell', { colspan: 1, rowspan: 1 }, element('paragraph', {}, text('가')))), element('tableRow', {})),
      element('paragraph', {}, text('https://naru.example 은 주소')),
    ]);
    const document = new Y.Doc();
    Y.applyUpdate(document, Y.encodeStateAsUpdate(author));
    return document;
  };
  const wroteSomething = (document: Y.Doc): boolean => Y.decodeStateVector(Y.encodeStateVector(document)).has(document.clientID);

  it('writes nothing, by hand or by repair', () => {
    const document = received();
    let deletions = 0;
    document.on('afterTransaction', (transaction: Y.Transaction) => (deletions += transaction.local ? transaction.deleteSet.clients.size : 0));
    const editor = open(document, false);
    editor.view.dispatch(editor.state.tr.insertText('훔쳐 쓰기', 1));
    editor.commands.insertContent('더 쓰기');
    editor.commands.setTextSelection(1);
    expect([wroteSomething(document), deletions]).toEqual([false, 0]);
    expect(editor.getText()).not.toContain('쓰기');
    editor.destroy();
  });

  it('writes again once the right to write came back', () => {
    const document = received();
    const editor = open(document, false);
    expect(wroteSomething(document)).toBe(false);
    editor.setEditable(true);
    editor.commands.insertContentAt(editor.state.doc.content.size, '<p>이제 씁니다</p>');
    expect(document.getXmlFragment('default').toString()).toContain('이제 씁니다');
    editor.destroy();
  });
});

describe('two writers', () => {
  const link = (a: Y.Doc, b: Y.Doc): void => {
    a.on('update', (update: Uint8Array, origin) => origin !== 'peer' && Y.applyUpdate(b, update, 'peer'));
    b.on('update', (update: Uint8Array, origin) => origin !== 'peer' && Y.applyUpdate(a, update, 'peer'));
  };

  it('undo only their own edits', () => {
    const [docA, docB] = [new Y.Doc(), new Y.Doc()];
    link(docA, docB);
    const [a, b] = [open(docA), open(docB)];
    a.commands.insertContent('<p>나루가 쓴 문단</p>');
    b.commands.insertContentAt(b.state.doc.content.size, '<p>다온이 쓴 문단</p>');
    a.commands.undo();
    expect(a.getText()).not.toContain('나루가');
    expect(a.getText()).toContain('다온이 쓴 문단');
    a.commands.redo();
    expect(b.getText()).toContain('나루가 쓴 문단');
    expect(a.getHTML()).toBe(b.getHTML());
    [a, b].forEach((editor) => editor.destroy());
  });
});

describe('commands behind the slash', () => {
  const typed = (command: Parameters<typeof runSlashCommand>[1]): Editor => {
    const editor = open(new Y.Doc());
    editor.commands.insertContent('/여기');
    runSlashCommand(editor, command, { from: 1, to: 4 }, { image: (at) => at.commands.insertContent('그림'), evidence: (at) => at.commands.insertContent('근거'), complianceTable: (at) => at.commands.insertContent('조견표') });
    return editor;
  };
  it.each([
    ['heading1', '<h3 data-level="2"></h3>'],
    ['bulletList', '<ul><li><p></p></li></ul>'],
    ['orderedList', '<ol><li><p></p></li></ol>'],
    ['quote', '<blockquote><p></p></blockquote>'],
    ['code', '<pre><code></code></pre>'],
    ['text', '<p></p>'],
    ['image', '<p>그림</p>'],
    ['evidence', '<p>근거</p>'],
    ['complianceTable', '<p>조견표</p>'],
  ] as const)('%s', (command, html) => expect(typed(command).getHTML()).toBe(html));

  it('table: three by three with headings and a line below to go on', () => {
    const editor = open(new Y.Doc());
    insertTable(editor);
    expect(editor.view.dom.querySelectorAll('th')).toHaveLength(3);
    expect(editor.view.dom.querySelectorAll('td')).toHaveLength(6);
    expect(editor.state.doc.lastChild!.type.name).toBe('paragraph');
    editor.destroy();
  });
});
