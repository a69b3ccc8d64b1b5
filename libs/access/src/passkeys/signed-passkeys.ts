import { verifyAuthenticationResponse, verifyRegistrationResponse } from '@simplewebauthn/server';
import { Inject, Injectable } from '@nestjs/common';
import type { Tx } from '@puente/database';
import { Clock } from '@puente/kernel';
import { AccessSettings } from '../access-settings';
import { logAccount } from '../account-log';
import { hashOf, newSecret } from '../session-secret';
import {
  findPasskey,
  insertChallenge,
  takeChallenge,
  takePasskeyCounter,
  type KnownPasskey,
} from './passkey.repository';

/** What a browser answers when a passkey signs; all in base64url. */
export interface PasskeySignature {
  readonly id: string;
  readonly clientDataJSON: string;
  readonly authenticatorData: string;
  readonly signature: string;
}

/** What a browser answers when a passkey is made; all in base64url. */
export interface PasskeyMade {
  readonly id: string;
  readonly clientDataJSON: string;
  readonly attestationObject: string;
  readonly transports: readonly string[];
}

/** The public half of a passkey that was just made. */
export interface ProvenPasskey {
  readonly credentialId: Buffer;
  readonly publicKey: Buffer;
  readonly counter: number;
}

const CHALLENGE_HOLDS_MS = 5 * 60_000;

/**
 * Gives challenges and looks at what passkeys make of them, within transactions of the system actor `login`. A signature
 * holds over a living challenge of ours, for our origin, by somebody whom the device has recognised.
 */
@Injectable()
export class SignedPasskeys {
  constructor(
    @Inject(Clock) private readonly clock: Clock,
    @Inject(AccessSettings) private readonly settings: AccessSettings,
  ) {}

  /** The name under which browsers keep our passkeys: the host of `PUBLIC_URL`. */
  get relyingParty(): string {
    return new URL(this.settings.publicUrl).hostname;
  }

  /** For one signature within five minutes; with a person, to add a passkey of theirs. */
  async challenge(tx: Tx, personId: string | null): Promise<string> {
    const challenge = newSecret();
    const expiresAt = new Date(this.clock.now().getTime() + CHALLENGE_HOLDS_MS);
    await insertChallenge(tx, { hash: hashOf(challenge), personId, expiresAt });
    return challenge;
  }

  /** The passkey that signed, used up; null when the signature does not hold or the passkey seems to be a copy. */
  async use(tx: Tx, given: PasskeySignature): Promise<KnownPasskey | null> {
    const challenge = await this.take(tx, given.clientDataJSON, null);
    if (challenge === null) return null;
    const known = await findPasskey(tx, Buffer.from(given.id, 'base64url'));
    const counter = known && (await this.counterOf(given, challenge, known));
    if (!known || counter === null) return null;
    if (await takePasskeyCounter(tx, known.id, counter, this.clock.now())) return known;
    await logAccount(tx, known, 'passkey.counter-refused');
    return null;
  }

  /** A passkey that the person has just made; null when what came of it does not hold. */
  async made(tx: Tx, personId: string, given: PasskeyMade): Promise<ProvenPasskey | null> {
    const challenge = await this.take(tx, given.clientDataJSON, personId);
    if (challenge === null) return null;
    const made = await unlessRefused(verifyRegistrationResponse(this.toMade(given, challenge)));
    if (!made?.verified) return null;
    const { id, publicKey, counter } = made.registrationInfo.credential;
    return { credentialId: Buffer.from(id, 'base64url'), publicKey: Buffer.from(publicKey), counter };
  }

  /** Challenges are used up by the first look, whatever comes of it. */
  private async take(tx: Tx, clientData: string, personId: string | null): Promise<string | null> {
    const challenge = challengeIn(clientData);
    if (challenge === null) return null;
    return (await takeChallenge(tx, hashOf(challenge), personId, this.clock.now())) ? challenge : null;
  }

  /** The counter is compared where it is kept, in one statement with its new value; here any will do. */
  private async counterOf(
    { id, ...response }: PasskeySignature,
    challenge: string,
    { publicKey }: KnownPasskey,
  ): Promise<number | null> {
    const seen = await unlessRefused(
      verifyAuthenticationResponse({
        ...this.expected(challenge),
        response: { id, rawId: id, type: 'public-key', clientExtensionResults: {}, response },
        credential: { id, publicKey: new Uint8Array(publicKey), counter: 0 },
      }),
    );
    return seen?.verified ? seen.authenticationInfo.newCounter : null;
  }

  private toMade({ id, clientDataJSON, attestationObject }: PasskeyMade, challenge: string) {
    const response = { clientDataJSON, attestationObject };
    return {
      ...this.expected(challenge),
      response: { id, rawId: id, type: 'public-key' as const, clientExtensionResults: {}, response },
      supportedAlgorithmIDs: [...PASSKEY_ALGORITHMS],
    };
  }

  private expected(challenge: string) {
    return {
      expectedChallenge: challenge,
      expectedOrigin: new URL(this.settings.publicUrl).origin,
      expectedRPID: this.relyingParty,
      requireUserVerification: true,
    };
  }
}

/** EdDSA, ES256, RS256. */
export const PASSKEY_ALGORITHMS = [-8, -7, -257] as const;

/** The library throws whatever it does not like, in words of its own. */
async function unlessRefused<T>(look: Promise<T>): Promise<T | null> {
  try {
    return await look;
  } catch {
    return null;
  }
}

function challengeIn(clientData: string): string | null {
  try {
    const said: unknown = JSON.parse(Buffer.from(clientData, 'base64url').toString('utf8'));
    const { challenge } = said as { challenge?: unknown };
    return typeof challenge === 'string' ? challenge : null;
  } catch {
    return null;
  }
}
