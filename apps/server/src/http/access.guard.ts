import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { csrfMatches } from '@puente/access';
import type { Config } from '@puente/config';
import { DomainError, forbidden } from '@puente/kernel';
import { holds } from '@puente/permissions';
import { CONFIG } from '../config.token';
import { bearerToken, RequestIdentity } from './request-identity';
import { BEFORE_FACTOR, ROUTE_RULE, type PuenteRequest, type RouteRule } from './route-rules';

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/** The one global guard: who asks, whether the form is ours, and whether the route is theirs. Denies by default. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    @Inject(Reflector) private readonly reflector: Reflector,
    @Inject(RequestIdentity) private readonly identity: RequestIdentity,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<PuenteRequest>();
    const rule = this.reflector.get<RouteRule | undefined>(ROUTE_RULE, context.getHandler());
    if (!rule) throw forbidden();
    const token = bearerToken(request);
    request.signedIn = await this.identity.of(request);
    if ('permission' in rule && !request.signedIn) throw new DomainError('unauthenticated', 'sign-in-needed');
    if (request.signedIn?.needsFactor) this.limitToSetUp(request, context, rule);
    if (token === null && !SAFE_METHODS.has(request.method)) this.refuseForgery(request);
    if ('permission' in rule && !holds(request.signedIn!.actor, rule.permission)) throw forbidden();
    return true;
  }

  /** Who still lacks a second factor may set one up and sign out; elsewhere such a session is as good as none. */
  private limitToSetUp(request: PuenteRequest, context: ExecutionContext, rule: RouteRule): void {
    if (this.reflector.get<true | undefined>(BEFORE_FACTOR, context.getHandler())) return;
    if ('permission' in rule) throw new DomainError('forbidden', 'second-factor-needed');
    request.signedIn = null;
  }

  /** A write must come from our own origin and, within a session, prove it with the session's token. */
  private refuseForgery(request: PuenteRequest): void {
    const refuse = () => new DomainError('forbidden', 'csrf-refused');
    if (!fromOwnOrigin(request, this.config)) throw refuse();
    if (!request.signedIn) return;
    const body = request.body as { _csrf?: unknown } | undefined;
    const token = request.headers['x-csrf-token'] ?? body?._csrf;
    if (!csrfMatches(request.signedIn.csrfSecret, token)) throw refuse();
  }
}

/** Browsers name the origin of every write; programs that name none carry no ambient cookie. */
export function fromOwnOrigin(request: PuenteRequest, config: Config): boolean {
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false;
  const { origin } = request.headers;
  if (origin === undefined) return true;
  return (
    origin === new URL(config.publicUrl).origin || origin === `${request.protocol}://${request.headers.host}`
  );
}
