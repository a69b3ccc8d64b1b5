import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { csrfMatches, SessionService, TokenService, type SignedIn } from '@puente/access';
import type { Config } from '@puente/config';
import { DomainError, forbidden } from '@puente/kernel';
import { holds } from '@puente/permissions';
import { CONFIG } from '../config.token';
import { readSessionCookie } from './cookies';
import { isApiRequest } from './reader';
import { BEFORE_FACTOR, ROUTE_RULE, type PuenteRequest, type RouteRule } from './route-rules';

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/** The one global guard: who asks, whether the form is ours, and whether the route is theirs. Denies by default. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    @Inject(Reflector) private readonly reflector: Reflector,
    @Inject(SessionService) private readonly sessions: SessionService,
    @Inject(TokenService) private readonly tokens: TokenService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<PuenteRequest>();
    const rule = this.reflector.get<RouteRule | undefined>(ROUTE_RULE, context.getHandler());
    if (!rule) throw forbidden();
    const token = bearerToken(request);
    request.signedIn =
      token === null ? await this.bySession(request) : await this.byToken(token, request.ip ?? '');
    if ('permission' in rule && !request.signedIn) throw new DomainError('unauthenticated', 'sign-in-needed');
    if (request.signedIn?.needsFactor) this.limitToSetUp(request, context, rule);
    if (token === null && !SAFE_METHODS.has(request.method)) this.refuseForgery(request);
    if ('permission' in rule && !holds(request.signedIn!.actor, rule.permission)) throw forbidden();
    return true;
  }

  private async bySession(request: PuenteRequest): Promise<SignedIn | null> {
    const secret = readSessionCookie(request, this.config);
    return secret ? this.sessions.find(secret) : null;
  }

  /** A program's request: it carries no cookie, so that no other site can make a browser send it. */
  private async byToken(token: string, address: string): Promise<SignedIn> {
    const bearer = await this.tokens.find(token, address);
    if (!bearer) throw new DomainError('unauthenticated', 'token-refused');
    return { ...bearer, csrfSecret: NO_FORMS, deviceId: '', assurance: 'password', needsFactor: false };
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

/** A token for forms that fits nothing: programs send none. */
const NO_FORMS = Buffer.alloc(32);

/** The token of a request to the API; pages are for sessions alone. */
function bearerToken(request: PuenteRequest): string | null {
  const given = /^Bearer (\S{1,200})$/i.exec(request.headers.authorization ?? '');
  return given && isApiRequest(request) ? given[1]! : null;
}

/** Browsers name the origin of every write; programs that name none carry no ambient cookie. */
function fromOwnOrigin(request: PuenteRequest, config: Config): boolean {
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false;
  const { origin } = request.headers;
  if (origin === undefined) return true;
  return (
    origin === new URL(config.publicUrl).origin || origin === `${request.protocol}://${request.headers.host}`
  );
}
