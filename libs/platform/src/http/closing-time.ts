import { Injectable } from '@nestjs/common';

/** What ends before everything else does: the HTTP server's own end cuts all sockets, whatever they still hold. */
@Injectable()
export class ClosingTime {
  private readonly steps: (() => Promise<void>)[] = [];

  first(step: () => Promise<void>): void {
    this.steps.push(step);
  }

  async run(): Promise<void> {
    await Promise.all(this.steps.splice(0).map((step) => step()));
  }
}
