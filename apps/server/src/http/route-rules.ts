import { createParamDecorator, type ExecutionContext, SetMetadata } from '@nestjs/common';
import type { Permission } from '@puente/permissions';
import type { PersonActor } from '@puente/database';
import type { SignedIn } from '@puente/access';
import type { Request } from 'express';

export const ROUTE_RULE = 'puente:rule';
export type RouteRule = { readonly public: true } | { readonly permission: Permission };

/** Open to anyone; the list of such routes is kept in test/public-routes.json. */
export const Public = () => SetMetadata<string, RouteRule>(ROUTE_RULE, { public: true });

/** Open to signed-in people whose role grants the permission. A route with neither rule stops the start. */
export const RequirePermission = (permission: Permission) =>
  SetMetadata<string, RouteRule>(ROUTE_RULE, { permission });

export const BEFORE_FACTOR = 'puente:before-factor';

/** Open to a session that still lacks a second factor: setting one up, and leaving. */
export const BeforeFactor = () => SetMetadata<string, true>(BEFORE_FACTOR, true);

/** What the session guard leaves on a request. */
export interface PuenteRequest extends Request {
  signedIn?: SignedIn | null;
  requestId?: string;
}

/** The person who asks; only on routes with a permission. */
export const CurrentActor = createParamDecorator((_data: unknown, context: ExecutionContext): PersonActor => {
  const { signedIn } = context.switchToHttp().getRequest<PuenteRequest>();
  if (!signedIn) throw new Error('CurrentActor stands on a route that anyone may use.');
  return signedIn.actor;
});

/** The session of the person who asks, or null on a public route without one. */
export const CurrentSession = createParamDecorator(
  (_data: unknown, context: ExecutionContext): SignedIn | null =>
    context.switchToHttp().getRequest<PuenteRequest>().signedIn ?? null,
);
