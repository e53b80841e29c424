import { Transformer } from '@napi-rs/image';
import type { Browser, Page } from 'playwright-core';
import { ApiClient } from './api-client';
import { complaintsOf, openContext, signIn, startBrowser } from './browser';
import { ShoalProcess } from './shoal-process';

const FIRM = 'lead@naru.example';
const OTHER_FIRM = 'lead@saebom.example';
const OFFICE = 'office@coop.example';
const KIND = '직접생산확인증명서';
const SCOPE = '4323280201 관제플랫폼';
const NUMBER = '2026-0914-77';

let shoal: ShoalProcess;
let browser: Browser;

beforeAll(async () => {
  [shoal, browser] = await Promise.all([ShoalProcess.start(), startBrowser()]);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await shoal?.stop();
});

const as = async (email: string): Promise<Page> => signIn(await openContext(browser, shoal.origin), email);

/** A picture that shows something: 200 × 120, all one colour. */
const picture = (): Promise<Buffer> => Transformer.fromRgbaPixels(new Uint8Array(200 * 120 * 4).fill(200), 200, 120).png();

/** Types a day and leaves the field, so that it is read. */
const typeDay = async (page: Page, label: string, day: string): Promise<void> => {
  await page.getByLabel(label).fill(day);
  await page.getByLabel(label).press('Tab');
};

const proof = (page: Page) => page.locator('input[type=file]');

it('takes a certificate from a wrong date and a lying proof to the office’s word, out of another firm’s sight', async () => {
  const firm = await as(FIRM);
  const complaints = [complaintsOf(firm)];
  await firm.goto('/registry/certificates');
  await firm.getByRole('link', { name: '인증·확인서 등록' }).click();
  await firm.getByLabel('종류', { exact: true }).selectOption({ label: KIND });
  await typeDay(firm, '발급일', '2026-09-14');
  await typeDay(firm, '만료일', '2025-09-13');
  await firm.getByLabel('범위·등급').fill(SCOPE);
  await firm.getByLabel('번호', { exact: true }).fill(NUMBER);
  await firm.getByRole('button', { name: '등록', exact: true }).click();
  const wrong = await firm.getByLabel('만료일').evaluate((input) => ({ invalid: input.getAttribute('aria-invalid'), says: input.closest('.mantine-InputWrapper-root')?.textContent }));
  expect(wrong).toEqual({ invalid: 'true', says: expect.stringContaining('만료일이 발급일보다 빠릅니다') });

  await typeDay(firm, '만료일', '2028-09-13');
  await firm.getByRole('button', { name: '등록', exact: true }).click();
  await firm.waitForURL(/certificates\/[0-9a-f-]{36}$/);
  const address = new URL(firm.url()).pathname;
  await firm.locator('h1', { hasText: SCOPE }).waitFor();

  await proof(firm).setInputFiles({ name: '확인증명서.pdf', mimeType: 'application/pdf', buffer: await picture() });
  const refusal = firm.getByRole('alert').filter({ hasText: '내용은 이름과 달리' });
  await refusal.waitFor();
  await refusal.locator('..').getByRole('button', { name: '알림 닫기' }).click();
  await proof(firm).setInputFiles({ name: '확인증명서.png', mimeType: 'image/png', buffer: await picture() });
  await firm.getByRole('link', { name: '확인증명서.png 내려받기' }).waitFor();
  await firm.getByRole('button', { name: '확인 요청' }).click();
  await firm.getByText('사무국에 확인을 요청했습니다.').waitFor();

  const office = await as(OFFICE);
  complaints.push(complaintsOf(office));
  await office.goto('/registry/review?kind=CERTIFICATE');
  await office.getByRole('link', { name: new RegExp(SCOPE) }).click();
  await office.getByText(NUMBER).waitFor();
  const shown = office.getByRole('img', { name: '확인증명서.png' });
  await shown.waitFor();
  expect(await shown.evaluate((image: HTMLImageElement) => image.decode().then(() => image.naturalWidth))).toBe(200);
  await office.getByRole('button', { name: '확인함' }).click();
  await office.getByText('확인했습니다. 회사에 알렸습니다.').waitFor();

  await firm.reload();
  await firm.getByRole('main').getByText('확인됨').first().waitFor();
  // The refused upload is an answer of 400, which the browser notes.
  expect(complaints.flat().filter((complaint) => !complaint.includes('400'))).toEqual([]);

  await cannotBeSeenBy(await as(OTHER_FIRM), address);
}, 90_000);

/** Neither in the list nor by searching for its number, nor at its address. */
const cannotBeSeenBy = async (page: Page, address: string): Promise<void> => {
  await page.goto('/registry/certificates');
  await page.getByRole('main').waitFor();
  await page.waitForLoadState('networkidle');
  expect(await page.getByText(SCOPE).count()).toBe(0);
  await page.goto(`/registry/search?q=${encodeURIComponent(SCOPE)}`);
  await page.getByText('0건').first().waitFor();
  expect(await page.getByRole('link', { name: new RegExp(SCOPE) }).count()).toBe(0);
  await page.goto(address);
  await page.getByText('찾을 수 없거나 볼 수 없는 곳입니다').waitFor();
  const client = await ApiClient.signIn(shoal.origin, OTHER_FIRM);
  const { certificates } = await client.ask<{ certificates: { totalCount: number } }>('query ($search: String) { certificates(search: $search) { totalCount } }', { search: NUMBER });
  expect(certificates.totalCount).toBe(0);
};
