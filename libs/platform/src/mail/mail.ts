export interface Mail {
  /** Of the mail, not of the attempt: receivers see by it that they have it already. */
  readonly id: string;
  readonly to: { readonly name: string; readonly address: string };
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** The recipient's server will not take it, however often it is asked. */
export class MailRefused extends Error {
  constructor(readonly reply: string) {
    super(`the mail was refused: ${reply}`);
    this.name = 'MailRefused';
  }
}

/** Sends one mail. May send it twice when what follows fails; both carry the same Message-ID. */
export abstract class MailTransport {
  /** Errors: MailRefused when there is no use in trying again; anything else may pass. */
  abstract send(mail: Mail): Promise<void>;
}
