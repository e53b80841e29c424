import type { Browser } from 'playwright-core';
import { complaintsOf, startBrowser } from './browser';
import { InputMethod } from './input-method';
import { ShoalProcess } from './shoal-process';
import { type Editor, openEditors } from './two-editors';

let shoal: ShoalProcess;
let browser: Browser;
let naru: Editor;
let daon: Editor;
let onlooker: Editor;
let complaints: string[][];

beforeAll(async () => {
  shoal = await ShoalProcess.start();
  browser = await startBrowser();
  [naru, daon, onlooker] = (await openEditors(browser, shoal, '실시간 관제 연계', ['lead@naru.example', 'writer@daon.example', 'pm@naru.example'])) as [Editor, Editor, Editor];
  complaints = [naru, daon, onlooker].map(({ page }) => complaintsOf(page));
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await shoal?.stop();
});

let serial = 0;
/** A paragraph of its own, seen by both: `<mark>앞말 뒷말.`, with 나루's caret between the two words. */
const begin = async (): Promise<string> => {
  serial += 1;
  const mark = `문단${serial}번`;
  await naru.addParagraph(`${mark} 앞말 뒷말${serial}.`);
  await daon.paragraphIs(mark, `${mark} 앞말 뒷말${serial}.`);
  await naru.caretAt(` 뒷말${serial}`, 'before');
  return mark;
};
const everybodySees = (mark: string, text: string) => Promise.all([naru, daon, onlooker].map((editor) => editor.paragraphIs(mark, text)));

/** What 다온 does in the very paragraph in which 나루 composes, and what has to stand there in the end. */
const DEEDS: readonly (readonly [what: string, act: (mark: string, n: number) => Promise<void>, result: (mark: string, n: number) => string])[] = [
  ['before the caret', async (mark) => (await daon.caretAt(mark, 'before'), daon.page.keyboard.type('다온이 먼저 ')), (mark, n) => `다온이 먼저 ${mark} 앞말한글 뒷말${n}.`],
  ['after the caret', async (_, n) => (await daon.caretAt(`뒷말${n}.`, 'behind'), daon.page.keyboard.type(' 다온이 덧붙임')), (mark, n) => `${mark} 앞말한글 뒷말${n}. 다온이 덧붙임`],
  ['on both sides', async (mark, n) => {
    await daon.caretAt(mark, 'before');
    await daon.page.keyboard.type('앞 ');
    await daon.caretAt(`뒷말${n}.`, 'behind');
    await daon.page.keyboard.type(' 뒤');
  }, (mark, n) => `앞 ${mark} 앞말한글 뒷말${n}. 뒤`],
  ['by deleting behind it', async (_, n) => {
    await daon.caretAt(`뒷말${n}.`, 'behind');
    await daon.page.keyboard.press('Backspace');
  }, (mark, n) => `${mark} 앞말한글 뒷말${n}`],
  ['by setting a word in bold before it', async (mark) => {
    await daon.caretAt(mark, 'behind');
    for (let i = 0; i < mark.length; i += 1) await daon.page.keyboard.press('Shift+ArrowLeft');
    await daon.page.keyboard.press('Control+b');
  }, (mark, n) => `${mark} 앞말한글 뒷말${n}.`],
];

describe('a Korean syllable that is being composed', () => {
  it.each(DEEDS)('is whole when somebody else writes %s in the same paragraph', async (_, act, result) => {
    const mark = await begin();
    const before = await naru.compositions();
    const method = await InputMethod.of(naru.page);
    await method.compose('ㅎ');
    const others = act(mark, serial);
    for (const step of ['하', '한']) {
      await naru.page.waitForTimeout(120);
      await method.compose(step);
      expect(await naru.paragraphWith(mark)).toContain(`앞말${step}`);
    }
    await others;
    // Still the one composition: nobody ended it, and nothing of it was doubled.
    expect(await naru.compositions()).toEqual({ start: before.start + 1, end: before.end });
    await method.commit('한');
    for (const step of ['ㄱ', '그', '글']) await method.compose(step);
    await method.commit('글');
    await everybodySees(mark, result(mark, serial));
    expect(await naru.compositions()).toEqual({ start: before.start + 2, end: before.end + 2 });
    await Promise.all([naru.saved(), daon.saved()]);
  }, 90_000);

  it('is neither eaten nor doubled by the Enter that ends it, while somebody else writes in the same paragraph', async () => {
    const mark = await begin();
    const method = await InputMethod.of(naru.page);
    await method.compose('ㅎ');
    await daon.caretAt(mark, 'before');
    const others = daon.page.keyboard.type('다온의 말 ');
    for (const step of ['하', '한']) await method.compose(step);
    await others;
    await method.commitWithEnter('한');
    await everybodySees(mark, `다온의 말 ${mark} 앞말한`);
    await everybodySees(`뒷말${serial}`, ` 뒷말${serial}.`);
    // The caret stands in the new paragraph: what is composed next goes there.
    for (const step of ['ㅇ', '이', '이']) await method.compose(step);
    await method.commit('이어서');
    await everybodySees(`뒷말${serial}`, `이어서 뒷말${serial}.`);
  }, 90_000);

  it('and another one of another firm in the same paragraph at the same time are both whole', async () => {
    const mark = await begin();
    await daon.caretAt(mark, 'before');
    const [here, there] = [await InputMethod.of(naru.page), await InputMethod.of(daon.page)];
    for (const [mine, theirs] of [['ㅎ', 'ㄷ'], ['하', '다'], ['한', '당']] as const) await Promise.all([here.compose(mine), there.compose(theirs)]);
    await Promise.all([here.commit('한'), there.commit('당')]);
    await everybodySees(mark, `당${mark} 앞말한 뒷말${serial}.`);
  }, 90_000);

  it('that stays open for long lets in what others write elsewhere, and is whole in the end', async () => {
    const mark = await begin();
    const method = await InputMethod.of(naru.page);
    for (const step of ['ㅎ', '하']) await method.compose(step);
    await daon.addParagraph(`다른 문단${serial}`);
    await naru.paragraphIs(`다른 문단${serial}`, `다른 문단${serial}`);
    expect(await naru.paragraphWith(mark)).toContain('앞말하');
    await method.compose('한');
    await method.commit('한');
    await everybodySees(mark, `${mark} 앞말한 뒷말${serial}.`);
  }, 90_000);

  it('has left no complaint anywhere', () => expect(complaints.flat()).toEqual([]));
});
