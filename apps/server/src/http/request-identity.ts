import { Inject, Injectable } from '@nestjs/common';
import { SessionService, TokenService, type SignedIn } from '@puente/access';
import type { Config } from '@puente/config';
import { DomainError } from '@puente/kernel';
import { holds, type Permission } from '@puente/permissions';
import type { Request } from 'express';
import { CONFIG } from '../config.token';
import { readSessionCookie } from './cookies';
import { isApiRequest } from './reader';

/** A token for forms that fits nothing: programs send none. */
const NO_FORMS = Buffer.alloc(32);

/** Who asks, looked up once for each request: by those who read files, and by the guard. */
@Injectable()
export class RequestIdentity {
  private readonly known = new WeakMap<Request, Promise<SignedIn | null>>();

  constructor(
    @Inject(SessionService) private readonly sessions: SessionService,
    @Inject(TokenService) private readonly tokens: TokenService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Null for a stranger; throws `token-refused` for a token that opens nothing. */
  of(request: Request): Promise<SignedIn | null> {
    const known = this.known.get(request);
    if (known) return known;
    const token = bearerToken(request);
    const found = token === null ? this.bySession(request) : this.byToken(token, request.ip ?? '');
    this.known.set(request, found);
    return found;
  }

  /**
   * Whether files of this request are worth reading: it comes from somebody who is wholly signed in and, where such are
   * named, has one of the permissions. The guard refuses whoever has not.
   */
  async maySendFiles(request: Request, permissions: readonly Permission[] = []): Promise<boolean> {
    const signedIn = await this.of(request).catch(() => null);
    if (signedIn === null || signedIn.needsFactor) return false;
    return permissions.length === 0 || permissions.some((each) => holds(signedIn.actor, each));
  }

  private async bySession(request: Request): Promise<SignedIn | null> {
    const secret = readSessionCookie(request, this.config);
    return secret ? this.sessions.find(secret) : null;
  }

  /** A program's request: it carries no cookie, so that no other site can make a browser send it. */
  private async byToken(token: string, address: string): Promise<SignedIn> {
    const bearer = await this.tokens.find(token, address);
    if (!bearer) throw new DomainError('unauthenticated', 'token-refused');
    return { ...bearer, csrfSecret: NO_FORMS, deviceId: '', assurance: 'password', needsFactor: false };
  }
}

/** The token of a request to the API; pages are for sessions alone. */
export function bearerToken(request: Request): string | null {
  const given = /^Bearer (\S{1,200})$/i.exec(request.headers.authorization ?? '');
  return given && isApiRequest(request) ? given[1]! : null;
}
