import type { Locator, Page } from 'playwright-core';

/** The compliance matrix of a bid, as a person sees it. */
export class MatrixScreen {
  constructor(readonly page: Page) {}

  async open(bidId: string, search = ''): Promise<void> {
    await this.page.goto(`/bids/${bidId}/requirements${search}`);
  }

  row(code: string): Locator {
    return this.page.getByRole('row').filter({ has: this.page.getByText(code, { exact: true }) });
  }
  /** The state of a row, or who owns it. */
  says(code: string, words: string): Locator {
    return this.row(code).getByText(words, { exact: true });
  }
  notice(): Locator {
    return this.page.getByRole('region', { name: /변경공고/ });
  }

  /** With the letter of a cell, and what is picked there. */
  async pick(code: string, letter: string, name: RegExp): Promise<void> {
    await this.row(code).click();
    await this.page.keyboard.press(letter);
    await this.page.locator('li[role=option]').filter({ hasText: name }).click();
  }
}
