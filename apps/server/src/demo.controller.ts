import { Controller, Get, NotFoundException } from '@nestjs/common';
import { Public, ServerSettings } from '@shoal/platform';

@Controller()
export class DemoController {
  constructor(private readonly settings: ServerSettings) {}

  @Get('demo.json')
  @Public()
  accounts(): { accounts: unknown[] } {
    if (!this.settings.demo) throw new NotFoundException();
    return { accounts: [] };
  }
}
