import type { Browser, BrowserContext } from 'playwright-core';
import { complaintsOf, openContext, signIn, startBrowser } from './browser';
import { MatrixScreen } from './rfp/matrix-screen';
import { addSection, assign, flagged, type Matter, openMatter } from './rfp/open-matrix';
import { ReviewScreen } from './rfp/review-screen';
import { correctedRfp, originalRfp } from './rfp/rfp-file';
import { ShoalProcess } from './shoal-process';
import { Editor } from './two-editors';

/** What the buyer corrects: one requirement, one that a person has corrected as well, and one that makes way for another. */
const CORRECTIONS = [
  ['5회 이상 인증 실패', '3회 이상 인증 실패'],
  ['10년간 보존', '20년간 보존'],
  ['SFR-012', 'SFR-013'],
  ['통합관제 지도 기반 조회', '무인기 영상 표출'],
  ['공간정보를 이용한 위치 기반 조회', '무인기 영상의 실시간 표출'],
  ['행정구역, 지번, 도로명으로 위치를 조회하여야 함', '비행 중인 영상을 3초 이내에 표출하여야 함'],
  ['배경지도는 공공 지도 서비스를 이용하여야 함', '영상은 30일 동안 보관하여야 함'],
  ['공간정보 설계서', '영상 연계 설계서'],
] as const;
const KEPT = '③ 배정 이력은 지울 수 없으며 준공일부터 10년간 보존하여야 한다.';

let shoal: ShoalProcess;
let browser: Browser;
let contexts: readonly [BrowserContext, BrowserContext];
let matter: Matter;

beforeAll(async () => {
  [shoal, browser] = await Promise.all([ShoalProcess.start(), startBrowser()]);
  matter = await openMatter(shoal.origin);
  contexts = [await openContext(browser, shoal.origin), await openContext(browser, shoal.origin)];
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await shoal?.stop();
});

it('reads an RFP that is dropped, keeps what a person corrects, and says what a corrected notice changes and touches', async () => {
  const original = await originalRfp();
  const lead = new ReviewScreen(await signIn(contexts[0], 'lead@naru.example'));
  const partner = new ReviewScreen(await signIn(contexts[1], 'head@daon.example'));
  const complaints = [lead, partner].map(({ page }) => complaintsOf(page));

  // From an empty page to reviewed rows.
  await lead.open(matter.tenderId);
  const stages = await lead.watchStages();
  await lead.drop('제안요청서.hwpx', original);
  await lead.row('SFR-012').waitFor();
  expect(await lead.rows.count()).toBe(12);
  expect((await stages()).length).toBeGreaterThan(0);

  // The original shows the place of what is selected, by key.
  await partner.open(matter.tenderId);
  await partner.row('SFR-003').waitFor();
  await lead.press('j', 'j');
  await lead.panel('SFR-003').waitFor();
  await lead.marked.filter({ hasText: '접수 채널' }).first().waitFor();

  // A correction, which the other firm sees without a reload.
  await lead.press('e');
  const details = lead.page.getByRole('textbox', { name: '세부내용' });
  await details.fill((await details.inputValue()).replace(/③.*$/u, KEPT));
  await lead.press('Control+Enter');
  await lead.panel('SFR-003').getByText('고침').waitFor();
  await partner.row('SFR-003').getByTitle('고침').waitFor();

  // Owners, then a corrected notice.
  await assign(matter, 'SFR-001', matter.firms.partner);
  await assign(matter, 'SFR-003', matter.firms.lead);
  await lead.choose('제안요청서(변경).hwpx', correctedRfp(original, CORRECTIONS));
  await lead.row('SFR-013').waitFor();
  expect((await flagged(matter)).slice().sort()).toEqual(['SFR-001 CHANGED', 'SFR-003 CHANGED']);

  await lead.tab('바뀐 내용');
  await lead.change('ADDED').getByRole('link', { name: /SFR-013/ }).waitFor();
  await lead.change('REMOVED').getByRole('link', { name: /SFR-012/ }).waitFor();
  const changed = lead.change('CHANGED').filter({ hasText: 'SFR-001' });
  expect([await changed.locator('del').first().innerText(), await changed.locator('ins').first().innerText()].map((text) => text.split(/\s/).at(-1))).toEqual(['5회', '3회']);
  await changed.getByRole('region', { name: '우리 입찰에서 영향을 받는 것' }).getByText('배정').waitFor();

  // What met the person's words waits for a person.
  await lead.page.getByRole('button', { name: '결정하기' }).click();
  await lead.row('SFR-001').waitFor({ state: 'detached' });
  expect(await lead.rows.count()).toBe(1);
  await lead.page.getByRole('button', { name: '세부내용: 고친 것 유지' }).click();
  await lead.panel('SFR-003').getByText(KEPT).waitFor();
  await lead.page.getByText('조건에 맞는 요구사항이 없습니다.').waitFor();

  // Taken out, and taken back.
  await lead.open(matter.tenderId);
  await lead.row('SFR-002').click();
  await lead.panel('SFR-002').waitFor();
  await lead.press('Delete');
  await lead.row('SFR-002').waitFor({ state: 'detached' });
  await lead.page.getByRole('button', { name: '되돌리기' }).click();
  await lead.row('SFR-002').waitFor();
  expect(complaints.flat()).toEqual([]);
}, 120_000);

it('gives a requirement to a firm by key, shows to the other one that it is answered, and lets go of the flag of the corrected notice', async () => {
  const [lead, partner] = contexts.map((context) => new MatrixScreen(context.pages()[0]!)) as [MatrixScreen, MatrixScreen];
  const complaints = [lead, partner].map(({ page }) => complaintsOf(page));
  await lead.open(matter.bidId);
  await partner.open(matter.bidId);
  await partner.says('SFR-001', '다온').waitFor();
  await lead.pick('SFR-002', 'o', /다온/);
  for (const screen of [lead, partner]) await screen.says('SFR-002', '다온').waitFor();

  // Answered where it is written; the partner's matrix knows without a reload.
  const editor = new Editor(lead.page, await addSection(matter, '인증과 권한'));
  await editor.open(matter.bidId);
  await editor.addParagraph('통합 계정 하나로 로그인합니다. @SFR-001');
  await lead.page.getByRole('option', { name: /SFR-001/ }).waitFor();
  await lead.page.keyboard.press('Enter');
  await partner.says('SFR-001', '작성 중').waitFor();
  await partner.row('SFR-001').getByTitle(/인증과 권한/).waitFor();

  // What the notice changed stands beside the answer, until the owner has seen it.
  await partner.open(matter.bidId, '?flagged=1');
  await partner.row('SFR-001').click();
  expect([await partner.notice().locator('del').first().innerText(), await partner.notice().locator('ins').first().innerText()].map((text) => text.split(/\s/).at(-1))).toEqual(['5회', '3회']);
  await partner.page.getByRole('button', { name: '확인했습니다' }).click();
  await partner.notice().waitFor({ state: 'detached' });
  expect(await flagged(matter)).toEqual(['SFR-003 CHANGED']);
  expect(complaints.flat()).toEqual([]);
}, 90_000);
