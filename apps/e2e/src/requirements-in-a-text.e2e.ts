import type { Browser } from 'playwright-core';
import { ApiClient } from './api-client';
import { complaintsOf, startBrowser } from './browser';
import { InputMethod } from './input-method';
import { ShoalProcess } from './shoal-process';
import { type Editor, openEditors } from './two-editors';

const SECTION = '실시간 관제 연계';
const CODE = 'SFR-007';
const COUNT = `query ($bidId: ID!) { complianceMatrix(bidId: $bidId, filter: { search: "${CODE}" }) { nodes { code answerCount answers { section { title } } } } }`;

let shoal: ShoalProcess;
let browser: Browser;
let naru: Editor;
let daon: Editor;
let client: ApiClient;
let bidId: string;
let complaints: string[][];

beforeAll(async () => {
  shoal = await ShoalProcess.start();
  browser = await startBrowser();
  [naru, daon] = (await openEditors(browser, shoal, SECTION, ['lead@naru.example', 'writer@daon.example'])) as [Editor, Editor];
  complaints = [naru, daon].map(({ page }) => complaintsOf(page));
  client = await ApiClient.signIn(shoal.origin, 'writer@daon.example');
  bidId = (await client.bids()).find(({ proposal }) => proposal?.sections.some(({ title }) => title === SECTION))?.id ?? '';
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await shoal?.stop();
});

const answers = async (): Promise<number> => (await client.ask<{ complianceMatrix: { nodes: { answers: { section: { title: string } | null }[] }[] } }>(COUNT, { bidId })).complianceMatrix.nodes[0]?.answers.filter(({ section }) => section?.title === SECTION).length ?? -1;
const answered = async (times: number): Promise<void> => {
  for (const end = Date.now() + 10_000; (await answers()) !== times; ) {
    if (Date.now() > end) throw new Error(`not answered ${times} times: ${await answers()}`);
    await naru.page.waitForTimeout(50);
  }
};
const tied = ({ page }: Editor) => page.locator(`.ProseMirror p[data-requirements~="${CODE}"]`, { hasText: '교대 때' });

it('a paragraph that somebody ties with @ answers the requirement for everybody, and no more once it is gone', async () => {
  const before = await answers();
  await naru.addParagraph('교대 때 진행 중인 상황을 자동으로 모을 수 있다. ');
  const input = await InputMethod.of(naru.page);
  await naru.page.keyboard.type('@');
  // Initial consonants, as an input method composes them.
  for (const syllable of ['ㄱ', 'ㄷ']) {
    await input.compose(syllable);
    await input.commit(syllable);
  }
  const option = naru.page.getByRole('option', { name: new RegExp(CODE) });
  await option.waitFor();
  while ((await option.getAttribute('aria-selected')) !== 'true') await naru.page.keyboard.press('ArrowDown');
  await naru.page.keyboard.press('Enter');
  for (const editor of [naru, daon]) await tied(editor).waitFor();
  await answered(before + 1);

  // The wording is underlined with the reason, and writing goes on beside it.
  const vague = naru.page.locator('.ProseMirror .vague', { hasText: '모을 수 있다' });
  expect(await vague.getAttribute('title')).toContain('할 수 없음');
  for (const [syllables, whole] of [['ㄱ 그', '그'], ['ㄹ 리 린', '린']] as const) {
    for (const syllable of syllables.split(' ')) await input.compose(syllable);
    await input.commit(whole);
  }
  await daon.paragraphIs('교대 때', '교대 때 진행 중인 상황을 자동으로 모을 수 있다.그린');

  // The other firm finds it from the panel.
  await daon.page.getByRole('tab', { name: /요구사항/ }).click();
  await daon.page.getByRole('searchbox', { name: /번호, 제목으로 찾기/ }).fill(CODE);
  const item = daon.page.getByRole('listitem').filter({ hasText: CODE }).filter({ hasText: '교대와 인수인계' });
  await item.getByText('대응', { exact: true }).waitFor();
  // From there it is one click to the very paragraph, with the caret in it.
  await item.getByRole('button', { name: new RegExp(SECTION) }).click();
  await item.getByRole('button', { name: /커서가 있는 문단에서 풀기/ }).waitFor();
  expect(await tied(daon).evaluate((paragraph) => paragraph.contains(getSelection()?.anchorNode ?? null))).toBe(true);

  await tied(naru).click({ clickCount: 3 });
  await naru.page.keyboard.press('Delete');
  await tied(daon).waitFor({ state: 'detached' });
  await answered(before);
  await naru.page.keyboard.press('Control+z');
  await answered(before + 1);
  expect(complaints).toEqual([[], []]);
}, 60_000);
