import type { Tx } from '@puente/database';
import { DomainError } from '@puente/kernel';
import type { LegalRoute } from '@puente/taxonomy';
import type { RouteState } from '../core';

/** The route that holds for a pair, and how it stood when it was last looked at. */
export interface RouteThatHolds {
  readonly route: LegalRoute;
  readonly state: Exclude<RouteState, 'ended'>;
}

/**
 * By which legal route money goes from a funder to a nonprofit; null: none was chosen. An agreement names no other. Asked in
 * the transaction that relies on it: the row is held still until its end.
 */
export async function routeOf(tx: Tx, funderId: string, nonprofitId: string): Promise<RouteThatHolds | null> {
  const [row] = await tx.query<RouteThatHolds[]>(
    `select route, state from legal_routes where tenant_id = $1 and nonprofit_id = $2 and state <> 'ended' for update`,
    [funderId, nonprofitId],
  );
  return row ?? null;
}

interface Routed {
  readonly tenantId: string;
  readonly nonprofitId: string;
  readonly route: LegalRoute | null;
}

/** Refuses (`agreement-other-route`) what goes by another route than the pair’s; a pair for which none was chosen has none yet. */
export async function requireRouteOfPair(tx: Tx, { tenantId, nonprofitId, route }: Routed): Promise<void> {
  const holds = await routeOf(tx, tenantId, nonprofitId);
  if (holds && holds.route !== route) throw new DomainError('conflict', 'agreement-other-route');
}
