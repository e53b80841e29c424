import { SetMetadata } from '@nestjs/common';
import type { Action as ActionName } from '@shoal/access-domain';

/** Metadata key of the actions that an operation is decided by. */
export const OPERATION_ACTIONS = 'shoal:actions';

/**
 * The operation needs a sign-in and is decided by this action in its service. One that declares neither `@Action` nor
 * `@Public` stops the boot.
 */
export const Action = (...actions: readonly [ActionName, ...ActionName[]]): MethodDecorator => SetMetadata(OPERATION_ACTIONS, actions);
