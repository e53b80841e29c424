import { Injectable } from '@nestjs/common';
import { WIRE_LIMITS, type WireLimits } from '@shoal/contract';
import { ServerSettings } from '@shoal/platform';

/** The contract's limits with what the operator has set. */
@Injectable()
export class SocketLimits {
  readonly values: WireLimits;

  constructor({ limits }: ServerSettings) {
    this.values = { ...WIRE_LIMITS, ...limits };
  }
}
