import chromium from '@sparticuz/chromium';
import { type Browser, type BrowserContext, chromium as playwright, type Page } from 'playwright-core';

// Nothing here is drawn in three dimensions, and doing that without a graphics card takes most of what Chromium takes.
chromium.setGraphicsMode = false;

/** A real Chromium from the npm package. */
export const startBrowser = async (): Promise<Browser> =>
  playwright.launch({
    executablePath: await chromium.executablePath(),
    args: [...chromium.args.filter((argument) => argument !== '--single-process'), '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run', '--disable-quic'],
    headless: true,
  });

interface Surroundings {
  readonly width?: number;
  readonly height?: number;
  readonly colorScheme?: 'light' | 'dark';
  readonly locale?: string;
}

/** A person's own browser: nothing is shared with another one's. */
export const openContext = (browser: Browser, origin: string, at: Surroundings = {}): Promise<BrowserContext> =>
  browser.newContext({
    baseURL: origin,
    viewport: { width: at.width ?? 1440, height: at.height ?? 900 },
    colorScheme: at.colorScheme ?? 'light',
    locale: at.locale ?? 'ko-KR',
    timezoneId: 'Asia/Seoul',
  });

export const DEMO_PASSWORD = 'shoal-demo-2026';

/** Signs in through the page, as a person does. */
export const signIn = async (context: BrowserContext, email: string): Promise<Page> => {
  const page = await context.newPage();
  await page.goto('/sign-in');
  await page.locator('input[type=email]').fill(email);
  await page.locator('input[type=password]').fill(DEMO_PASSWORD);
  await page.locator('button[type=submit]').click();
  await page.waitForURL('**/home');
  return page;
};

/** What a page has complained about; tests expect it to stay empty. */
export const complaintsOf = (page: Page): string[] => {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !/net::ERR|WebSocket connection/.test(message.text())) complaints.push(message.text());
  });
  return complaints;
};
