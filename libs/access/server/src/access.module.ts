import { Global, Module } from '@nestjs/common';
import { APP_GUARD, DiscoveryModule } from '@nestjs/core';
import { AccessService } from './access.service';
import { GuardedOperations } from './guarded-operations';
import { SignedInGuard } from './signed-in.guard';

@Global()
@Module({
  imports: [DiscoveryModule],
  providers: [AccessService, GuardedOperations, { provide: APP_GUARD, useClass: SignedInGuard }],
  exports: [AccessService, GuardedOperations],
})
export class AccessModule {}
