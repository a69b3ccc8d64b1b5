import { PASSKEY_ALGORITHMS, type PasskeyDraft, type PasskeyRow } from '@puente/access';

/** What a passkey is to sign, within five minutes and once; the device must recognise its person. */
export class PasskeyChallengeResponse {
  challenge!: string;
  /** The name under which browsers keep the passkeys of this installation. */
  relyingParty!: string;
}

export class KnownPasskeyResponse {
  id!: string;
  transports!: string[];
}

/** What a browser needs to make a passkey that can sign in by itself. */
export class PasskeyDraftResponse extends PasskeyChallengeResponse {
  /** In base64url. */
  userId!: string;
  userName!: string;
  /** Those that the account has; a device that holds one makes no second. */
  known!: KnownPasskeyResponse[];
  /** By their COSE numbers, the best first. */
  algorithms!: number[];
}

export class PasskeyResponse {
  id!: string;
  name!: string;
  createdAt!: string;
  /** A day, or null before the first use. */
  lastUsedOn!: string | null;
}

export class AddedPasskeyResponse {
  id!: string;
  /** When none are left, make some: without them a lost device locks the account. */
  recoveryCodesLeft!: number;
}

export function toDraftResponse(draft: PasskeyDraft): PasskeyDraftResponse {
  return {
    challenge: draft.challenge,
    relyingParty: draft.relyingParty,
    userId: Buffer.from(draft.personId).toString('base64url'),
    userName: draft.personName,
    known: draft.known.map(({ credentialId, transports }) => ({
      id: credentialId.toString('base64url'),
      transports: [...transports],
    })),
    algorithms: [...PASSKEY_ALGORITHMS],
  };
}

export function toPasskeyResponse({ id, name, createdAt, lastUsedOn }: PasskeyRow): PasskeyResponse {
  return { id, name, createdAt: createdAt.toISOString(), lastUsedOn };
}
