import type { Browser, Page } from 'playwright-core';
import { ApiClient } from './api-client';
import { openContext, signIn } from './browser';
import type { ShoalProcess } from './shoal-process';

/** One section's text in one person's browser. */
export class Editor {
  constructor(
    readonly page: Page,
    private readonly sectionId: string,
  ) {}

  async open(bidId: string): Promise<void> {
    await this.page.goto(`/bids/${bidId}/proposal#section-${this.sectionId}`);
    await this.page.waitForSelector(`${this.selector}[contenteditable=true]`, { timeout: 30_000 });
    await this.page.evaluate((selector) => {
      const counts = { start: 0, end: 0 };
      Object.assign(window, { compositions: counts });
      const text = document.querySelector(selector);
      text?.addEventListener('compositionstart', () => (counts.start += 1));
      text?.addEventListener('compositionend', () => (counts.end += 1));
    }, this.selector);
  }

  /** How often a composition has begun and ended here, and whether one was broken off. */
  compositions(): Promise<{ readonly start: number; readonly end: number }> {
    return this.page.evaluate(() => (window as unknown as { compositions: { start: number; end: number } }).compositions);
  }

  /** The paragraphs as they are written, without the others' carets. */
  paragraphs(): Promise<string[]> {
    return this.page.evaluate((selector) => {
      const copy = document.querySelector(selector)?.cloneNode(true) as HTMLElement | undefined;
      copy?.querySelectorAll('.ProseMirror-widget, .ProseMirror-separator').forEach((widget) => widget.remove());
      return [...(copy?.querySelectorAll('p, h1, h2, h3, h4, pre') ?? [])].map((paragraph) => (paragraph.textContent ?? '').replace(/[\u2060\uFEFF]/g, ''));
    }, this.selector);
  }

  /** The paragraph with this mark; null when there is none, an error when there are several. */
  async paragraphWith(mark: string): Promise<string | null> {
    const found = (await this.paragraphs()).filter((paragraph) => paragraph.includes(mark));
    if (found.length > 1) throw new Error(`${mark} stands in ${found.length} paragraphs: ${found.join(' | ')}`);
    return found[0] ?? null;
  }

  async paragraphIs(mark: string, text: string): Promise<void> {
    const end = Date.now() + 20_000;
    let seen: string | null = null;
    while (Date.now() < end) {
      seen = await this.paragraphWith(mark);
      if (seen === text) return;
      await this.page.waitForTimeout(50);
    }
    throw new Error(`“${text}” was not seen, but “${seen}”`);
  }

  /** A new last paragraph. */
  async addParagraph(words: string): Promise<void> {
    await this.page.locator(this.selector).click();
    await this.page.keyboard.press('Control+End');
    await this.selectionTaken();
    await this.page.keyboard.press('Enter');
    await this.page.keyboard.type(words);
  }

  /** Puts the caret before or behind a word that stands once in the text. */
  async caretAt(word: string, side: 'before' | 'behind'): Promise<void> {
    await this.page.locator(this.selector).focus();
    // What somebody else writes at this very moment draws the text anew, with the caret where it was before.
    for (let attempt = 0; !(await this.putCaret(word, side === 'behind')); attempt += 1) if (attempt > 20) throw new Error(`the caret does not stay at ${word}`);
  }

  /** Whether it is still there once ProseMirror has taken it over. */
  private async putCaret(word: string, behind: boolean): Promise<boolean> {
    const at = { selector: this.selector, word, behind };
    await this.page.evaluate(({ selector, word: wanted, behind: after }) => {
      const walker = document.createTreeWalker(document.querySelector(selector)!, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const start = node.textContent?.indexOf(wanted) ?? -1;
        if (start >= 0) return getSelection()?.collapse(node, start + (after ? wanted.length : 0));
      }
      throw new Error(`no ${wanted}`);
    }, at);
    await this.selectionTaken();
    return this.page.evaluate(({ selector, word: wanted, behind: after }) => {
      const { anchorNode, anchorOffset, isCollapsed } = getSelection()!;
      const paragraph = (anchorNode instanceof Element ? anchorNode : anchorNode?.parentElement)?.closest(`${selector} > *`);
      if (!isCollapsed || !anchorNode || !paragraph) return false;
      const part = document.createRange();
      part.selectNodeContents(paragraph);
      if (after) part.setEnd(anchorNode, anchorOffset);
      else part.setStart(anchorNode, anchorOffset);
      const words = part.toString().replace(/[\u2060\uFEFF]/g, '');
      return after ? words.endsWith(wanted) : words.startsWith(wanted);
    }, at);
  }

  saved(): Promise<unknown> {
    return this.page.waitForSelector('[data-state=saved]', { timeout: 20_000 });
  }

  /** ProseMirror takes the page's selection over with an event that comes after it. */
  private selectionTaken(): Promise<unknown> {
    return this.page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve, 30)))));
  }

  private get selector(): string {
    return `[id="section-${this.sectionId}"] .ProseMirror`;
  }
}

/** The same section, which both may write, in the browsers of two firms, and in a third one that only looks. */
export const openEditors = async (browser: Browser, shoal: ShoalProcess, title: string, emails: readonly string[]): Promise<readonly Editor[]> => {
  const client = await ApiClient.signIn(shoal.origin, emails[0]!);
  const bid = (await client.bids()).find(({ proposal }) => proposal?.sections.some((section) => section.title === title));
  const section = bid?.proposal?.sections.find((one) => one.title === title);
  if (!bid || !section) throw new Error(`no section ${title}`);
  return Promise.all(
    emails.map(async (email) => {
      const editor = new Editor(await signIn(await openContext(browser, shoal.origin), email), section.id);
      await editor.open(bid.id);
      return editor;
    }),
  );
};
