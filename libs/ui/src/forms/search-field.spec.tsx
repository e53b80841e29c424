/** @jest-environment jsdom */
import { jest } from '@jest/globals';
import { act } from 'react';
import { compose, draw, enter } from '../spec-screen';
import { SearchField } from './search-field';

const setUp = async () => {
  const found: string[] = [];
  const at = (value: string) => <SearchField label="찾기" value={value} onChange={(text) => void found.push(text)} />;
  const screen = await draw(at(''));
  const field = screen.find('input') as HTMLInputElement;
  return { found, field, goTo: (value: string) => screen.redraw(at(value)) };
};
const pause = () => act(async () => jest.advanceTimersByTime(300));

describe('SearchField', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('passes on what was typed after a pause, once', async () => {
    const { found, field } = await setUp();
    await enter(field, '나');
    await enter(field, '나루 ');
    expect(found).toEqual([]);
    await pause();
    expect(found).toEqual(['나루']);
  });

  it('never passes on half a syllable', async () => {
    const { found, field } = await setUp();
    await compose(field, 'start');
    await enter(field, 'ㄴ');
    await pause();
    await enter(field, '나');
    await pause();
    expect(found).toEqual([]);
    await compose(field, 'end');
    await pause();
    expect(found).toEqual(['나']);
  });

  it('keeps what was typed on while its own value comes back, and follows a change from outside', async () => {
    const { field, goTo } = await setUp();
    await enter(field, '나');
    await pause();
    await enter(field, '나루');
    await goTo('나');
    expect(field.value).toBe('나루');
    await pause();
    await goTo('나루');
    await goTo('');
    expect(field.value).toBe('');
  });
});
