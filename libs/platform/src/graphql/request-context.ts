import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import { ShoalError } from '@shoal/contract';
import type { Request, Response } from 'express';
import type { Principal } from '../database/tenant-context';

/** What a resolver is given as GraphQL context. `principal` is null when signed out. */
export interface RequestContext {
  readonly req: Request & { principal?: Principal | null };
  readonly res: Response;
}

const requestOf = (context: ExecutionContext): Request & { principal?: Principal | null } =>
  context.getType<'http' | 'graphql'>() === 'graphql' ? GqlExecutionContext.create(context).getContext<RequestContext>().req : context.switchToHttp().getRequest();

export const principalIn = (context: ExecutionContext): Principal | null => requestOf(context).principal ?? null;

/** The signed-in person; use on guarded operations. Errors: UNAUTHENTICATED. */
export const Viewer = createParamDecorator((_: unknown, context: ExecutionContext): Principal => {
  const principal = principalIn(context);
  if (!principal) throw new ShoalError('UNAUTHENTICATED');
  return principal;
});

/** The signed-in person or null; use on public operations. */
export const MaybeViewer = createParamDecorator((_: unknown, context: ExecutionContext): Principal | null => principalIn(context));
