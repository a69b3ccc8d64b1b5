import { csrfToken, type SignedIn } from '@puente/access';

/** Who is signed in, and the token that writes must carry in `X-CSRF-Token`. */
export class SessionResponse {
  name!: string;
  organization!: string;
  roles!: string[];
  locale!: 'es' | 'en';
  csrfToken!: string;
  /** Nothing else can be done before a second factor is set up. */
  needsSecondFactor!: boolean;
}

/** The password was right; one of these is asked for next. */
export class SecondStepResponse {
  methods!: string[];
  expiresAt!: string;
}

export function toSessionResponse(signedIn: SignedIn): SessionResponse {
  const { actor, name, organization, locale, csrfSecret, needsFactor } = signedIn;
  return {
    name,
    organization,
    roles: [...actor.roles],
    locale,
    csrfToken: csrfToken(csrfSecret),
    needsSecondFactor: needsFactor,
  };
}
