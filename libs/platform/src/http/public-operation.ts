import { SetMetadata } from '@nestjs/common';

/** Metadata key of operations that need no sign-in; one that declares neither this nor an action stops the boot. */
export const PUBLIC_OPERATION = 'shoal:public';

/** Open to everybody, signed in or not: says so on purpose. */
export const Public = (): MethodDecorator => SetMetadata(PUBLIC_OPERATION, true);
