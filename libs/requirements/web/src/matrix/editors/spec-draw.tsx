import { MantineProvider } from '@mantine/core';
import { act, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
Object.defineProperty(window, 'matchMedia', { value: () => ({ matches: false, addEventListener: () => undefined, removeEventListener: () => undefined }) });

/** Draws into jsdom; `find` fails loudly when there is not exactly one. For specs only. */
export const draw = async (node: ReactNode) => {
  const container = document.body.appendChild(document.createElement('div'));
  await act(async () => createRoot(container).render(<MantineProvider>{node}</MantineProvider>));
  const all = (selector: string): HTMLElement[] => [...container.querySelectorAll<HTMLElement>(selector)];
  const find = (selector: string): HTMLElement => {
    const [found, ...more] = all(selector);
    if (!found || more.length > 0) throw new Error(`${selector}: ${all(selector).length} in ${container.innerHTML}`);
    return found;
  };
  return { container, all, find };
};
