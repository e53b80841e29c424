import { MantineProvider } from '@mantine/core';
import { act, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';

// React warns unless it is told that the spec decides when work is done.
Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
Object.defineProperty(window, 'matchMedia', { value: () => ({ matches: false, addEventListener: () => undefined, removeEventListener: () => undefined }) });

/** Draws into jsdom; `find` fails loudly when there is not exactly one. For specs only. */
export const draw = async (node: ReactNode) => {
  const container = document.body.appendChild(document.createElement('div'));
  const root = createRoot(container);
  const redraw = (next: ReactNode) => act(async () => root.render(<MantineProvider>{next}</MantineProvider>));
  await redraw(node);
  const all = (selector: string): HTMLElement[] => [...container.querySelectorAll<HTMLElement>(selector)];
  const find = (selector: string): HTMLElement => {
    const [found, ...more] = all(selector);
    if (!found || more.length > 0) throw new Error(`${selector}: ${all(selector).length} in ${container.innerHTML}`);
    return found;
  };
  const button = (name: string): HTMLElement => {
    const found = all('button').find((one) => one.textContent === name);
    if (!found) throw new Error(`no button ${name} in ${container.innerHTML}`);
    return found;
  };
  return { container, redraw, all, find, button };
};

export const click = (target: HTMLElement) => act(async () => target.click());
export const emit = (target: HTMLElement, event: Event) => act(async () => void target.dispatchEvent(event));

const put = (field: HTMLElement, text: string): void => {
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, text);
  field.dispatchEvent(new Event('input', { bubbles: true }));
};

/** As a browser does while somebody types: the value, then the event. */
export const enter = (field: HTMLElement, text: string) => act(async () => put(field, text));

/** Begins a composition; ending it, the browser also puts the finished text before any timer runs. */
export const compose = (field: HTMLElement, phase: 'start' | 'end', text?: string) =>
  act(async () => {
    field.dispatchEvent(new CompositionEvent(`composition${phase}`, { bubbles: true }));
    if (text !== undefined) put(field, text);
  });
