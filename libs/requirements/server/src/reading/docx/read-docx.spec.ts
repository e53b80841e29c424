import { docx, readBytes, shown, wordPart, wordText } from '../documents.samples';

const read = async (body: string, parts: Record<string, string> = {}): Promise<readonly string[]> => shown((await readBytes(docx(body, parts))).blocks);
const cell = (content: string, properties = ''): string => `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`;

it('puts runs together and keeps insertions, not deletions', async () => {
  expect(await read('<w:p><w:r><w:t>SFR-</w:t></w:r><w:r><w:t>001</w:t><w:tab/><w:t>로그인</w:t><w:br/><w:t>둘째</w:t></w:r><w:del><w:r><w:delText>지운</w:delText><w:t>글</w:t></w:r></w:del><w:ins><w:r><w:t> 넣은 글</w:t></w:r></w:ins></w:p>')).toEqual(['#0 SFR-001\t로그인\n둘째 넣은 글']);
});

it('reads merged cells both ways, and tables in cells', async () => {
  const rows = [
    cell(wordText('두 행'), '<w:vMerge w:val="restart"/>') + cell(wordText('두 열'), '<w:gridSpan w:val="2"/>'),
    cell('<w:p/>', '<w:vMerge/>') + cell(wordText('가')) + cell(`<w:tbl><w:tr>${cell(wordText('안쪽'))}${cell(wordText('오른쪽'))}</w:tr></w:tbl><w:p/>`),
  ];
  expect(await read(`<w:tbl><w:tblGrid><w:gridCol/></w:tblGrid>${rows.map((row) => `<w:tr>${row}</w:tr>`).join('')}<w:tr><w:trPr><w:del w:id="1"/></w:trPr>${cell(wordText('지운 행'))}</w:tr></w:tbl>${wordText('뒤')}`)).toEqual([
    '#0 2×3 [0,0 2×1 #1 두 행] [0,1 1×2 #2 두 열] [1,1 1×1 #3 가] [1,2 1×1 #4 1×2 [0,0 1×1 #5 안쪽] [0,1 1×1 #6 오른쪽]]',
    '#7 뒤',
  ]);
});

it('knows headings by style, also by the one that a style is based on', async () => {
  const styles = wordPart('styles', '<w:style w:styleId="1"><w:name w:val="heading 2"/></w:style><w:style w:styleId="a"><w:basedOn w:val="1"/></w:style><w:style w:styleId="b"><w:pPr><w:outlineLvl w:val="9"/></w:pPr></w:style>');
  const styled = (id: string, more = ''): string => `<w:p><w:pPr><w:pStyle w:val="${id}"/>${more}<w:tabs><w:tab w:val="left" w:pos="1"/></w:tabs></w:pPr><w:r><w:t>${id}</w:t></w:r></w:p>`;
  expect(await read(styled('1') + styled('a') + styled('b') + styled('b', '<w:outlineLvl w:val="0"/>'), { 'styles.xml': styles })).toEqual(['#0 H2 1', '#1 H2 a', '#2 b', '#3 H1 b']);
});

it('puts notes after their paragraph, headers and footers at the end', async () => {
  const parts = {
    'footnotes.xml': wordPart('footnotes', `<w:footnote w:type="separator" w:id="0">${wordText('줄')}</w:footnote><w:footnote w:id="2">${wordText('각주')}</w:footnote>`),
    'header1.xml': wordPart('hdr', wordText('머리말')),
  };
  expect(await read(`<w:p><w:r><w:t>앞</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:t>뒤</w:t></w:r></w:p>${wordText('다음')}`, parts)).toEqual(['#0 앞뒤', '#1 footnote 각주', '#2 다음', '#3 header 머리말']);
});

it('has pages only where Word laid the document out', async () => {
  const broken = '<w:p><w:r><w:t>첫 쪽</w:t></w:r><w:r><w:br w:type="page"/></w:r></w:p>';
  expect(await read(broken + wordText('다음'))).toEqual(['#0 첫 쪽', '#1 다음']);
  const laidOut = await readBytes(docx(`${broken}<w:p><w:r><w:lastRenderedPageBreak/><w:t>다음</w:t></w:r></w:p>`));
  expect([laidOut.pages, ...shown(laidOut.blocks)]).toEqual([2, '#0 p1 첫 쪽', '#1 p2 다음']);
});

it('reads content controls and text boxes once, and tells of formulas and images', async () => {
  const box = (text: string): string => `<w:txbxContent>${wordText(text)}</w:txbxContent>`;
  const { blocks, losses } = await readBytes(docx(`<w:sdt><w:sdtPr><w:alias w:val="x"/></w:sdtPr><w:sdtContent>${wordText('컨트롤')}</w:sdtContent></w:sdt><w:p><w:r><mc:AlternateContent><mc:Choice>${box('상자')}</mc:Choice><mc:Fallback>${box('상자')}</mc:Fallback></mc:AlternateContent></w:r><m:oMath><m:r><m:t>x</m:t></m:r></m:oMath><w:r><w:drawing><a:graphic><a:pic><a:t>그림 글</a:t></a:pic></a:graphic></w:drawing></w:r></w:p>`));
  expect(shown(blocks)).toEqual(['#0 컨트롤', '#1 상자']);
  expect(losses.map(({ kind, after }) => [kind, after])).toEqual([['equation', 1], ['image', 1]]);
});

it('goes by the address of Word’s vocabulary and not by its prefix', async () => {
  const document = '<x:document xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"><x:body><x:p><x:r><x:t>다른 이름</x:t></x:r></x:p></x:body></x:document>';
  expect(await read('', { 'document.xml': document })).toEqual(['#0 다른 이름']);
});
