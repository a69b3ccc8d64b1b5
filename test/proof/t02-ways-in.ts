import { LET_IN, roleName } from './t02-roles';
import type { Target } from './world/targets';
import type { Asker } from './world/cast';

/** How a session came to be: with two factors (the first three), or with one; or no session but a token of the API. */
export const WAYS_IN = ['totp', 'passkey', 'oidc', 'password', 'api-token'] as const;
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

/** What a token may carry, each where its person may: never people, factors, keys, signatures, contacts or files. */
const FOR_TOKENS: ReadonlySet<string> = new Set([
  'GET /api/v1/my/profile',
  'PUT /api/v1/my/profile',
  'GET /api/v1/my/contact',
  'GET /api/v1/my/programmes',
  'GET /api/v1/my/visibility',
  'GET /api/v1/my/consents',
  'POST /api/v1/my/consents/preview',
  'GET /api/v1/introductions',
  'GET /api/v1/programmes',
  'POST /api/v1/programmes',
  'GET /api/v1/programmes/:id',
  'PUT /api/v1/programmes/:id',
  'GET /api/v1/programmes/:id/compare',
  'GET /api/v1/programmes/:id/matches',
  'GET /api/v1/programmes/:id/matches/:handle',
  'GET /api/v1/programmes/:id/snapshots',
  'POST /api/v1/programmes/:id/snapshots',
  'GET /api/v1/programmes/:id/snapshots/:number',
  'GET /api/v1/nonprofits',
  'GET /api/v1/nonprofits/:handle',
  'POST /api/v1/imports/nonprofits',
  'GET /api/v1/map',
  'GET /api/v1/need',
  'GET /api/v1/need/states/:state/grants',
  'GET /api/v1/evidence',
  'GET /api/v1/evidence/observations',
  'GET /api/v1/evidence/observations/:observation',
  'GET /api/v1/evidence/indicators',
  'GET /api/v1/evidence/indicators/:indicator',
  'GET /api/v1/evidence/hotline-counts',
  'POST /api/v1/wording',
  'GET /api/v1/imports/hotline',
  'POST /api/v1/imports/hotline',
  'GET /api/v1/imports/hotline/:figures',
  'POST /api/v1/imports/hotline/:figures/take-out',
  'POST /api/v1/imports/hotline/:figures/use-again',
  'GET /api/v1/evidence/conflicts',
  'GET /api/v1/calls',
  'POST /api/v1/calls',
  'GET /api/v1/calls/:call',
  'PUT /api/v1/calls/:call',
  'POST /api/v1/calls/:call/publish',
  'POST /api/v1/calls/:call/extend',
  'POST /api/v1/calls/:call/cancel',
  'GET /api/v1/calls/:call/invitations',
  'GET /api/v1/calls/:call/received-applications',
  'GET /api/v1/received-applications/:application',
  'GET /api/v1/received-applications/:application/comments',
  'GET /api/v1/awards',
  'GET /api/v1/awards/:award',
  'GET /api/v1/awards/:award/agreement',
  'GET /api/v1/awards/:award/messages',
  'GET /api/v1/awards/:award/room',
  'GET /api/v1/my/awards',
  'GET /api/v1/my/awards/:award',
  'GET /api/v1/my/awards/:award/agreement',
  'GET /api/v1/my/awards/:award/messages',
  'GET /api/v1/requirements',
  'GET /api/v1/requirements/:requirement',
  'GET /api/v1/awards/:award/requirements',
  'GET /api/v1/my/requirements',
  'GET /api/v1/my/requirements/:requirement',
  'GET /api/v1/my/awards/:award/room',
  'GET /api/v1/received-applications/:application/forwardings',
  'GET /api/v1/applications/:application/forwardings',
  'GET /api/v1/my/calls',
  'GET /api/v1/my/calls/:call',
  'GET /api/v1/forms',
  'POST /api/v1/forms',
  'POST /api/v1/forms/check',
  'GET /api/v1/forms/:form',
  'PUT /api/v1/forms/:form',
  'DELETE /api/v1/forms/:form',
  'GET /api/v1/forms/:form/file',
  'POST /api/v1/forms/:form/copies',
  'GET /api/v1/applications',
  'POST /api/v1/applications',
  'GET /api/v1/applications/:application',
  'DELETE /api/v1/applications/:application',
  'POST /api/v1/applications/:application/edits',
  'GET /api/v1/applications/:application/suggestions',
  'POST /api/v1/applications/:application/ready',
  'GET /api/v1/applications/:application/receipt',
  'GET /api/v1/applications/:application/decision',
]);

/** Whether somebody who came in so is to be let in: what the table says of the role, as far as the way allows it. */
export function isToBeLetIn({ name, route }: Target, asker: Asker, way: WayIn): boolean {
  if (route.rule && 'public' in route.rule) return true;
  const byRole = (LET_IN.get(name) ?? []).includes(roleName(asker));
  if (way === 'password') return byRole && BEFORE_FACTOR.has(name);
  if (way === 'api-token') return byRole && FOR_TOKENS.has(name);
  return byRole;
}
