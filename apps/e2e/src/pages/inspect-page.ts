import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import type { ListedPage } from './page-list';

export interface Surroundings {
  readonly width: number;
  readonly height: number;
  readonly colorScheme: 'light' | 'dark';
  readonly language: 'KO' | 'EN';
}
interface Look {
  readonly at: Surroundings;
  /** Axe sees contrast and names; it takes as long as everything else together. */
  readonly axe: boolean;
  /** Where pictures go; undefined: none are taken. */
  readonly screens: string | undefined;
}

const HANGUL = /[가-힣]/;
const NOT_THERE = { KO: '볼 수 없', EN: 'not shared with you' } as const;
/** In a text that one writes the caret scrolls a wide table; a focus of its own would take it out of the text. */
const CARET_SCROLLS = '.ProseMirror[contenteditable=true] .tableWrapper';

const SETTLED_MS = 20_000;

/** Resolves when the page has its heading and what it shows has stood still for six frames: nothing loads, grows or moves. */
const settle = async (page: Page): Promise<void> => {
  await page.waitForSelector('h1', { timeout: SETTLED_MS });
  const calm = await page.evaluate(async (limitMs) => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    const loading = () => document.querySelector('[role=status][data-placeholder], [aria-busy=true]') !== null;
    const moving = () => document.getAnimations().some(({ playState }) => playState === 'running');
    await document.fonts.ready;
    const end = performance.now() + limitMs;
    for (let height = -1, still = 0; still < 6; ) {
      if (performance.now() > end) return false;
      await frame();
      still = document.body.scrollHeight === height && !loading() && !moving() ? still + 1 : 0;
      height = document.body.scrollHeight;
    }
    return true;
  }, SETTLED_MS);
  if (!calm) throw new Error(`${page.url()} never stood still`);
};

/** What the words of a page do wrong: a bare key of a message, a code, or the other language. */
const wordsOf = async (page: Page, { language }: Surroundings): Promise<object[]> => {
  const { words, lang, title } = await page.evaluate(() => ({ words: document.body.innerText, lang: document.documentElement.lang, title: document.title }));
  const keys = words.match(/\b[a-z]+\.[a-z]+[A-Z]\w+\b|\b[A-Z]{3,}_[A-Z_]{3,}\b|\b(undefined|NaN|Invalid Date)\b/g);
  return [
    ...(keys ? [{ untranslated: keys }] : []),
    ...(lang === language.toLowerCase() ? [] : [{ lang }]),
    ...(title.trim() === '' ? [{ title }] : []),
    ...(language === 'KO' && !HANGUL.test(words) ? [{ language: 'no Korean at all' }] : []),
  ];
};

/** Tells what is wrong with the page that is open; empty when nothing is. */
export const inspectPage = async (page: Page, listed: ListedPage, { at, axe, screens }: Look): Promise<object[]> => {
  await settle(page);
  if (screens) await page.screenshot({ path: join(screens, `${listed.name}-${at.width}-${at.colorScheme}-${at.language}.png`) });
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  const faults: object[] = [...(overflow > 0 ? [{ overflow }] : []), ...(await wordsOf(page, at))];
  if (listed.hidden && !(await page.locator('main').innerText()).includes(NOT_THERE[at.language])) faults.push({ hidden: 'does not say that it cannot be seen' });
  if (axe) {
    // Legacy: in one go, instead of with a blank page of its own that joins the results of frames; there are none.
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] }).exclude(CARET_SCROLLS).withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']).analyze();
    const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
    faults.push(...grave.map(({ id, nodes }) => ({ rule: id, at: nodes.slice(0, 3).map(({ target }) => target.join(' ')) })));
  }
  return faults.map((fault) => ({ page: listed.name, ...fault }));
};
