import { type OpinionPiece, type SourceBlock } from '@shoal/requirements-domain';
import { strFromU8, unzipSync } from 'fflate';
import { readBytes } from '../../reading/documents.samples';
import { opinionDocx } from './opinion-docx';
import { opinionHwpx } from './opinion-hwpx';

const TITLE = '하자담보 기간 <완화> & 요청';
const PIECES: readonly OpinionPiece[] = [
  { kind: 'heading', level: 2, text: '1. 1년 넘는 하자담보' },
  { kind: 'heading', level: 3, text: '조항' },
  { kind: 'paragraph', text: '제안요청서 12쪽\n둘째 줄 "인용" <태그>', style: 'plain' },
  { kind: 'paragraph', text: '하자보수 기간은 2년으로 한다.', style: 'quote' },
  { kind: 'item', text: '첫째', mark: '1.', depth: 0 },
  { kind: 'item', text: '속', mark: '-', depth: 1 },
  { kind: 'table', rows: [['구분', '값'], ['하나', '둘\n셋']] },
  { kind: 'paragraph', text: '끝\u0007', style: 'plain' },
];

const texts = (blocks: readonly SourceBlock[]): readonly string[] => blocks.flatMap((block) => (block.kind === 'paragraph' ? block.text.split('\n') : block.cells.flatMap((cell) => texts(cell.blocks)))).map((text) => text.trim()).filter((text) => text !== '');

/** Read back by our own readers of RFPs. */
const readBack = (content: Buffer) => readBytes(content);

describe('an opinion as a file', () => {
  it('is a whole HWPX package that is read back word for word', async () => {
    const content = opinionHwpx(TITLE, PIECES);
    const { format, blocks } = await readBack(content);
    expect(format).toBe('hwpx');
    expect(texts(blocks)).toEqual([TITLE, '1. 1년 넘는 하자담보', '조항', '제안요청서 12쪽', '둘째 줄 "인용" <태그>', '│ 하자보수 기간은 2년으로 한다.', '1. 첫째', '- 속', '구분', '값', '하나', '둘', '셋', '끝']);
    // The format is told by the first entry, which is not packed.
    expect(content.subarray(30, 57).toString('latin1')).toBe('mimetypeapplication/hwp+zip');
    const entries = unzipSync(content);
    const header = strFromU8(entries['Contents/header.xml']!);
    for (const [name, kind] of [['charProperties', 'charPr'], ['borderFills', 'borderFill']] as const) {
      expect(header.match(new RegExp(`<hh:${kind} `, 'g'))).toHaveLength(Number(new RegExp(`<hh:${name} itemCnt="(\\d+)"`).exec(header)?.[1]));
    }
    const used = new Set([...strFromU8(entries['Contents/section0.xml']!).matchAll(/charPrIDRef="(\d+)"/g)].map(([, id]) => id));
    for (const id of used) expect(header).toContain(`<hh:charPr id="${id}"`);
  });

  it('is a DOCX that is read back word for word', async () => {
    const { format, blocks } = await readBack(await opinionDocx(TITLE, PIECES));
    expect(format).toBe('docx');
    expect(texts(blocks)).toEqual([TITLE, '1. 1년 넘는 하자담보', '조항', '제안요청서 12쪽', '둘째 줄 "인용" <태그>', '하자보수 기간은 2년으로 한다.', '1. 첫째', '- 속', '구분', '값', '하나', '둘', '셋', '끝']);
  });

  it('is one also where nothing was written', async () => {
    expect(texts((await readBack(opinionHwpx('제목', []))).blocks)).toEqual(['제목']);
    expect(texts((await readBack(await opinionDocx('제목', []))).blocks)).toEqual(['제목']);
  });
});
