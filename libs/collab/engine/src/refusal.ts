import { CLOSE, type CloseCode, type CloseReason } from '@shoal/contract';

/** Why a connection or a message is turned away; becomes the close frame. */
export class Refusal extends Error {
  constructor(
    readonly code: CloseCode,
    readonly reason: CloseReason,
    options?: ErrorOptions,
  ) {
    super(`${code} ${reason}`, options);
    this.name = 'Refusal';
  }
}

export const malformed = (cause: unknown): Refusal => new Refusal(CLOSE.REFUSED, 'malformed', { cause });
