import type { Browser, BrowserContext, Page } from 'playwright-core';
import { ApiClient } from './api-client';
import { complaintsOf, openContext, signIn, startBrowser } from './browser';
import { ShoalProcess } from './shoal-process';

let shoal: ShoalProcess;
let browser: Browser;
let contexts: BrowserContext[];
let naru: Page;
let daon: Page;
let section: string;
let address: string;

const SAVED = '[data-state=saved]';
const editorOf = (page: Page) => page.locator(`[id="section-${section}"] .ProseMirror`);
const textOf = async (page: Page): Promise<string> => (await editorOf(page).innerText()).replace(/[\u2060\uFEFF]/g, '');

beforeAll(async () => {
  shoal = await ShoalProcess.start();
  const client = await ApiClient.signIn(shoal.origin, 'lead@naru.example');
  const bid = (await client.bids()).find(({ proposal }) => proposal?.sections.some(({ title }) => title === '실시간 관제 연계'));
  section = bid?.proposal?.sections.find(({ title }) => title === '실시간 관제 연계')?.id ?? '';
  address = `/bids/${bid?.id ?? ''}/proposal#section-${section}`;
  browser = await startBrowser();
  contexts = await Promise.all([1, 2].map(() => openContext(browser, shoal.origin)));
  naru = await signIn(contexts[0]!, 'lead@naru.example');
  daon = await signIn(contexts[1]!, 'writer@daon.example');
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await shoal?.stop();
});

/** Puts the caret at the end of the section and types, key by key. */
const typeAtEnd = async (page: Page, words: string): Promise<void> => {
  await editorOf(page).click();
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Enter');
  await page.keyboard.type(words);
};

/** Composes a syllable as a Korean input method does, over the browser's debugging protocol. */
const composeHangul = async (page: Page, steps: readonly string[], result: string): Promise<void> => {
  const session = await page.context().newCDPSession(page);
  for (const text of steps) await session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
  await session.send('Input.insertText', { text: result });
  await session.detach();
};

/** The tab dies in the moment in which this is typed: it hears of nothing any more that the browser has stored for it. */
const typeAndDie = async (page: Page, words: string): Promise<void> => {
  const [session, typed, died] = [await page.context().newCDPSession(page), page.waitForEvent('console', (message) => message.text() === 'typed'), page.waitForEvent('crash')];
  const busy = page.evaluate(async (text) => {
    document.execCommand('insertText', false, text);
    // The editor takes it over in a microtask.
    for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
    console.info('typed');
    for (;;);
  }, words);
  busy.catch(() => undefined);
  await typed;
  session.send('Page.crash').catch(() => undefined);
  await died;
  await page.close();
};

const expectSoon = (page: Page, words: string) => page.waitForFunction(([id, text]) => document.querySelector(`[id="section-${id}"] .ProseMirror`)?.textContent?.includes(text ?? '') ?? false, [section, words] as const, { timeout: 30_000 });

it('lets two firms write the same Korean section, through a killed server, and loses nothing', async () => {
  const complaints = [complaintsOf(naru), complaintsOf(daon)];
  await Promise.all([naru, daon].map((page) => page.goto(address)));
  await Promise.all([naru, daon].map((page) => page.waitForSelector(`[id="section-${section}"] .ProseMirror[contenteditable=true]`, { timeout: 30_000 })));

  await typeAtEnd(naru, '나루가 관제 연계를 적습니다.');
  await expectSoon(daon, '나루가 관제 연계를 적습니다.');
  await typeAtEnd(daon, '다온이 영상 쪽을 덧붙입니다.');
  await expectSoon(naru, '다온이 영상 쪽을 덧붙입니다.');

  const caret = naru.locator(`[id="section-${section}"]`).getByText(/채도현\s*다온/).first();
  await caret.waitFor({ state: 'attached', timeout: 10_000 });

  // A syllable in composition at one side while the other side writes.
  await editorOf(naru).click();
  await naru.keyboard.press('Control+End');
  await naru.keyboard.press('Enter');
  await composeHangul(naru, ['ㅎ', '하', '한'], '한글 조합');
  await expectSoon(daon, '한글 조합');

  await Promise.all([naru, daon].map((page) => page.waitForSelector(SAVED, { timeout: 15_000 })));
  await shoal.end('SIGKILL');
  await typeAtEnd(naru, '서버가 꺼진 동안 나루가 쓴 문장.');
  await typeAtEnd(daon, '서버가 꺼진 동안 다온이 쓴 문장.');
  await naru.waitForSelector('[data-state=unsaved]', { timeout: 15_000 });
  await shoal.launch();

  await expectSoon(daon, '서버가 꺼진 동안 나루가 쓴 문장.');
  await expectSoon(naru, '서버가 꺼진 동안 다온이 쓴 문장.');
  await Promise.all([naru, daon].map((page) => page.waitForSelector(SAVED, { timeout: 15_000 })));
  const fresh = await contexts[1]!.newPage();
  await fresh.goto(address);
  await fresh.waitForSelector(`[id="section-${section}"] .ProseMirror`);
  for (const words of ['나루가 관제 연계를 적습니다.', '다온이 영상 쪽을 덧붙입니다.', '한글 조합', '서버가 꺼진 동안 나루가 쓴 문장.', '서버가 꺼진 동안 다온이 쓴 문장.']) await expectSoon(fresh, words);
  expect((await textOf(fresh)).split('나루가 관제 연계를 적습니다.')).toHaveLength(2);
  await fresh.close();
  expect(complaints.flat()).toEqual([]);
}, 180_000);

it('brings what was typed offline to the server after the tab was gone, without the section being opened again', async () => {
  const page = await contexts[0]!.newPage();
  await page.goto(address);
  await page.waitForSelector(`[id="section-${section}"] .ProseMirror[contenteditable=true]`, { timeout: 30_000 });
  await page.waitForSelector(SAVED);
  await naru.close();
  await contexts[0]!.setOffline(true);
  await typeAtEnd(page, '끊긴 채 쓰고 ');
  await page.waitForSelector('[data-state=unsaved]', { timeout: 15_000 });
  await typeAndDie(page, '잃을 뻔한 문장.');
  await contexts[0]!.setOffline(false);

  // Another page than the proposal: nobody looks for the section.
  naru = await contexts[0]!.newPage();
  await naru.goto('/home');
  await expectSoon(daon, '끊긴 채 쓰고 잃을 뻔한 문장.');
  await naru.waitForFunction(() => Object.keys(localStorage).every((key) => !key.startsWith('shoal-unsaved:')), undefined, { timeout: 15_000 });
  await naru.goto(address);
  await naru.waitForSelector(`[id="section-${section}"] .ProseMirror[contenteditable=true]`, { timeout: 30_000 });
  await expectSoon(naru, '끊긴 채 쓰고 잃을 뻔한 문장.');
  expect((await textOf(naru)).split('끊긴 채 쓰고 잃을 뻔한 문장.')).toHaveLength(2);
}, 120_000);

it('undoes only one’s own edits', async () => {
  await typeAtEnd(naru, '나루의 줄.');
  await expectSoon(daon, '나루의 줄.');
  await typeAtEnd(daon, '다온의 줄.');
  await expectSoon(naru, '다온의 줄.');
  await editorOf(naru).click();
  await naru.keyboard.press('Control+z');
  await naru.waitForFunction((id) => !document.querySelector(`[id="section-${id}"] .ProseMirror`)?.textContent?.includes('나루의 줄.'), section, { timeout: 10_000 });
  expect(await textOf(naru)).toContain('다온의 줄.');
}, 60_000);

it('never brings the text of a closed section to the browser, only whose it is', async () => {
  const closed = naru.locator('section', { hasText: '영상 모듈 가격' }).filter({ hasText: '다온' }).last();
  await closed.scrollIntoViewIfNeeded();
  expect(await naru.content()).not.toContain('다온단가-산호초');
  expect(await closed.locator('.ProseMirror').count()).toBe(0);
}, 60_000);
