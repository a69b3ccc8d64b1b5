import { csrfToken, type SignedIn } from '@puente/access';

/** Who is signed in, and the token that writes must carry in `X-CSRF-Token`. */
export class SessionResponse {
  name!: string;
  organization!: string;
  roles!: string[];
  locale!: 'es' | 'en';
  csrfToken!: string;
}

export function toSessionResponse({
  actor,
  name,
  organization,
  locale,
  csrfSecret,
}: SignedIn): SessionResponse {
  return { name, organization, roles: [...actor.roles], locale, csrfToken: csrfToken(csrfSecret) };
}
