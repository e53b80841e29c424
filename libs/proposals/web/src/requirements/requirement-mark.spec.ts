/** @jest-environment jsdom */
import { Editor } from '@tiptap/core';
import { Collaboration } from '@tiptap/extension-collaboration';
import * as Y from 'yjs';
import { sectionSchema } from '../editor/section-schema';
import { EvidenceNode } from '../evidence/evidence-node';
import { requirementsAtCaret, requirementsIn, tieRequirement, untieRequirement } from './tie-requirement';

const [ONE, TWO] = ['01900000-0000-7000-8000-000000000001', '01900000-0000-7000-8000-000000000002'];
const HERE = 'proposal-a';

const open = (document = new Y.Doc(), editable = true, proposalId: string | null = HERE): Editor =>
  new Editor({ element: window.document.createElement('div'), editable, extensions: [...sectionSchema(EvidenceNode, proposalId), Collaboration.configure({ document })] });
const writing = (html: string, document?: Y.Doc): Editor => {
  const editor = open(document);
  editor.commands.setContent(html);
  return editor;
};
/** What each block answers, from the top. */
const answers = (editor: Editor): string[][] => {
  const found: string[][] = [];
  editor.state.doc.descendants((node) => {
    if (node.isTextblock) found.push(requirementsIn(node));
  });
  return found;
};
const tie = (editor: Editor, requirementId = ONE, typed: { from: number; to: number } | null = null): boolean => tieRequirement(editor, { requirementId, words: 'SFR-001 통합 로그인' }, typed);
/** The marks as the matrix finds them in the stored text. */
const stored = (document: Y.Doc): Record<string, unknown>[] => {
  const found: Record<string, unknown>[] = [];
  const visit = (parent: Y.XmlFragment): void =>
    parent.toArray().forEach((child) => {
      if (child instanceof Y.XmlText) for (const { attributes } of child.toDelta() as { attributes?: Record<string, unknown> }[]) found.push(attributes ?? {});
      else if (child instanceof Y.XmlElement) visit(child);
    });
  visit(document.getXmlFragment('default'));
  return found;
};

describe('tying to a requirement', () => {
  it('ties the paragraph with the caret, and stands in the shared text as the matrix reads it', () => {
    const document = new Y.Doc();
    const editor = writing('<p>앞</p><p>3초 안에 뜬다.</p>', document);
    editor.commands.setTextSelection(6);
    expect(tie(editor)).toBe(true);
    expect(tie(editor, TWO)).toBe(true);
    expect(answers(editor)).toEqual([[], [ONE, TWO]]);
    const [, marked = {}] = stored(document);
    expect(Object.keys(marked).every((key) => /^requirement--[A-Za-z0-9+/=]{8}$/.test(key))).toBe(true);
    expect(Object.values(marked)).toEqual(expect.arrayContaining([{ requirementId: ONE }, { requirementId: TWO }]));
    // Texts that the server writes name it so (`blocksToUpdate`): opening one must not change it.
    expect(marked['requirement--hqLdyKrZ']).toEqual({ requirementId: ONE });
    editor.destroy();
  });

  it('takes away what was typed for it, also the space before', () => {
    const editor = writing('<p>3초 안에 뜬다. @SFR-001</p>');
    tie(editor, ONE, { from: 11, to: 19 });
    expect(editor.getText()).toBe('3초 안에 뜬다.');
    expect(answers(editor)).toEqual([[ONE]]);
    editor.destroy();
  });

  it('begins an empty paragraph with the requirement’s name', () => {
    const editor = writing('<p>@ㅌㅎ</p>');
    tie(editor, ONE, { from: 1, to: 4 });
    expect(editor.getText()).toBe('SFR-001 통합 로그인');
    editor.commands.insertContent(' 을 제공합니다.');
    expect(answers(editor)).toEqual([[ONE]]);
    editor.destroy();
  });

  it('ties only what is selected, over several paragraphs', () => {
    const editor = writing('<p>하나 둘</p><p>셋 넷</p><p>다섯</p>');
    editor.commands.setTextSelection({ from: 4, to: 8 });
    tie(editor);
    expect(answers(editor)).toEqual([[ONE], [ONE], []]);
    expect(editor.getHTML().match(/<span class="requirement"[^>]*>([^<]*)/g)?.map((part) => part.replace(/.*>/, ''))).toEqual(['둘', '셋']);
    editor.destroy();
  });

  it('unties the paragraph with the caret from this one alone', () => {
    const editor = writing('<p>하나</p><p>둘</p>');
    editor.commands.selectAll();
    tie(editor);
    tie(editor, TWO);
    editor.commands.setTextSelection(2);
    expect(requirementsAtCaret(editor.state)).toEqual([ONE, TWO]);
    expect(untieRequirement(editor, ONE)).toBe(true);
    expect(answers(editor)).toEqual([[TWO], [ONE, TWO]]);
    editor.destroy();
  });

  it('is not done by a reader, nor where words cannot be marked', () => {
    const document = new Y.Doc();
    writing('<p>글</p>', document).destroy();
    const reader = open(document, false);
    expect(tie(reader)).toBe(false);
    reader.destroy();
    const code = writing('<pre><code>GET /v1</code></pre>');
    code.commands.setTextSelection(2);
    expect(tie(code)).toBe(false);
    code.destroy();
  });
});

describe('a tied paragraph', () => {
  const tied = (document?: Y.Doc): Editor => {
    const editor = writing('<p>하나둘셋</p>', document);
    tie(editor);
    return editor;
  };

  it('leaves both parts tied when it is split, and is one again when they are joined', () => {
    const editor = tied();
    editor.commands.setTextSelection(3);
    editor.commands.splitBlock();
    expect(answers(editor)).toEqual([[ONE], [ONE]]);
    editor.commands.joinBackward();
    expect(answers(editor)).toEqual([[ONE]]);
    editor.destroy();
  });

  it('does not tie the line behind it', () => {
    const editor = tied();
    editor.commands.focus('end');
    editor.commands.splitBlock();
    editor.commands.insertContent('다음 문단');
    expect(answers(editor)).toEqual([[ONE], []]);
    editor.destroy();
  });

  it('goes with its mark when it is deleted, and both come back with undo', async () => {
    const document = new Y.Doc();
    const editor = tied(document);
    // What is done within half a second is undone together.
    await new Promise((resolve) => setTimeout(resolve, 600));
    editor.commands.selectAll();
    editor.commands.deleteSelection();
    expect(stored(document).flatMap((marks) => Object.keys(marks))).toEqual([]);
    editor.commands.undo();
    expect(answers(editor)).toEqual([[ONE]]);
    editor.destroy();
  });

  it('is the same for everybody, and opening it writes nothing', () => {
    const document = new Y.Doc();
    tied(document).destroy();
    const other = new Y.Doc();
    Y.applyUpdate(other, Y.encodeStateAsUpdate(document));
    const before = Y.encodeStateVector(other).toString();
    const editor = open(other);
    editor.commands.setTextSelection(2);
    expect(answers(editor)).toEqual([[ONE]]);
    expect(Y.encodeStateVector(other).toString()).toBe(before);
    editor.destroy();
  });

  it('stays tied when it is copied within its proposal, and is tied to nothing in another', () => {
    const html = tied().getHTML();
    for (const [proposalId, expected] of [[HERE, [[ONE]]], ['proposal-b', [[]]], [null, [[]]]] as const) {
      const editor = open(new Y.Doc(), true, proposalId);
      editor.commands.setContent(html);
      expect(editor.getText()).toBe('하나둘셋');
      expect(answers(editor)).toEqual(expected);
      editor.destroy();
    }
  });

  it.each(['SFR-001', `${ONE}" onclick="alert(1)`, '', 7])('shows nothing of %j, which names no requirement', (requirementId) => {
    const document = new Y.Doc();
    const [block, text] = [new Y.XmlElement('paragraph'), new Y.XmlText('글')];
    block.insert(0, [text]);
    document.getXmlFragment('default').push([block]);
    text.format(0, 1, { 'requirement--AAAAAAAA': { requirementId } });
    const editor = open(document);
    expect(editor.view.dom.querySelector('[data-requirement]')).toBeNull();
    expect(editor.getHTML()).not.toContain('alert');
    expect(answers(editor)).toEqual([[]]);
    editor.destroy();
  });
});
