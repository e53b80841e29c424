import * as Y from 'yjs';
import { blocksToUpdate } from './blocks-to-update';
import { plainText } from './plain-text';

const xml = (update: Uint8Array): string => {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, update);
  return doc.getXmlFragment('default').toString();
};

describe('blocksToUpdate', () => {
  it('reads back as the text of every kind of block, a line per block', () => {
    const update = blocksToUpdate([
      { h: 2, text: '사업 이해' },
      { p: '본 사업은 **3개 구역**의 센서를 [지침](https://example.kr/a)에 따라 잇는다.' },
      { ul: ['하나', '둘'] },
      { ol: ['먼저'] },
      { table: { header: ['구분', '수량'], rows: [['센서', '120']] } },
      { quote: '인용' },
      { code: 'GET /v1' },
      { p: '' },
    ]);
    expect(plainText([update])).toBe(
      ['사업 이해', '본 사업은 3개 구역의 센서를 지침에 따라 잇는다.', '하나', '둘', '먼저', '구분\t수량', '센서\t120', '인용', 'GET /v1', ''].join('\n'),
    );
  });

  it('marks bold, links and both together', () => {
    const update = blocksToUpdate([{ p: 'a **b [c](https://x.kr)** d' }]);
    expect(xml(update)).toMatch(/^<paragraph>a <bold>b <\/bold><bold><link [^>]*href="https:\/\/x\.kr"[^>]*>c<\/link><\/bold> d<\/paragraph>$/);
  });

  it('leaves what is no complete mark, or no https address, as written', () => {
    const line = '2 ** 3, **열린, [글](javascript:alert(1)) [글](http://x.kr)';
    expect(plainText([blocksToUpdate([{ p: line }])])).toBe(line);
    expect(xml(blocksToUpdate([{ p: line }]))).not.toContain('<link');
  });

  it('does not mark inside code', () => {
    expect(plainText([blocksToUpdate([{ code: 'a ** b ** c' }])])).toBe('a ** b ** c');
  });

  it('cites evidence by id and version, which reads as a label and nothing of what is cited', () => {
    const update = blocksToUpdate([{ p: '앞' }, { evidence: { id: '01900000-0000-7000-8000-000000000001', version: 3 } }, { p: '뒤' }]);
    expect(plainText([update])).toBe('앞\n[근거]\n뒤');
    const doc = new Y.Doc();
    Y.applyUpdate(doc, update);
    expect((doc.getXmlFragment('default').get(1) as Y.XmlElement).getAttributes()).toEqual({ evidenceId: '01900000-0000-7000-8000-000000000001', version: 3 });
  });

  it('ties a paragraph to requirements under the names that the editor itself gives', () => {
    const [one, two] = ['01900000-0000-7000-8000-000000000001', '01900000-0000-7000-8000-000000000002'];
    const doc = new Y.Doc();
    Y.applyUpdate(doc, blocksToUpdate([{ p: '3초 **안에** 뜬다.', requirements: [one, two] }]));
    const text = (doc.getXmlFragment('default').get(0) as Y.XmlElement).get(0) as Y.XmlText;
    const runs = text.toDelta() as { insert: string; attributes: Record<string, object> }[];
    expect(runs.map(({ insert }) => insert)).toEqual(['3초 ', '안에', ' 뜬다.']);
    // The same value stands in the test of the editor's mark.
    for (const { attributes } of runs) expect(attributes).toMatchObject({ 'requirement--hqLdyKrZ': { requirementId: one } });
    for (const { attributes } of runs) expect(Object.values(attributes)).toContainEqual({ requirementId: two });
  });

  it('refuses a table whose rows do not fit its header', () => {
    expect(() => blocksToUpdate([{ table: { header: ['a', 'b'], rows: [['1', '2'], ['3']] } }])).toThrow(/row 2 has 1 cells under 2/);
  });

  it('refuses a block it does not know', () => {
    expect(() => blocksToUpdate([{ video: 'x' } as never])).toThrow('unknown block: video');
  });

  it('stores Hangul composed', () => {
    expect(plainText([blocksToUpdate([{ p: '한글'.normalize('NFD') }])])).toBe('한글');
  });
});
