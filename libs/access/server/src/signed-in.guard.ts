import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { GraphQLResolveInfo } from 'graphql';
import { GqlExecutionContext } from '@nestjs/graphql';
import { ShoalError } from '@shoal/contract';
import { principalIn, PUBLIC_OPERATION } from '@shoal/platform';

const ROOTS = new Set(['Query', 'Mutation', 'Subscription']);

/** Nobody without a session reaches an operation that is not public. Errors: UNAUTHENTICATED. */
@Injectable()
export class SignedInGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    if (this.reflector.get<boolean | undefined>(PUBLIC_OPERATION, context.getHandler())) return true;
    if (context.getType<'http' | 'graphql'>() === 'graphql') {
      const info = GqlExecutionContext.create(context).getInfo<GraphQLResolveInfo>();
      if (!ROOTS.has(info.parentType.name)) return true;
    }
    if (!principalIn(context)) throw new ShoalError('UNAUTHENTICATED');
    return true;
  }
}
