import { Injectable, type OnModuleInit, RequestMethod } from '@nestjs/common';
import { METHOD_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { PUBLIC_OPERATION } from '@shoal/platform';
import { OPERATION_ACTIONS } from './action.decorator';

const RESOLVER_TYPE = 'graphql:resolver_type';
const ROOTS = new Set(['Query', 'Mutation', 'Subscription']);

/** Stops the boot when a root operation says neither who may use it nor that everybody may. */
@Injectable()
export class GuardedOperations implements OnModuleInit {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
  ) {}

  onModuleInit(): void {
    const open = this.operations().filter(({ handler }) => !Reflect.hasMetadata(OPERATION_ACTIONS, handler) && !Reflect.hasMetadata(PUBLIC_OPERATION, handler));
    if (open.length > 0) throw new Error(`Operations without @Action or @Public: ${open.map((operation) => operation.name).join(', ')}`);
  }

  /** Every root operation and HTTP route with its handler. */
  operations(): { readonly name: string; readonly handler: (...args: never[]) => unknown }[] {
    const wrappers = [...this.discovery.getProviders(), ...this.discovery.getControllers()];
    return wrappers.flatMap(({ instance, metatype }) => {
      if (!instance || typeof instance !== 'object' || !metatype) return [];
      const prototype = Object.getPrototypeOf(instance) as object;
      return this.scanner
        .getAllMethodNames(prototype)
        .map((method) => ({ name: `${metatype.name}.${method}`, handler: (prototype as Record<string, (...args: never[]) => unknown>)[method] }))
        .filter((operation): operation is { name: string; handler: (...args: never[]) => unknown } => typeof operation.handler === 'function' && isRoot(operation.handler));
    });
  }
}

const isRoot = (handler: object): boolean =>
  ROOTS.has(String(Reflect.getMetadata(RESOLVER_TYPE, handler))) || RequestMethod[Number(Reflect.getMetadata(METHOD_METADATA, handler))] !== undefined;
