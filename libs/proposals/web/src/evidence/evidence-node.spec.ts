/** @jest-environment jsdom */
import { Editor } from '@tiptap/core';
import { Collaboration } from '@tiptap/extension-collaboration';
import * as Y from 'yjs';
import { sectionSchema } from '../editor/section-schema';
import { EvidenceBlocks } from './evidence-blocks';
import { EvidenceNode } from './evidence-node';
import { insertEvidence } from './insert-evidence';

const ID = '01900000-0000-7000-8000-000000000001';
const block = (attributes: Record<string, unknown>): Y.XmlElement => {
  const made = new Y.XmlElement<Record<string, string>>('evidence');
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value as string);
  return made as unknown as Y.XmlElement;
};
const holding = (...blocks: Y.XmlElement[]): Y.Doc => {
  const document = new Y.Doc();
  document.getXmlFragment('default').push(blocks);
  return document;
};
const open = (document: Y.Doc, editable = true) => {
  const blocks = new EvidenceBlocks();
  const editor = new Editor({ element: window.document.createElement('div'), editable, extensions: [...sectionSchema(EvidenceNode.extend({ addNodeView: () => blocks.view })), Collaboration.configure({ document })] });
  return { editor, blocks };
};
const stored = (document: Y.Doc): string => document.getXmlFragment('default').toString();

describe('a cited thing in the editor', () => {
  it('has a place for its card, and opening the text writes nothing', () => {
    const document = holding(block({ evidenceId: ID, version: 2 }), block({ evidenceId: 'x"><script>', version: 'one' }), block({ evidenceId: ID, version: 3, title: '몰래 넣은 제목' }));
    const before = Y.encodeStateVector(document).toString();
    const { editor, blocks } = open(document);
    expect(blocks.read().map(({ citation }) => citation)).toEqual([{ evidenceId: ID, version: 2 }, null, { evidenceId: ID, version: 3 }]);
    expect(Y.encodeStateVector(document).toString()).toBe(before);
    expect(editor.getHTML()).not.toMatch(/script|몰래/);
    expect(editor.getText()).toContain('[근거]');
    editor.destroy();
    expect(blocks.read()).toEqual([]);
  });

  it('keeps id and version in the text and nothing of the thing, with a line below to go on', () => {
    const document = new Y.Doc();
    const { editor, blocks } = open(document);
    expect(insertEvidence(editor, { evidenceId: ID, version: 4 })).toBe(true);
    expect(stored(document)).toBe(`<evidence evidenceId="${ID}" version="4"></evidence><paragraph></paragraph>`);
    blocks.read()[0]?.setVersion(5);
    expect(stored(document)).toContain('version="5"');
    expect(blocks.read()).toMatchObject([{ citation: { evidenceId: ID, version: 5 } }]);
    editor.destroy();
  });

  it('is not changed by a reader', () => {
    const document = holding(block({ evidenceId: ID, version: 2 }));
    const { editor, blocks } = open(document, false);
    expect(insertEvidence(editor, { evidenceId: ID, version: 4 })).toBe(false);
    blocks.read()[0]?.setVersion(9);
    expect(stored(document)).toBe(`<evidence evidenceId="${ID}" version="2"></evidence>`);
    editor.destroy();
  });

  it('is pasted as what it cites, and only when it cites something', () => {
    const { editor, blocks } = open(new Y.Doc());
    editor.commands.insertContent(`<div data-evidence="${ID}" data-version="2">아무 말</div><div data-evidence="javascript:alert(1)" data-version="2">남의 글</div>`);
    expect(blocks.read().map(({ citation }) => citation)).toEqual([{ evidenceId: ID, version: 2 }]);
    expect(editor.getText()).not.toContain('아무 말');
    editor.destroy();
  });
});
