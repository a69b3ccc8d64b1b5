import { LET_IN, roleName } from './t02-roles';
import type { Target } from './world/targets';
import type { Asker } from './world/cast';

/** How a session came to be: with two factors (the first three), or with one. */
export const WAYS_IN = ['totp', 'passkey', 'oidc', 'password'] as const;
export type WayIn = (typeof WAYS_IN)[number];

/** Where a second factor is required, who came in by one alone may set one up, confirm who they are, and leave. */
const BEFORE_FACTOR: ReadonlySet<string> = new Set([
  'GET /api/v1/session',
  'DELETE /api/v1/session',
  'POST /:locale/sign-out',
  'GET /:locale/account/confirm',
  'POST /:locale/account/confirm',
  'POST /api/v1/session/proof',
  'POST /api/v1/session/proof/passkey',
  'GET /:locale/account/second-factor',
  'POST /:locale/account/second-factor/start',
  'POST /:locale/account/second-factor/confirm',
  'GET /api/v1/account/second-factor',
  'POST /api/v1/account/second-factor',
  'POST /api/v1/account/second-factor/confirm',
  'GET /api/v1/account/passkeys',
  'POST /api/v1/account/passkeys',
  'POST /api/v1/account/passkeys/challenge',
]);

/** Whether somebody who came in so is to be let in: what the table says of the role, as far as the way allows it. */
export function isToBeLetIn({ name, route }: Target, asker: Asker, way: WayIn): boolean {
  if (route.rule && 'public' in route.rule) return true;
  const byRole = (LET_IN.get(name) ?? []).includes(roleName(asker));
  if (way === 'password') return byRole && BEFORE_FACTOR.has(name);
  return byRole;
}
