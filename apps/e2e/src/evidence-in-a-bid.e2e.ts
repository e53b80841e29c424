import type { Browser, BrowserContext, Page } from 'playwright-core';
import { ApiClient } from './api-client';
import { complaintsOf, openContext, signIn, startBrowser } from './browser';
import { ShoalProcess } from './shoal-process';

let shoal: ShoalProcess;
let browser: Browser;
let contexts: BrowserContext[];
let section: string;
let proposal: string;
let address: string;

const TITLE = '한빛구 침수 감시체계 구축';
const NEW_TITLE = '한빛구 침수 감시체계 구축과 운영';

beforeAll(async () => {
  shoal = await ShoalProcess.start();
  const client = await ApiClient.signIn(shoal.origin, 'lead@naru.example');
  const bid = (await client.bids()).find(({ proposal: one }) => one?.sections.some(({ title }) => title === '실시간 관제 연계'));
  section = bid?.proposal?.sections.find(({ title }) => title === '실시간 관제 연계')?.id ?? '';
  proposal = bid?.proposal?.id ?? '';
  address = `/bids/${bid?.id ?? ''}/proposal#section-${section}`;
  browser = await startBrowser();
  contexts = await Promise.all([1, 2, 3].map(() => openContext(browser, shoal.origin)));
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await shoal?.stop();
});

const card = (page: Page, title: string) => page.locator(`[id="section-${section}"] article`, { hasText: title });
const closed = (page: Page) => page.locator(`[id="section-${section}"] .evidence-block`, { hasText: '공유되지 않은 근거' });
const openProposal = async (page: Page): Promise<void> => {
  await page.goto(address);
  await page.waitForSelector(`[id="section-${section}"] .ProseMirror`, { timeout: 30_000 });
};
/** Coming back to the window is when somebody sees what others have done. */
const comeBack = (page: Page): Promise<void> => page.evaluate(() => void window.dispatchEvent(new Event('focus')));

const register = async (page: Page): Promise<string> => {
  await page.goto('/registry/references/new');
  await page.getByLabel(/^사업명/).fill(TITLE);
  await page.getByLabel(/^발주처\s*\*?$/).fill('한빛구청');
  for (const [label, day] of [[/^착수일/, '2025-03-04'], [/^완료일/, '2026-02-27']] as const) {
    await page.getByLabel(label).fill(day);
    await page.keyboard.press('Tab');
  }
  await page.getByLabel(/^계약금액/).fill('12.4억');
  await page.getByRole('button', { name: '등록', exact: true }).click();
  await page.waitForURL(/\/registry\/references\/[0-9a-f-]{36}/);
  await page.locator('input[type=file]').setInputFiles({ name: '실적증명서.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF') });
  await page.getByRole('button', { name: '실적증명서.pdf 지우기' }).waitFor();
  await page.getByRole('button', { name: '확인 요청', exact: true }).click();
  await page.getByText('확인 대기').first().waitFor();
  return page.url();
};

const verify = async (page: Page): Promise<void> => {
  await page.goto('/registry/review');
  await page.getByText(TITLE).first().click();
  await page.getByText('실적증명서.pdf').first().waitFor();
  await page.getByRole('button', { name: '확인함', exact: true }).click();
  await page.getByText('확인했습니다. 회사에 알렸습니다.').waitFor();
};

/** With the keyboard alone, from the slash to the button. */
const cite = async (page: Page): Promise<void> => {
  await page.locator(`[id="section-${section}"] .ProseMirror[contenteditable=true]`).click();
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Enter');
  await page.keyboard.type('/근거');
  await page.getByRole('option', { name: '근거 (실적·인증·인력)' }).waitFor();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: '근거 넣기' });
  await dialog.getByRole('searchbox').fill('침수 감시');
  const button = dialog.getByRole('button', { name: `${TITLE}을 이 입찰에 공유하고 넣기` });
  await button.waitFor();
  await button.focus();
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'detached' });
};

it('shows in a proposal what a firm shares of a reference, that it was changed, and nothing once it is taken back', async () => {
  const [naru, office, daon] = [await signIn(contexts[0]!, 'lead@naru.example'), await signIn(contexts[1]!, 'office@coop.example'), await signIn(contexts[2]!, 'writer@daon.example')];
  const complaints = [naru, office, daon].map(complaintsOf);
  const page = await register(naru);
  await verify(office);

  await openProposal(naru);
  await openProposal(daon);
  await cite(naru);
  for (const reader of [naru, daon]) {
    await card(reader, TITLE).waitFor({ timeout: 15_000 });
    expect(await card(reader, TITLE).innerText()).toMatch(/한빛구청[\s\S]*12\.4억원/);
    expect(await card(reader, TITLE).innerText()).toContain('사무국 확인');
  }

  await naru.goto(`${page}?edit=true`);
  await naru.getByLabel(/^사업명/).fill(NEW_TITLE);
  await naru.getByRole('button', { name: '저장', exact: true }).click();
  await naru.getByText('실적을 저장했습니다.').waitFor();
  await comeBack(daon);
  await card(daon, NEW_TITLE).getByText('넣은 뒤 원본이 바뀌었습니다.').waitFor();
  expect(await card(daon, NEW_TITLE).innerText()).toContain('확인 전');

  // The outline knows, from the stored text.
  await openProposal(naru);
  const risk = naru.locator(`nav a[href="#section-${section}"] ~ [data-evidence-risk]`);
  await risk.waitFor({ timeout: 45_000 });
  expect(await risk.getAttribute('aria-label')).toMatch(/위험한 근거 1곳.*바뀜 1/);
  await card(naru, NEW_TITLE).getByRole('button', { name: '확인했습니다' }).click();
  await card(naru, NEW_TITLE).getByText('넣은 뒤 원본이 바뀌었습니다.').waitFor({ state: 'detached' });
  await card(daon, NEW_TITLE).getByText('넣은 뒤 원본이 바뀌었습니다.').waitFor({ state: 'detached' });

  await naru.goto(page);
  await naru.getByRole('link', { name: /실시간 관제 연계/ }).waitFor();
  await naru.getByRole('button', { name: /공유 끝내기$/ }).click();
  await naru.getByRole('dialog').getByRole('button', { name: '끝내기', exact: true }).click();
  await naru.getByText('공유를 끝냈습니다.').waitFor();
  await comeBack(daon);
  await closed(daon).waitFor();
  expect(await daon.content()).not.toContain('침수 감시체계');

  const rival = await ApiClient.signIn(shoal.origin, 'lead@saebom.example');
  await expect(rival.ask('query ($id: ID!) { citedEvidence(proposalId: $id, ids: []) { id } }', { id: proposal })).rejects.toThrow(/NOT_FOUND/);
  expect(complaints.flat()).toEqual([]);
}, 180_000);
