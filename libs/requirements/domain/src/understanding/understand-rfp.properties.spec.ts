import fc from 'fast-check';
import { understandRfp } from './understand-rfp';
import { sourceOf, type Sketch, type SketchTable } from './source.samples';

const LABELS = ['요구사항 분류', '요구사항 고유번호', '요구사항 명칭', '정의', '세부내용', '산출정보', '관련 요구사항'] as const;
const WORDS = ['사용자', '화면을', '제공하여야', '기록을', '보관하고', '조회', '연계', '자료의', '점검', '결과를'];
const words = fc.array(fc.constantFrom(...WORDS), { minLength: 2, maxLength: 8 }).map((chosen) => chosen.join(' '));
const bullet = fc.constantFrom('○ ', '- ', '① ', '가. ', '※ ');
const card = fc.record({
  code: fc.tuple(fc.constantFrom('SFR', 'PER', 'SER', '기능', 'ABC-DB구축'), fc.integer({ min: 1, max: 999 })).map(([prefix, number]) => `${prefix}-${String(number).padStart(3, '0')}`),
  title: words,
  definition: words,
  details: fc.array(fc.tuple(bullet, words).map(([mark, text]) => `${mark}${text}`), { minLength: 1, maxLength: 6 }),
  deliverables: words,
});
interface Card {
  readonly code: string;
  readonly title: string;
  readonly definition: string;
  readonly details: readonly string[];
  readonly deliverables: string;
}

const valuesOf = ({ code, title, definition, details, deliverables }: Card): readonly string[] => ['기능 요구사항', code, title, definition, details.join('\n'), deliverables, 'SER-001'];
const rowsOf = (one: Card, label = (text: string): string => text): SketchTable => valuesOf(one).map((value, at) => [label(LABELS[at] ?? ''), { text: value.split('\n') }]);
const plain = (text: string): string => text.replace(/\s/gu, '');
const found = (sketches: readonly Sketch[]): readonly unknown[] =>
  understandRfp(sourceOf(sketches)).requirements.map(({ code, title, category, definition, details, deliverables, related }) => [code, plain(title), plain(category ?? ''), plain(definition), plain(details), plain(deliverables), related]);
const expected = (one: Card): unknown => [one.code, plain(one.title), '기능요구사항', plain(one.definition), plain(one.details.join('')), plain(one.deliverables), one.code === 'SER-001' ? [] : ['SER-001']];

const pause = fc.constantFrom<readonly Sketch[]>([], ['- 12 -'], ['12 / 300', ''], ['(계속)'], [{ text: '머리말', note: 'header' }], [{ text: '각주', note: 'footnote' }]);
const other: Card = { code: 'QUR-777', title: '다음 요구사항', definition: '다음 정의', details: ['○ 다음 내용을 제공하여야 함'], deliverables: '다음 산출물' };

describe('a card', () => {
  it('is the same requirement wherever its rows are split over pages', () => {
    fc.assert(
      fc.property(card, fc.array(fc.integer({ min: 1, max: LABELS.length - 1 }), { maxLength: 4 }), pause, (one, cuts, between) => {
        const at = [0, ...new Set(cuts)].toSorted((a, b) => a - b);
        const rows = rowsOf(one);
        const parts = at.flatMap((from, index): readonly Sketch[] => [...(index > 0 ? between : []), rows.slice(from, at[index + 1] ?? rows.length)]);
        expect(found([rowsOf(other), ...between, ...parts, rowsOf({ ...other, code: 'QUR-778' })])[1]).toEqual(expected(one));
      }),
    );
  });

  it('is the same requirement wherever the text of a cell is cut', () => {
    fc.assert(
      fc.property(card, fc.integer({ min: 2, max: LABELS.length - 2 }), fc.nat(), pause, fc.boolean(), (one, row, place, between, isNarrow) => {
        const rows = rowsOf(one);
        const value = valuesOf(one)[row] ?? '';
        const spaces = [...value.matchAll(/\s/gu)].map(({ index }) => index);
        const cut = spaces[place % spaces.length] ?? value.length;
        const first: SketchTable = [...rows.slice(0, row), [LABELS[row] ?? '', { text: value.slice(0, cut).split('\n') }]];
        const rest = { text: value.slice(cut + 1).split('\n') };
        const second: readonly Sketch[] = isNarrow && row < 5 ? [[[rest]], rows.slice(row + 1)] : [[['', rest], ...rows.slice(row + 1)]];
        expect(found([rowsOf(other), first, ...between, ...second])[1]).toEqual(expected(one));
      }),
    );
  });

  it('is the same requirement when the next page repeats its head', () => {
    fc.assert(
      fc.property(card, fc.integer({ min: 1, max: 3 }), pause, (one, head, between) => {
        fc.pre(one.details.length > 1);
        const rows = rowsOf(one);
        const first: SketchTable = [...rows.slice(0, 4), ['세부내용', { text: one.details.slice(0, 1) }]];
        const second: SketchTable = [...rows.slice(Math.max(0, 3 - head), 3), ['세부내용(계속)', { text: one.details.slice(1) }], ...rows.slice(5)];
        const all = found([first, ...between, second]);
        expect(all).toEqual([expected(one)]);
      }),
    );
  });

  it('is the same requirement whatever spaces and line breaks stand in labels and numbers', () => {
    const gap = fc.constantFrom('', '', ' ', '\n', '  ', '\u200b', '\u3000');
    fc.assert(
      fc.property(card, fc.infiniteStream(gap), (one, gaps) => {
        const spread = (text: string): string => [...text].map((letter) => letter + (gaps.next().value ?? '')).join('');
        const rows = rowsOf(one, spread).map((row, at) => (at === 1 ? [row[0] ?? '', spread(one.code)] : row));
        expect(found([rows])).toEqual([expected(one)]);
      }),
    );
  });

  it('stays one of several in a table, each with its own', () => {
    fc.assert(
      fc.property(fc.uniqueArray(card, { minLength: 2, maxLength: 5, selector: ({ code }) => code }), (cards) => {
        expect(found([cards.flatMap((one) => rowsOf(one))])).toEqual(cards.map(expected));
      }),
    );
  });

  it('is not made of text, whatever it says', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(words, card.map(({ code, title }) => `${title} ${code}를 참고한다.`), fc.string())), (lines) => {
        expect(found(lines.filter((line) => !/[:：]/u.test(line)))).toEqual([]);
      }),
    );
  });
});

describe('any document at all', () => {
  const text = fc.oneof(words, fc.string(), fc.constantFrom(...LABELS, '구분', '배점', '평가항목', '번호', 'SFR-001', '10점', '(계속)', '- 3 -', '', '합계', '사업기간 : 6개월'));
  const { sketch } = fc.letrec<{ sketch: Sketch; table: SketchTable; cell: { text: readonly Sketch[]; across: number; down: number } }>((tie) => ({
    sketch: fc.oneof({ maxDepth: 3, withCrossShrink: true }, text, tie('table')),
    table: fc.array(fc.array(tie('cell'), { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 }),
    cell: fc.record({ text: fc.array(tie('sketch'), { maxLength: 2 }), across: fc.integer({ min: 1, max: 3 }), down: fc.integer({ min: 1, max: 3 }) }),
  }));

  it('is read, the same each time, and every place is one of its blocks', () => {
    fc.assert(
      fc.property(fc.array(sketch, { maxLength: 8 }), (sketches) => {
        const source = sourceOf(sketches);
        const reading = understandRfp(source);
        expect(understandRfp(source)).toEqual(reading);
        const last = JSON.stringify(source).match(/"id":\d+/gu)?.length ?? 0;
        const places = [...reading.requirements.flatMap((one) => one.places), ...reading.summary.map(({ place }) => place), ...reading.evaluation.map(({ place }) => place), ...reading.headings.map(({ place }) => place)];
        expect(places.every(({ block }) => block >= 0 && block < last)).toBe(true);
        expect(reading.requirements.every(({ places: own, code, title }) => own.length > 0 && (code !== null || title !== ''))).toBe(true);
      }),
    );
  });
});
