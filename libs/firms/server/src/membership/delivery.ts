import { Injectable } from '@nestjs/common';
import { MailTransport, ServerSettings } from '@shoal/platform';
import type { ApplicationEntity } from './application.entity';

/** Where applicants reach this installation, and by which way mail goes. */
@Injectable()
export class Delivery {
  constructor(
    private readonly settings: ServerSettings,
    private readonly transport: MailTransport,
  ) {}

  /** From what the operator has set, never from a request: the header Host is anybody's. */
  url(path: string): string {
    const { publicUrl, port = 3000 } = this.settings;
    return (publicUrl ?? `http://localhost:${port}`).replace(/\/+$/, '') + path;
  }

  send(id: string, application: ApplicationEntity, content: { readonly subject: string; readonly text: string; readonly html: string }): Promise<void> {
    return this.transport.send({ id, to: { name: application.contactName, address: application.contactEmail }, ...content });
  }
}
