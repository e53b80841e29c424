import { Controller, Get, Header, Param, StreamableFile } from '@nestjs/common';
import { ShoalError } from '@shoal/contract';
import { isLoopback } from '../config/configuration';
import { ServerSettings } from '../config/server-settings';
import { Public } from '../http/public-operation';
import { mailboxPage, mailPage } from './dev-mailbox.pages';
import { type KeptMail, MailFolder } from './mail-folder';

const SHOWN = 200;
const HTML = 'text/html; charset=utf-8';
/** No script, nothing loaded; links open a tab of their own. */
const SANDBOX = "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'";

/** Everybody's mail: only where no mail goes out, and nobody but this machine or a demo's visitor can ask. */
const isOpen = ({ smtpUrl, demo, host, publicUrl }: ServerSettings): boolean => !smtpUrl && (demo || (host !== undefined && isLoopback(host) && !publicUrl));

@Controller('dev/mail')
export class DevMailboxController {
  constructor(
    private readonly settings: ServerSettings,
    private readonly folder: MailFolder,
  ) {}

  @Get()
  @Public()
  @Header('Content-Type', HTML)
  @Header('Cache-Control', 'no-store')
  async list(): Promise<string> {
    this.requireOpen();
    return mailboxPage(await this.folder.newest(SHOWN));
  }

  @Get(':id')
  @Public()
  @Header('Content-Type', HTML)
  @Header('Cache-Control', 'no-store')
  async show(@Param('id') id: string): Promise<string> {
    return mailPage(await this.find(id));
  }

  @Get(':id/html')
  @Public()
  @Header('Content-Type', HTML)
  @Header('Content-Security-Policy', SANDBOX)
  @Header('Cache-Control', 'no-store')
  async html(@Param('id') id: string): Promise<string> {
    return (await this.find(id)).html;
  }

  @Get(':id/eml')
  @Public()
  @Header('Cache-Control', 'no-store')
  async message(@Param('id') id: string): Promise<StreamableFile> {
    this.requireOpen();
    const message = await this.folder.message(id);
    if (!message) throw new ShoalError('NOT_FOUND');
    return new StreamableFile(message, { type: 'message/rfc822', disposition: 'attachment; filename="mail.eml"' });
  }

  private async find(id: string): Promise<KeptMail> {
    this.requireOpen();
    const mail = await this.folder.find(id);
    if (!mail) throw new ShoalError('NOT_FOUND');
    return mail;
  }

  private requireOpen(): void {
    if (!isOpen(this.settings)) throw new ShoalError('NOT_FOUND');
  }
}
