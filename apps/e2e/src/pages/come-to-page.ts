import type { Page } from 'playwright-core';

/** What the router shows of itself to its own developer tools. */
interface ShownRouter {
  readonly __TSR_ROUTER__?: { readonly state: { readonly status: string; readonly resolvedLocation?: { readonly pathname: string } } };
}

/** As from a link in a mail: the whole application is loaded. */
export const comeByAddress = async (page: Page, path: string): Promise<void> => void (await page.goto(path));

/** As from a link on the page before: the application stays, and only what it shows is exchanged. The first page comes by its address. */
export const comeFromInside = async (page: Page, path: string): Promise<void> => {
  if (page.url() === 'about:blank') return comeByAddress(page, path);
  await page.evaluate((to) => history.pushState({}, '', to), path);
  await page.waitForFunction((to) => {
    const state = (window as ShownRouter).__TSR_ROUTER__?.state;
    return state?.status === 'idle' && state.resolvedLocation?.pathname === to;
  }, path.split(/[?#]/)[0]);
};
