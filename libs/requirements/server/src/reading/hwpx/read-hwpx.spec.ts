import { fixture, hwpx, hwpxSection, hwpxText, readBytes, shown } from '../documents.samples';
import { READING_LIMITS } from '../reading-limits';
import { readSource } from '../read-source';

const read = async (body: string, others: Record<string, string> = {}): Promise<readonly string[]> => shown((await readBytes(hwpx([hwpxSection(body)], others))).blocks);

it.each(['every-part.hwpx', 'every-part.hwp'])('takes everything out of %s in reading order', async (name) => {
  const { blocks, losses, pages, format } = await readSource(fixture(name), READING_LIMITS, () => undefined);
  expect([format, pages, losses]).toEqual([name.split('.')[1], null, []]);
  expect(shown(blocks)).toEqual([
    '#0 H1 Ⅰ. 사업개요',
    '#1 header 머리말 글',
    '#2 가나다\t라마바\n둘째 줄',
    '#3 각주가 달린 글 그리고 나머지',
    '#4 footnote 각주의 글',
    '#5 3×3 [0,0 2×1 #6 두 행] [0,1 1×2 #7 두 열] [1,1 1×1 #8 SFR-001 / #9 둘째 문단] [1,2 1×1 #10 1×2 [0,0 1×1 #11 안쪽 왼쪽] [0,1 1×1 #12 안쪽 오른쪽]] [2,0 1×3 #13 끝 행]',
    '#14 표 뒤의 글',
  ]);
});

it('reads a table as Hancom saves it', async () => {
  const { blocks } = await readSource(fixture('simple-table.hwpx'), READING_LIMITS, () => undefined);
  expect(shown(blocks)).toEqual(['#0 3×3 [0,0 2×2 #1 1] [0,2 1×1 #2 2] [1,2 1×1 #3 3] [2,0 1×1 #4 5] [2,1 1×2 #5 4]']);
});

it('follows the spine, whatever the sections are called', async () => {
  const spine = '<opf:package xmlns:opf="x"><opf:manifest><opf:item id="a" href="section1.xml"/><opf:item id="b" href="Contents/section0.xml"/></opf:manifest><opf:spine><opf:itemref idref="a"/><opf:itemref idref="b"/></opf:spine></opf:package>';
  const { blocks } = await readBytes(hwpx([hwpxSection(hwpxText('둘째')), hwpxSection(hwpxText('첫째'))], { 'Contents/content.hpf': spine }));
  expect(shown(blocks)).toEqual(['#0 첫째', '#1 둘째']);
});

it('leaves out what is deleted, hidden or only made from', async () => {
  expect(await read('<hp:p><hp:run><hp:t>남는<hp:deleteBegin Id="1"/>지운</hp:t></hp:run><hp:run><hp:t>것<hp:deleteEnd Id="1"/> 글<hp:insertBegin/> 넣은<hp:insertEnd/></hp:t></hp:run></hp:p><hp:p><hp:run><hp:ctrl><hp:hiddenComment><hp:subList><hp:p><hp:run><hp:t>숨은 설명</hp:t></hp:run></hp:p></hp:subList></hp:hiddenComment></hp:ctrl><hp:t>본문</hp:t></hp:run></hp:p>')).toEqual(['#0 남는 글 넣은', '#1 본문']);
});

it('knows headings by their paragraph’s shape or style', async () => {
  const header = '<hh:head xmlns:hh="x"><hh:paraPr id="7"><hh:heading type="OUTLINE" idRef="0" level="1"/></hh:paraPr><hh:paraPr id="8"><hh:heading type="BULLET" idRef="1" level="0"/></hh:paraPr><hh:style id="3" name="개요 3"/></hh:head>';
  expect(await read(hwpxText('둘', 'paraPrIDRef="7"') + hwpxText('점', 'paraPrIDRef="8"') + hwpxText('셋', 'paraPrIDRef="8" styleIDRef="3"'), { 'Contents/header.xml': header })).toEqual(['#0 H2 둘', '#1 점', '#2 H3 셋']);
});

it('tells where something could not be taken out', async () => {
  const { blocks, losses } = await readBytes(hwpx([hwpxSection(`${hwpxText('그림 앞')}<hp:p><hp:run><hp:pic/><hp:equation><hp:script>x over y</hp:script></hp:equation></hp:run></hp:p>`), '<hs:sec', hwpxSection(hwpxText('셋째 구역'))]));
  expect(shown(blocks)).toEqual(['#0 그림 앞', '#1 셋째 구역']);
  expect(losses).toEqual([{ kind: 'image', page: null, after: 0 }, { kind: 'equation', page: null, after: 0 }, { kind: 'section', page: null, after: 0 }]);
});

it('reads text boxes and cells whatever sizes they claim', async () => {
  const cell = (text: string, address: string, span: string): string => `<hp:tc><hp:subList>${hwpxText(text)}</hp:subList><hp:cellAddr ${address}/><hp:cellSpan ${span}/></hp:tc>`;
  expect(await read(`<hp:p><hp:run><hp:t>앞</hp:t><hp:rect><hp:drawText><hp:subList>${hwpxText('상자')}</hp:subList></hp:drawText></hp:rect><hp:t>뒤</hp:t></hp:run></hp:p><hp:p><hp:run><hp:tbl rowCnt="1" colCnt="1"><hp:tr>${cell('가', 'rowAddr="0" colAddr="0"', 'rowSpan="900" colSpan="2"')}${cell('나', 'rowAddr="0" colAddr="1"', 'rowSpan="1" colSpan="1"')}</hp:tr></hp:tbl></hp:run></hp:p>`)).toEqual(['#0 앞', '#1 상자', '#2 뒤', '#3 1×2 [0,0 1×1 #4 가] [0,1 1×1 #5 나]']);
});

it('gives texts in NFC, without control characters', async () => {
  expect(await read(hwpxText(`${'요구'.normalize('NFD')}\u200b사항\u00a0표`))).toEqual(['#0 요구사항 표']);
});
