/** @jest-environment jsdom */
import { setLanguage } from '@shoal/ui';
import { act } from 'react';
import { draw } from './spec-draw';
import { matchesTyped, PickList } from './pick-list';

describe('what is typed', () => {
  it.each([
    ['나루소프트', '', true],
    ['나루소프트', '루소', true],
    ['나루소프트', 'ㄴㄹ', true],
    ['Naru Soft', 'narus', true],
    ['나루소프트', '다온', false],
  ])('%s by “%s”: %s', (label, typed, found) => expect(matchesTyped(label, typed)).toBe(found));
});

it('is picked by arrows and Enter, beginning at what is so now', async () => {
  setLanguage('ko');
  Element.prototype.scrollIntoView = () => undefined;
  const picked: string[] = [];
  const picks = ['a', 'b', 'c'].map((value) => ({ value, label: value.toUpperCase() }));
  const { find, all } = await draw(<PickList label="담당" picks={picks} value="b" onPick={(value) => picked.push(value)} />);
  const press = (key: string) => act(async () => void find('[role=listbox]').dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true })));
  expect(all('[data-here]').map((one) => one.textContent)).toEqual(['B']);
  await press('ArrowDown');
  await press('ArrowDown');
  await press('Enter');
  await press('ArrowUp');
  await press('Enter');
  await act(async () => all('[role=option]')[0]?.click());
  expect(picked).toEqual(['c', 'b', 'a']);
});
