/** @jest-environment jsdom */
import { MantineProvider } from '@mantine/core';
import { jest } from '@jest/globals';
import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { setLanguage } from '../i18n/i18n';
import { LoadMore } from './load-more';

Object.defineProperty(window, 'matchMedia', { value: () => ({ matches: false, addEventListener: () => undefined, removeEventListener: () => undefined }) });

const list = (hasNextPage: boolean) => ({ nodes: [1, 2], totalCount: 5, pageInfo: { hasNextPage, endCursor: 'c2' } });

describe('LoadMore', () => {
  beforeAll(() => setLanguage('ko'));

  it('asks for the page after the cursor and says how far one is', async () => {
    const more = jest.fn(() => Promise.resolve());
    render(<LoadMore connection={list(true)} onMore={more} />, { wrapper: MantineProvider });
    expect(screen.getByText('5건 중 2건')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: '더 보기' }));
    await waitFor(() => expect(more.mock.calls).toEqual([['c2']]));
  });

  it('says what went wrong and can be tried again', async () => {
    const more = jest.fn<() => Promise<void>>().mockRejectedValueOnce(new TypeError('Failed to fetch')).mockResolvedValue(undefined);
    render(<LoadMore connection={list(true)} onMore={more} />, { wrapper: MantineProvider });
    fireEvent.click(screen.getByRole('button', { name: '더 보기' }));
    expect((await screen.findByRole('alert')).textContent).toContain('서버에 닿지 않습니다');
    fireEvent.click(screen.getByRole('button', { name: '다시 시도' }));
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
    expect(more).toHaveBeenCalledTimes(2);
  });

  it('is not there on the last page', () => {
    render(<LoadMore connection={list(false)} onMore={() => Promise.resolve()} />, { wrapper: MantineProvider });
    expect(screen.queryByRole('button')).toBeNull();
  });
});
