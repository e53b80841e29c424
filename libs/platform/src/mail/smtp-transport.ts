import { Injectable } from '@nestjs/common';
import { createTransport } from 'nodemailer';
import { ServerSettings } from '../config/server-settings';
import { type Mail, MailRefused, type MailTransport } from './mail';
import { messageOf } from './mail-message';

const TIMEOUTS = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 };

/** What an SMTP server said to a refused command. */
interface SmtpError {
  readonly code?: string;
  readonly responseCode?: number;
  readonly response?: string;
}

/** Over SHOAL_SMTP_URL: `smtps:` speaks TLS from the start, `smtp:` as soon as the server offers it. */
@Injectable()
export class SmtpTransport implements MailTransport {
  constructor(private readonly settings: ServerSettings) {}

  async send(mail: Mail): Promise<void> {
    const transport = createTransport({ url: this.settings.smtpUrl, ...TIMEOUTS });
    try {
      await transport.sendMail(messageOf(mail, this.settings));
    } catch (error) {
      const { code, responseCode = 0, response = '' } = error as SmtpError;
      throw code === 'EENVELOPE' && responseCode >= 500 ? new MailRefused(response) : error;
    } finally {
      transport.close();
    }
  }
}
