/** @jest-environment jsdom */
import { MantineProvider } from '@mantine/core';
import { render, screen } from '@testing-library/react';
import { QueryView } from './query-view';

Object.defineProperty(window, 'matchMedia', { value: () => ({ matches: false, addEventListener: () => undefined, removeEventListener: () => undefined }) });

const failure = new TypeError('Failed to fetch');

describe('QueryView', () => {
  const show = (query: Parameters<typeof QueryView<string>>[0]['query']) =>
    render(<QueryView query={query}>{(data) => <p>{data}</p>}</QueryView>, { wrapper: MantineProvider });

  it('shows a status while there is nothing yet', () => {
    show({ loading: true });
    expect(screen.getByRole('status')).toBeTruthy();
  });

  it('keeps what is there when a later fetch fails, and says so', () => {
    show({ loading: false, data: '나루', error: failure });
    expect(screen.getByText('나루')).toBeTruthy();
    expect(screen.getByRole('alert')).toBeTruthy();
  });

  it('says why there is nothing, without a skeleton beside it', () => {
    show({ loading: false, error: failure });
    expect(screen.getByRole('alert')).toBeTruthy();
    expect(screen.queryByRole('status')).toBeNull();
  });
});
