import { pdf, pdfLine, pdfText, readBytes, shown } from '../documents.samples';

const HEAD = pdfText(72, 810, 8, '재난안전 제안요청서');
const foot = (page: number): string => pdfText(280, 30, 9, `- ${page} -`);
/** Two rows of a label and a value, below a row of two pairs; open at its sides where `isOpen`. */
const card = (code: string, isOpen: boolean): string =>
  [680, 650, 620, 560].map((y) => pdfLine(72, y, 500, y)).join('') + pdfLine(160, 590, 500, 590) + pdfLine(160, 680, 160, 560) + pdfLine(330, 680, 330, 650) + (isOpen ? '' : pdfLine(72, 680, 72, 560) + pdfLine(500, 680, 500, 560))
  + pdfText(78, 660, 10, '고유번호') + pdfText(166, 660, 10, code) + pdfText(336, 660, 10, '로그인') + pdfText(78, 630, 10, '정의') + pdfText(166, 630, 10, '통합 로그인') + pdfText(78, 600, 10, '세부') + pdfText(166, 600, 10, '○ 첫째') + pdfText(166, 570, 10, '○ 둘째');

it.each([false, true])('rebuilds tables from the lines that enclose them, open at their sides: %s', async (isOpen) => {
  const { blocks, pages, format } = await readBytes(pdf([pdfText(72, 740, 14, 'Ⅱ. 요구사항') + card('SFR-001', isOpen) + pdfText(72, 500, 10, '표 뒤의 글')]));
  expect([format, pages]).toEqual(['pdf', 1]);
  expect(shown(blocks)).toEqual([
    '#0 p1 Ⅱ. 요구사항',
    '#1 4×3 [0,0 1×1 #2 p1 고유번호] [0,1 1×1 #3 p1 SFR-001] [0,2 1×1 #4 p1 로그인] [1,0 1×1 #5 p1 정의] [1,1 1×2 #6 p1 통합 로그인] [2,0 2×1 #7 p1 세부] [2,1 1×2 #8 p1 ○ 첫째] [3,1 1×2 #9 p1 ○ 둘째]',
    '#10 p1 표 뒤의 글',
  ]);
});

it('marks what stands above and below every page', async () => {
  const { blocks } = await readBytes(pdf([1, 2, 3].map((page) => HEAD + pdfText(72, 740, 10, `본문 ${'가나다라'[page]} 쪽입니다`) + foot(page))));
  expect(shown(blocks).slice(0, 6)).toEqual(['#0 p1 header 재난안전 제안요청서', '#1 p1 footer - 1 -', '#2 p1 본문 나 쪽입니다', '#3 p2 header 재난안전 제안요청서', '#4 p2 footer - 2 -', '#5 p2 본문 다 쪽입니다']);
});

it('puts lines together that were one paragraph', async () => {
  const { blocks } = await readBytes(pdf([pdfText(72, 715, 10, '○ 제안사는 본 사업의 요구사항을 모두 수용하여야 하며 세부 일정은 별도로') + pdfText(72, 700, 10, '협의한다.') + pdfText(72, 685, 10, '○ 다음 항목')]));
  expect(shown(blocks)).toEqual(['#0 p1 ○ 제안사는 본 사업의 요구사항을 모두 수용하여야 하며 세부 일정은 별도로 협의한다.', '#1 p1 ○ 다음 항목']);
});

it('finds a table in a cell', async () => {
  const frame = (left: number, bottom: number, right: number, top: number, split: number): string => pdfLine(left, bottom, right, bottom) + pdfLine(left, top, right, top) + pdfLine(left, bottom, left, top) + pdfLine(right, bottom, right, top) + pdfLine(split, bottom, split, top);
  const { blocks } = await readBytes(pdf([frame(72, 500, 500, 700, 160) + frame(180, 600, 480, 640, 300) + pdfText(78, 600, 10, '세부내용') + pdfText(166, 680, 10, '다음과 같다') + pdfText(190, 615, 10, '왼쪽') + pdfText(310, 615, 10, '오른쪽')]));
  expect(shown(blocks)).toEqual(['#0 1×2 [0,0 1×1 #1 p1 세부내용] [0,1 1×1 #2 p1 다음과 같다 / #3 1×2 [0,0 1×1 #4 p1 왼쪽] [0,1 1×1 #5 p1 오른쪽]]']);
});

it('says that a PDF was scanned, and which single pages were', async () => {
  const text = pdfText(72, 700, 10, '이 쪽에는 글자가 충분히 있습니다');
  await expect(readBytes(pdf(Array.from({ length: 20 }, (_, at) => (at === 0 ? text : ''))))).rejects.toMatchObject({ code: 'RFP_SCANNED', args: { pages: 20, withText: 1 } });
  expect((await readBytes(pdf([text, '', text]))).losses).toEqual([{ kind: 'page', page: 2, after: 0 }]);
});

it('refuses a PDF that is locked, and more pages than it may have', async () => {
  const key = '<00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff>';
  await expect(readBytes(pdf([''], `/ID [<00> <00>] /Encrypt << /Filter /Standard /V 2 /R 3 /Length 128 /P -4 /O ${key} /U ${key} >>`))).rejects.toMatchObject({ code: 'RFP_ENCRYPTED' });
  await expect(readBytes(pdf(['', '', '']), { pagesMax: 2 })).rejects.toMatchObject({ code: 'RFP_TOO_MUCH' });
});
