import type { AccessService } from '@shoal/access-server';
import type { Principal } from '@shoal/platform';
import type { ExchangeKind } from '@shoal/references-domain';

/** Firms are brought in by whoever admits them, a firm's things by its administrators. Errors: FORBIDDEN. */
export const requireExchange = (access: AccessService, viewer: Principal, kind: ExchangeKind): void => {
  if (kind === 'firm') access.require(viewer, 'firm.admit', viewer);
  // An empty firm is nobody's: the office has no evidence of its own.
  else access.require(viewer, 'evidence.exchange', { cooperativeId: viewer.cooperativeId, firmId: viewer.firmId ?? '' });
};
