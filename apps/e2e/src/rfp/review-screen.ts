import type { Locator, Page } from 'playwright-core';

/** The review of a tender's requirements, as a person sees it. */
export class ReviewScreen {
  constructor(readonly page: Page) {}

  async open(tenderId: string, search = ''): Promise<void> {
    await this.page.goto(`/tenders/${tenderId}/requirements${search}`);
  }

  /** Lets go of a file over the place for it. */
  async drop(name: string, bytes: Buffer): Promise<void> {
    const files = await this.page.evaluateHandle(
      ([fileName, base64]) => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([Uint8Array.from(atob(base64 ?? ''), (letter) => letter.charCodeAt(0))], fileName ?? ''));
        return transfer;
      },
      [name, bytes.toString('base64')],
    );
    await this.page.locator('[data-rfp-drop]').dispatchEvent('drop', { dataTransfer: files });
  }

  async choose(name: string, bytes: Buffer): Promise<void> {
    await this.page.locator('input[type=file]').first().setInputFiles({ name, mimeType: 'application/octet-stream', buffer: bytes });
  }

  /** Remembers every stage of a reading that is shown from now on. */
  async watchStages(): Promise<() => Promise<readonly string[]>> {
    await this.page.evaluate(() => {
      const seen = new Set<string>();
      (window as { stages?: Set<string> }).stages = seen;
      const look = (): void => document.querySelectorAll<HTMLElement>('[data-rfp-reading]').forEach((band) => seen.add(band.dataset['rfpReading'] ?? ''));
      new MutationObserver(look).observe(document.body, { subtree: true, childList: true, attributes: true });
    });
    return () => this.page.evaluate(() => [...((window as { stages?: Set<string> }).stages ?? [])]);
  }

  get rows(): Locator {
    return this.page.getByRole('listbox', { name: '요구사항 목록' }).getByRole('option');
  }
  row(code: string): Locator {
    return this.page.locator(`[role=option][data-requirement="${code}"]`);
  }
  panel(code: string): Locator {
    return this.page.locator(`[data-requirement-panel="${code}"]`);
  }
  /** What is marked in the original. */
  get marked(): Locator {
    return this.page.locator('[data-block][data-marked]');
  }
  change(kind: string): Locator {
    return this.page.locator(`[data-change="${kind}"]`);
  }

  async tab(name: string): Promise<void> {
    await this.page.getByRole('navigation', { name: '하위 화면' }).getByRole('link', { name: new RegExp(`^${name}`) }).click();
  }

  /** With the keyboard alone. */
  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }
}
