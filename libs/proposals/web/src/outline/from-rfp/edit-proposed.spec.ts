import { chosen, edit, type EditedSection, fitPages, pagesIn, toggle } from './edit-proposed';

const section = (title: string, parent: number | null, pages: number | null = null, ...itemIds: string[]): EditedSection => ({ title, parent, level: parent === null ? 1 : 2, pages, itemIds, isOn: true });
/** Ⅰ(개요, 전략), Ⅱ(기능) */
const LIST = [section('Ⅰ', null), section('개요', 0, 10), section('전략', 0, 30, 'a'), section('Ⅱ', null, null, 'b'), section('기능', 3, 60, 'c', 'd')];
const on = (list: readonly EditedSection[]): string[] => list.filter(({ isOn }) => isOn).map(({ title }) => title);

it('takes a section out with what is below it, and brings it in with what is above it', () => {
  const without = toggle(LIST, 0);
  expect(on(without)).toEqual(['Ⅱ', '기능']);
  expect(on(toggle(without, 2))).toEqual(['Ⅰ', '전략', 'Ⅱ', '기능']);
});

it('counts the pages of what is chosen, and fits them to the limit in proportion', () => {
  expect(pagesIn(toggle(LIST, 4))).toBe(40);
  const fitted = fitPages(toggle(LIST, 4), 200);
  expect(fitted.map(({ pages }) => pages)).toEqual([null, 50, 150, null, 60]);
  expect(pagesIn(fitted)).toBe(200);
});

it('makes what was chosen, with titles as edited; requirements of what was left out go to the section above it', () => {
  expect(chosen(edit(toggle(toggle(LIST, 1), 4), 2, { title: ' 추진 전략 ', pages: 25 }))).toEqual([
    { parent: null, title: 'Ⅰ', pages: null, itemIds: [] },
    { parent: 0, title: '추진 전략', pages: 25, itemIds: ['a'] },
    { parent: null, title: 'Ⅱ', pages: null, itemIds: ['b', 'c', 'd'] },
  ]);
});

it('plans no requirement of a chapter that was left out as a whole', () => expect(chosen(toggle(LIST, 3)).flatMap(({ itemIds }) => itemIds)).toEqual(['a']));
