import chromium from '@sparticuz/chromium';
import { type Browser, chromium as playwright, type Page } from 'playwright-core';
import { timesOf, type Times } from '../search/percentiles';
import { LEAD, type MatrixHouse, PARTNER, signIn } from './house';

export interface ScreenTimes {
  /** From the click on the tab to the first rows. */
  readonly open: Times;
  /** From the address to the first rows: the whole application is loaded. */
  readonly load: Times;
  /** From the request of one browser to the row of another one. */
  readonly reach: Times;
}

const OPENINGS = 12;
const CHANGES = 24;
const PATIENCE_MS = 20_000;
const ROW = '[role=row]';
const FIRST_CODE = /BEN-\d{4}/;

const SET_COMPLIANCE = 'mutation ($input: SetComplianceInput!) { setCompliance(input: $input) { id version compliance } }';

const openPage = async (browser: Browser, { origin }: MatrixHouse, email: string): Promise<Page> => {
  const { cookie } = await signIn(origin, email);
  const [name = '', value = ''] = cookie.split('=');
  const context = await browser.newContext({ baseURL: origin, viewport: { width: 1440, height: 900 }, locale: 'ko-KR', timezoneId: 'Asia/Seoul' });
  await context.addCookies([{ name, value, url: origin }]);
  return context.newPage();
};

/** Resolves in the page, at the frame in which a row shows what is looked for; the moment by the machine's clock. */
const shown = (page: Page, pattern: RegExp): Promise<number> =>
  page.evaluate(
    ({ selector, source, limit }) =>
      new Promise<number>((resolve, reject) => {
        const wanted = new RegExp(source);
        const end = Date.now() + limit;
        const look = (): void => {
          if ([...document.querySelectorAll(selector)].some((row) => wanted.test(row.textContent ?? ''))) resolve(Date.now());
          else if (Date.now() > end) reject(new Error(`no row shows ${source}`));
          else requestAnimationFrame(look);
        };
        look();
      }),
    { selector: ROW, source: pattern.source, limit: PATIENCE_MS },
  );

const measureOpen = async (page: Page, bidId: string): Promise<number[]> => {
  const taken: number[] = [];
  for (let index = 0; index <= OPENINGS; index += 1) {
    await page.goto(`/bids/${bidId}`);
    await page.waitForLoadState('networkidle');
    const waiting = page.evaluate(() => new Promise<number>((resolve) => addEventListener('click', () => resolve(Date.now()), { once: true, capture: true })));
    await page.locator(`a[href$="/bids/${bidId}/requirements"]`).first().click();
    const started = await waiting;
    taken.push((await shown(page, FIRST_CODE)) - started);
  }
  // The first one loads the part of the application.
  return taken.slice(1);
};

const measureLoad = async (page: Page, bidId: string): Promise<number[]> => {
  const taken: number[] = [];
  for (let index = 0; index < OPENINGS; index += 1) {
    await page.goto('about:blank');
    const started = Date.now();
    await page.goto(`/bids/${bidId}/requirements`, { waitUntil: 'commit' });
    taken.push((await shown(page, FIRST_CODE)) - started);
  }
  return taken;
};

interface Item {
  readonly id: string;
  readonly code: string;
  readonly version: number;
}

const measureReach = async (page: Page, { origin, bidId }: MatrixHouse): Promise<number[]> => {
  const { ask } = await signIn(origin, LEAD);
  const rows = (await ask<{ complianceMatrix: { nodes: Item[] } }>('query ($bidId: ID!) { complianceMatrix(bidId: $bidId, first: 500, sort: POSITION) { nodes { id code version } } }', { bidId })).complianceMatrix.nodes;
  const visible = await page.locator(ROW).evaluateAll((elements) => elements.map((element) => element.textContent ?? ''));
  const item = rows.find(({ code }) => visible.some((text) => text.includes(code)));
  if (!item) throw new Error('no row of the matrix is on the screen');
  const taken: number[] = [];
  let { version } = item;
  for (let index = 0; index < CHANGES; index += 1) {
    const [compliance, word] = index % 2 === 0 ? (['MET', '충족'] as const) : (['PARTIAL', '부분'] as const);
    const seen = shown(page, new RegExp(`${item.code}.*${word}`, 's'));
    const started = Date.now();
    const { setCompliance } = await ask<{ setCompliance: { version: number } }>(SET_COMPLIANCE, { input: { id: item.id, version, compliance, reason: compliance === 'PARTIAL' ? '연계 시험 뒤 확정' : '' } });
    version = setCompliance.version;
    taken.push((await seen) - started);
    await page.waitForTimeout(250);
  }
  return taken.slice(2);
};

/** In a real Chromium; the other one is a partner's. */
export const measureScreen = async (house: MatrixHouse): Promise<ScreenTimes> => {
  chromium.setGraphicsMode = false;
  const browser = await playwright.launch({ executablePath: await chromium.executablePath(), args: chromium.args.filter((argument) => argument !== '--single-process'), headless: true });
  try {
    const page = await openPage(browser, house, PARTNER);
    const open = timesOf(await measureOpen(page, house.bidId));
    const load = timesOf(await measureLoad(page, house.bidId));
    return { open, load, reach: timesOf(await measureReach(page, house)) };
  } finally {
    await browser.close();
  }
};
