import { Injectable } from '@nestjs/common';
import { type Action, type Actor, decide, type Decision, type FactsByAction, restrictionOf } from '@shoal/access-domain';
import { ShoalError } from '@shoal/contract';

const CODES = { suspended: 'FIRM_SUSPENDED', left: 'FIRM_LEFT', role: 'FORBIDDEN' } as const;

/** The one place where the server asks the policy. */
@Injectable()
export class AccessService {
  decide<A extends Action>(actor: Actor, action: A, facts: FactsByAction[A]): Decision {
    return decide(actor, action, facts);
  }

  /** Errors: NOT_FOUND for what the actor may not know of, FORBIDDEN for what it sees but may not do, FIRM_SUSPENDED or FIRM_LEFT where that is why. */
  require<A extends Action>(actor: Actor, action: A, facts: FactsByAction[A]): void {
    const decision = this.decide(actor, action, facts);
    if (decision === 'hidden') throw new ShoalError('NOT_FOUND');
    if (decision === 'forbidden') throw new ShoalError(CODES[restrictionOf(actor, action) ?? 'role']);
  }

  allows<A extends Action>(actor: Actor, action: A, facts: FactsByAction[A]): boolean {
    return this.decide(actor, action, facts) === 'allow';
  }
}
