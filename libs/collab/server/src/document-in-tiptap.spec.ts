import { blocksToUpdate } from '@shoal/collab-engine';
import { getSchema } from '@tiptap/core';
import { TableKit } from '@tiptap/extension-table';
import { StarterKit } from '@tiptap/starter-kit';
import { updateYFragment, yXmlFragmentToProseMirrorRootNode } from '@tiptap/y-tiptap';
import * as Y from 'yjs';

const schema = getSchema([StarterKit.configure({ undoRedo: false }), TableKit]);

const open = (update: Uint8Array) => {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, update);
  const fragment = doc.getXmlFragment('default');
  return { doc, fragment, node: yXmlFragmentToProseMirrorRootNode(fragment, schema) };
};

const update = blocksToUpdate([
  { h: 2, text: '사업 이해' },
  { p: '본 사업은 **3개 구역**의 센서를 [**지침**](https://example.kr/a)에 따라 잇는다.' },
  { p: '' },
  { ul: ['하나', '**둘**'] },
  { ol: ['먼저', '다음'] },
  { table: { header: ['구분', '수량'], rows: [['센서', '120'], ['', '**3**']] } },
  { quote: '인용' },
  { code: 'GET /v1 **그대로**' },
  { h: 3, text: '끝' },
]);

describe('blocks in the editor', () => {
  it('are a valid document of StarterKit and Table', () => {
    const { node } = open(update);
    expect(() => node.check()).not.toThrow();
    expect(node.content.content.map(({ type }) => type.name)).toEqual([
      'heading', 'paragraph', 'paragraph', 'bulletList', 'orderedList', 'table', 'blockquote', 'codeBlock', 'heading',
    ]);
    expect(node.child(0).attrs).toMatchObject({ level: 2 });
    expect(node.child(5).child(0).child(0).type.name).toBe('tableHeader');
    expect(node.child(5).child(2).textContent).toBe('3');
    const marked = node.child(1).content.content.map((run) => [run.text, run.marks.map(({ type }) => type.name)]);
    expect(marked).toEqual([['본 사업은 ', []], ['3개 구역', ['bold']], ['의 센서를 ', []], ['지침', ['link', 'bold']], ['에 따라 잇는다.', []]]);
  });

  it('are what the editor itself would write: opening them changes nothing', () => {
    const { doc, fragment, node } = open(update);
    const before = Y.encodeStateAsUpdate(doc);
    updateYFragment(doc, fragment, node, { mapping: new Map(), isOMark: new Map() });
    expect(Buffer.compare(Y.encodeStateAsUpdate(doc), before)).toBe(0);
  });
});
