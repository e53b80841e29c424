import { Controller, Get, Header, Param, Req, StreamableFile } from '@nestjs/common';
import { ShoalError } from '@shoal/contract';
import type { Request } from 'express';
import { isLoopback } from '../config/configuration';
import { ServerSettings } from '../config/server-settings';
import { Public } from '../http/public-operation';
import { mailboxPage, mailPage } from './dev-mailbox.pages';
import { type KeptMail, MailFolder } from './mail-folder';

const SHOWN = 200;
const HTML = 'text/html; charset=utf-8';
/** No script, nothing loaded; links open a tab of their own. */
const SANDBOX = "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'";

/** Everybody's mail, with links that sign in: only where no mail goes out and nobody but this machine can ask, demo or not. */
const isOpen = ({ smtpUrl, host, publicUrl }: ServerSettings): boolean => !smtpUrl && host !== undefined && isLoopback(host) && !publicUrl;
/** A proxy of this machine asks for somebody else, and so does a browser that was led here under another name. */
const asksForItself = ({ headers }: Request): boolean =>
  isLoopback((headers.host ?? '').replace(/:\d+$/, '').replace(/^\[(.*)\]$/, '$1')) && !headers.forwarded && !headers['x-forwarded-for'] && !headers['x-forwarded-host'];

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
  async list(@Req() request: Request): Promise<string> {
    this.requireOpen(request);
    return mailboxPage(await this.folder.newest(SHOWN));
  }

  @Get(':id')
  @Public()
  @Header('Content-Type', HTML)
  @Header('Cache-Control', 'no-store')
  async show(@Req() request: Request, @Param('id') id: string): Promise<string> {
    return mailPage(await this.find(request, id));
  }

  @Get(':id/html')
  @Public()
  @Header('Content-Type', HTML)
  @Header('Content-Security-Policy', SANDBOX)
  @Header('Cache-Control', 'no-store')
  async html(@Req() request: Request, @Param('id') id: string): Promise<string> {
    return (await this.find(request, id)).html;
  }

  @Get(':id/eml')
  @Public()
  @Header('Cache-Control', 'no-store')
  async message(@Req() request: Request, @Param('id') id: string): Promise<StreamableFile> {
    this.requireOpen(request);
    const message = await this.folder.message(id);
    if (!message) throw new ShoalError('NOT_FOUND');
    return new StreamableFile(message, { type: 'message/rfc822', disposition: 'attachment; filename="mail.eml"' });
  }

  private async find(request: Request, id: string): Promise<KeptMail> {
    this.requireOpen(request);
    const mail = await this.folder.find(id);
    if (!mail) throw new ShoalError('NOT_FOUND');
    return mail;
  }

  private requireOpen(request: Request): void {
    if (!isOpen(this.settings) || !asksForItself(request)) throw new ShoalError('NOT_FOUND');
  }
}
