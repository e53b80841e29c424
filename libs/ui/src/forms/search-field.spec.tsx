/** @jest-environment jsdom */
import { MantineProvider } from '@mantine/core';
import { jest } from '@jest/globals';
import { act, fireEvent, render, screen } from '@testing-library/react';
import { SearchField } from './search-field';

Object.defineProperty(window, 'matchMedia', { value: () => ({ matches: false, addEventListener: () => undefined, removeEventListener: () => undefined }) });

const found = jest.fn<(text: string) => void>();
const Field = ({ value }: { readonly value: string }) => (
  <MantineProvider>
    <SearchField label="찾기" value={value} onChange={found} />
  </MantineProvider>
);
const field = () => screen.getByRole<HTMLInputElement>('searchbox');
const type = (text: string) => fireEvent.change(field(), { target: { value: text } });
const pause = () => act(() => jest.advanceTimersByTime(300));

describe('SearchField', () => {
  beforeEach(() => {
    jest.useFakeTimers();
    found.mockClear();
  });
  afterEach(() => jest.useRealTimers());

  it('passes on what was typed after a pause, once', () => {
    render(<Field value="" />);
    type('나');
    type('나루 ');
    expect(found).not.toHaveBeenCalled();
    pause();
    expect(found.mock.calls).toEqual([['나루']]);
  });

  it('never passes on half a syllable', () => {
    render(<Field value="" />);
    fireEvent.compositionStart(field());
    type('ㄴ');
    pause();
    type('나');
    pause();
    expect(found).not.toHaveBeenCalled();
    fireEvent.compositionEnd(field());
    pause();
    expect(found.mock.calls).toEqual([['나']]);
  });

  it('keeps what was typed on while its own value comes back, and follows a change from outside', () => {
    const { rerender } = render(<Field value="" />);
    type('나');
    pause();
    type('나루');
    rerender(<Field value="나" />);
    expect(field().value).toBe('나루');
    pause();
    rerender(<Field value="나루" />);
    rerender(<Field value="" />);
    expect(field().value).toBe('');
  });
});
