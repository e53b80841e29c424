import type { CDPSession, Page } from 'playwright-core';

/** The virtual key that browsers report while an input method handles a key. */
const HANDLED_BY_INPUT_METHOD = 229;
const ENTER = { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 13, text: '\r' } as const;

/** A Korean input method, over the browser's debugging protocol. */
export class InputMethod {
  private constructor(private readonly session: CDPSession) {}

  static async of(page: Page): Promise<InputMethod> {
    return new InputMethod(await page.context().newCDPSession(page));
  }

  /** Shows this as the syllable being composed, in place of the one before. */
  async compose(text: string): Promise<void> {
    await this.session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key: 'Process', windowsVirtualKeyCode: HANDLED_BY_INPUT_METHOD });
    await this.session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
    await this.session.send('Input.dispatchKeyEvent', { type: 'keyUp', key: 'Process', windowsVirtualKeyCode: HANDLED_BY_INPUT_METHOD });
  }

  /** Ends the composition with this text. */
  async commit(text: string): Promise<void> {
    await this.session.send('Input.insertText', { text });
  }

  /** Enter while a syllable is open: the input method takes the key and commits, then the key itself arrives. */
  async commitWithEnter(text: string): Promise<void> {
    await this.session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key: 'Enter', code: 'Enter', windowsVirtualKeyCode: HANDLED_BY_INPUT_METHOD });
    await this.commit(text);
    await this.session.send('Input.dispatchKeyEvent', { type: 'keyDown', ...ENTER });
    await this.session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...ENTER, text: undefined });
  }
}
