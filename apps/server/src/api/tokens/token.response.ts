import type { TokenRow } from '@puente/access';

export class TokenResponse {
  id!: string;
  name!: string;
  /** Whose it is. */
  personId!: string;
  scopes!: string[];
  expiresAt!: string;
  lastUsedOn!: string | null;
}

/** The only answer that holds the token itself. */
export class MadeTokenResponse {
  id!: string;
  token!: string;
}

export function toTokenResponse({
  id,
  name,
  personId,
  scopes,
  expiresAt,
  lastUsedOn,
}: TokenRow): TokenResponse {
  return { id, name, personId, scopes: [...scopes], expiresAt: expiresAt.toISOString(), lastUsedOn };
}
