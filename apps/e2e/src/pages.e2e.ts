import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { ApiClient } from './api-client';
import { complaintsOf, openContext, signIn, startBrowser } from './browser';
import { ShoalProcess } from './shoal-process';

/** Where pictures go when somebody wants to look: SHOAL_SCREENS=tmp/screens npm run browser -- --testPathPatterns pages */
const SCREENS = process.env['SHOAL_SCREENS'];

let shoal: ShoalProcess;
let browser: Browser;
let pages: readonly (readonly [name: string, path: string])[];

beforeAll(async () => {
  shoal = await ShoalProcess.start();
  const client = await ApiClient.signIn(shoal.origin, 'lead@naru.example');
  const bid = (await client.bids()).find(({ proposal }) => (proposal?.sections.length ?? 0) > 20);
  const section = bid?.proposal?.sections.find(({ title }) => title === '실시간 관제 연계');
  const { tenders, me } = await client.ask<{ tenders: { nodes: { id: string; number: string }[] }; me: { firm: { id: string } } }>('{ tenders(first: 5) { nodes { id number } } me { firm { id } } }');
  pages = [
    ['home', '/home'],
    ['bids', '/bids'],
    ['bids-table', '/bids?view=table'],
    ['open-bid', `/bids/new?tender=${tenders.nodes[0]?.id}`],
    ['bid', `/bids/${bid?.id}`],
    ['consortium', `/bids/${bid?.id}/consortium`],
    ['proposal', `/bids/${bid?.id}/proposal#section-${section?.id}`],
    ['tenders', '/tenders'],
    ['tender', `/tenders/${tenders.nodes[0]?.id}`],
    ['tender-import', '/tenders/import'],
    ['tender-form', '/tenders/new'],
    ['cooperative', '/cooperative'],
    ['firm', `/cooperative/firms/${me.firm.id}`],
    ['account', '/account'],
  ];
  browser = await startBrowser();
  if (SCREENS) await mkdir(SCREENS, { recursive: true });
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await shoal?.stop();
});

const settle = async (page: Page): Promise<void> => {
  await page.waitForSelector('h1', { timeout: 15_000 });
  await page.waitForFunction(() => !document.querySelector('[aria-busy=true], .mantine-Skeleton-root'), undefined, { timeout: 15_000 }).catch(() => undefined);
  await page.waitForTimeout(300);
};

describe.each([
  ['wide, light, Korean', { width: 1440, height: 900, colorScheme: 'light', language: 'KO' }],
  ['wide, dark, English', { width: 1440, height: 900, colorScheme: 'dark', language: 'EN' }],
  ['narrow, light, English', { width: 360, height: 740, colorScheme: 'light', language: 'EN' }],
  ['narrow, dark, Korean', { width: 360, height: 740, colorScheme: 'dark', language: 'KO' }],
] as const)('every page, %s', (_, at) => {
  it('fits, speaks one language, has no serious accessibility fault and complains of nothing', async () => {
    const context = await openContext(browser, shoal.origin, { ...at, locale: at.language === 'KO' ? 'ko-KR' : 'en-GB' });
    const page = await signIn(context, 'lead@naru.example');
    await page.request.post('/graphql', { data: { query: `mutation { setLanguage(language: ${at.language}) { id } }` } });
    const complaints = complaintsOf(page);
    const faults: unknown[] = [];
    for (const [name, path] of pages) {
      await page.goto(path);
      await settle(page);
      if (SCREENS) await page.screenshot({ path: join(SCREENS, `${name}-${at.width}-${at.colorScheme}-${at.language}.png`) });
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      if (overflow > 0) faults.push({ name, overflow });
      const keys = (await page.locator('body').innerText()).match(/\b[a-z]+\.[a-z]+[A-Z]\w+\b/g);
      if (keys) faults.push({ name, untranslated: keys });
      const language = await page.evaluate(() => document.documentElement.lang);
      if (language !== at.language.toLowerCase()) faults.push({ name, language });
      // In a text that one writes the caret scrolls a wide table; a focus of its own would take it out of the text.
      const { violations } = await new AxeBuilder({ page }).exclude('.ProseMirror[contenteditable=true] .tableWrapper').withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']).analyze();
      for (const violation of violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')) {
        faults.push({ name, rule: violation.id, at: violation.nodes.slice(0, 3).map((node) => node.target.join(' ')) });
      }
    }
    await context.close();
    expect({ faults, complaints }).toEqual({ faults: [], complaints: [] });
  }, 240_000);
});

it('signs in by keyboard, refuses a wrong password in words, and ends on the page that was asked for', async () => {
  const context = await openContext(browser, shoal.origin);
  const page = await context.newPage();
  await page.goto('/tenders');
  await page.waitForURL('**/sign-in**');
  await page.locator('input[type=email]').fill('lead@naru.example');
  await page.locator('input[type=password]').fill('틀린 비밀번호입니다');
  await page.keyboard.press('Enter');
  await page.getByText('이메일 또는 비밀번호가 맞지 않습니다').waitFor();
  await page.locator('input[type=password]').fill('shoal-demo-2026');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/tenders');
  await context.close();
}, 60_000);
