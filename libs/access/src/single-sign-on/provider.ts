import { Inject, Injectable } from '@nestjs/common';
import { DomainError, notFound, type Locale } from '@puente/kernel';
import type { Configuration } from 'openid-client';
import { AccessSettings, type SingleSignOnSettings } from '../access-settings';
import { saysSecondFactor } from '../core';
import { hashOf } from '../session-secret';

/** What is made by chance for one visit, and must come back with it. */
export interface VisitSecrets {
  readonly state: string;
  readonly nonce: string;
  /** The secret half of PKCE. */
  readonly verifier: string;
}

/** An account at the provider, as its signed token names it. */
export interface ProviderAccount {
  readonly issuer: string;
  readonly subject: string;
  readonly saysSecondFactor: boolean;
}

const ANSWERS_WITHIN_S = 10;

/** The provider of sign-in: OpenID Connect, by code with PKCE, state and nonce. It is asked nothing but who it is. */
@Injectable()
export class SignInProvider {
  private found: Promise<Configuration> | null = null;

  constructor(@Inject(AccessSettings) private readonly settings: AccessSettings) {}

  /** Null where the operator names none. */
  get name(): string | null {
    return this.settings.singleSignOn?.name ?? null;
  }

  get issuer(): string {
    return this.own().issuer;
  }

  get trustsMfa(): boolean {
    return this.own().trustsMfa;
  }

  /** Where to send somebody's browser. Refusals: `not-found`, `provider-away`. */
  async address({ state, nonce, verifier }: VisitSecrets, locale: Locale): Promise<URL> {
    const { buildAuthorizationUrl } = await import('openid-client');
    return buildAuthorizationUrl(await this.configuration(), {
      redirect_uri: this.comesBackTo(locale).href,
      scope: 'openid',
      state,
      nonce,
      code_challenge: hashOf(verifier).toString('base64url'),
      code_challenge_method: 'S256',
    });
  }

  /** Redeems the code that somebody came back with; null when anything of it is not as it was sent. */
  async account(query: string, kept: VisitSecrets, locale: Locale): Promise<ProviderAccount | null> {
    const { authorizationCodeGrant } = await import('openid-client');
    const address = this.comesBackTo(locale);
    address.search = query;
    try {
      const tokens = await authorizationCodeGrant(await this.configuration(), address, {
        expectedState: kept.state,
        expectedNonce: kept.nonce,
        pkceCodeVerifier: kept.verifier,
        idTokenExpected: true,
      });
      const claims = tokens.claims()!;
      return { issuer: claims.iss, subject: claims.sub, saysSecondFactor: saysSecondFactor(claims) };
    } catch {
      return null;
    }
  }

  private comesBackTo(locale: Locale): URL {
    return new URL(`/${locale}/sign-in/provider/callback`, this.settings.publicUrl);
  }

  /** Asked for when it is first needed, and again after a failure: a provider that is away must not stop the start. */
  private async configuration(): Promise<Configuration> {
    this.found ??= this.discover(this.own());
    try {
      return await this.found;
    } catch {
      this.found = null;
      throw new DomainError('busy', 'provider-away');
    }
  }

  private async discover({ issuer, clientId, clientSecret }: SingleSignOnSettings): Promise<Configuration> {
    const { allowInsecureRequests, discovery } = await import('openid-client');
    const plain = issuer.startsWith('http:');
    return discovery(new URL(issuer), clientId, clientSecret, undefined, {
      timeout: ANSWERS_WITHIN_S,
      execute: plain ? [allowInsecureRequests] : [],
    });
  }

  private own(): SingleSignOnSettings {
    const { singleSignOn } = this.settings;
    if (!singleSignOn) throw notFound();
    return singleSignOn;
  }
}
