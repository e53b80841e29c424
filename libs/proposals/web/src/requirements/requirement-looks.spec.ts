/** @jest-environment jsdom */
import { Editor } from '@tiptap/core';
import { Collaboration } from '@tiptap/extension-collaboration';
import * as Y from 'yjs';
import { sectionSchema } from '../editor/section-schema';
import { RequirementLooks } from './requirement-looks.plugin';
import { type RequirementRow, RequirementStore } from './requirement-store';
import { tieRequirement } from './tie-requirement';

const ID = '01900000-0000-7000-8000-000000000001';
const row = { id: 'i1', requirementId: ID, code: 'SFR-001', title: '통합 로그인', answers: [], answerCount: 0 } as unknown as RequirementRow;

const open = async (rows: readonly RequirementRow[] = [row]) => {
  const store = new RequirementStore({ all: () => Promise.resolve(rows), some: () => Promise.resolve([]) });
  const document = new Y.Doc();
  const editor = new Editor({ element: window.document.createElement('div'), extensions: [...sectionSchema(), Collaboration.configure({ document }), RequirementLooks.configure({ store, reasonOf: ({ id }) => `왜냐하면 ${id}` })] });
  editor.commands.setContent('<p>로그인을 제공할 수 있다.</p><p>가능하다면 고려하고 있다.</p>');
  editor.commands.setTextSelection(2);
  await store.load();
  return { store, editor, document };
};
const vague = (editor: Editor): string[] => [...editor.view.dom.querySelectorAll<HTMLElement>('.vague')].map((element) => `${element.textContent}: ${element.title}`);
const numbers = (editor: Editor): (string | undefined)[] => [...editor.view.dom.querySelectorAll('p')].map((element) => element.dataset['requirements']);

describe('a paragraph that answers a requirement', () => {
  it('carries its number, and vague wording in it is underlined; no other paragraph is looked at', async () => {
    const { editor } = await open();
    expect([numbers(editor), vague(editor)]).toEqual([[undefined, undefined], []]);
    tieRequirement(editor, { requirementId: ID, words: '' });
    expect(numbers(editor)).toEqual(['SFR-001', undefined]);
    expect(vague(editor)).toEqual(['제공할 수 있다: 왜냐하면 can']);
    editor.destroy();
  });

  it('shows its number once the requirements have come, and none of one that is not of this bid', async () => {
    const { editor, store } = await open([]);
    tieRequirement(editor, { requirementId: ID, words: '' });
    expect(numbers(editor)).toEqual([undefined, undefined]);
    expect(vague(editor)).toHaveLength(1);
    Object.assign(store, { ask: { all: () => Promise.resolve([row]) } });
    await store.load();
    expect(numbers(editor)).toEqual(['SFR-001', undefined]);
    editor.destroy();
  });

  it('changes nothing in the shared text', async () => {
    const { editor, store, document } = await open();
    tieRequirement(editor, { requirementId: ID, words: '' });
    const before = Y.encodeStateVector(document).toString();
    await store.load();
    expect(Y.encodeStateVector(document).toString()).toBe(before);
    expect(editor.getHTML()).not.toMatch(/vague|data-requirements/);
    editor.destroy();
  });

  it('leaves the words alone while a syllable is being composed, and looks at them afterwards', async () => {
    const { editor } = await open();
    tieRequirement(editor, { requirementId: ID, words: '' });
    editor.view.dom.dispatchEvent(new Event('compositionstart'));
    editor.view.dispatch(editor.state.tr.insertText('그리고 지원할 수 있다', 15));
    expect(vague(editor)).toHaveLength(1);
    editor.view.dom.dispatchEvent(new Event('compositionend'));
    expect(vague(editor)).toHaveLength(1);
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(vague(editor)).toHaveLength(2);
    editor.destroy();
  });

  it('says what it answers where the mouse is, outside of the text', async () => {
    const { editor } = await open();
    tieRequirement(editor, { requirementId: ID, words: '' });
    const over = (selector: string): void => void editor.view.dom.querySelector(selector)?.dispatchEvent(new MouseEvent('mouseover', { bubbles: true }));
    over('.requirement');
    expect(editor.view.dom.parentElement?.title).toBe('SFR-001 통합 로그인');
    over('p:last-child');
    expect(editor.view.dom.parentElement?.hasAttribute('title')).toBe(false);
    editor.destroy();
  });
});
