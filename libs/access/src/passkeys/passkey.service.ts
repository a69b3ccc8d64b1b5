import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Database, systemActor, type Actor, type PersonActor, type Tx } from '@puente/database';
import { Clock, DomainError, invalid, notFound } from '@puente/kernel';
import { requirePermission } from '@puente/permissions';
import { AccessSettings } from '../access-settings';
import { logAccount, tellAccount } from '../account-log';
import { faultsOfPasskeyName, foldPasskeyName, MOST_PASSKEYS } from '../core';
import { countRecoveryCodes, holdFactors, replaceRecoveryCodes } from '../second-factor/factor.repository';
import { SecondFactors } from '../second-factor/second-factors';
import { deleteSessionsOf } from '../sessions/session.repository';
import { SessionService, type OpenedSession, type SignedIn } from '../sessions/session.service';
import {
  countPasskeys,
  deletePasskey,
  insertPasskey,
  listCredentials,
  listPasskeys,
  renamePasskey,
  type CredentialRow,
  type PasskeyRow,
} from './passkey.repository';
import { SignedPasskeys, type PasskeyMade } from './signed-passkeys';

/** What a browser needs to make a passkey. */
export interface PasskeyDraft {
  readonly challenge: string;
  readonly relyingParty: string;
  readonly personId: string;
  /** What the device shows beside the passkey. */
  readonly personName: string;
  /** Those that the person has; a device that holds one makes no second. */
  readonly known: readonly CredentialRow[];
}

/** A session that now counts as proven by two factors, and how many recovery codes are left for a lost device. */
export interface AddedPasskey extends OpenedSession {
  readonly id: string;
  readonly recoveryCodesLeft: number;
}

/** The passkeys of a person, for that person alone. */
@Injectable()
export class PasskeyService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(SignedPasskeys) private readonly signed: SignedPasskeys,
    @Inject(SecondFactors) private readonly factors: SecondFactors,
    @Inject(SessionService) private readonly sessions: SessionService,
    @Inject(AccessSettings) private readonly settings: AccessSettings,
  ) {}

  async list(actor: Actor): Promise<PasskeyRow[]> {
    const { personId } = requirePermission(actor, 'factor:own');
    return this.asLogin((tx) => listPasskeys(tx, personId));
  }

  async draft({ actor, name }: SignedIn): Promise<PasskeyDraft> {
    const { personId } = requirePermission(actor, 'factor:renew');
    return this.asLogin(async (tx) => ({
      challenge: await this.signed.challenge(tx, personId),
      relyingParty: this.signed.relyingParty,
      personId,
      personName: name,
      known: await listCredentials(tx, personId),
    }));
  }

  /** All other sessions end, and this one is renewed as proven by two factors. Refusals: `passkey-refused`, `too-many-passkeys`. */
  async add(actor: Actor, sessionSecret: string, name: string, made: PasskeyMade): Promise<AddedPasskey> {
    const owner = requirePermission(actor, 'factor:renew');
    const named = nameFrom(name);
    const added = await this.asLogin(async (tx) => {
      const id = await this.insert(tx, owner.personId, named, made);
      return id && { id, ...(await this.settle(tx, owner, sessionSecret)) };
    });
    if (!added) throw new DomainError('conflict', 'passkey-refused');
    return added;
  }

  async rename(actor: Actor, id: string, name: string): Promise<void> {
    const owner = requirePermission(actor, 'factor:own');
    const named = nameFrom(name);
    await this.asLogin(async (tx) => {
      if (!(await renamePasskey(tx, owner.personId, id, named))) throw notFound();
      await logAccount(tx, owner, 'passkey.renamed');
    });
  }

  /** Refused for the last factor where one is required; recovery codes go with the last one. */
  async remove(actor: Actor, id: string): Promise<void> {
    const owner = requirePermission(actor, 'factor:renew');
    const { personId } = owner;
    await this.asLogin(async (tx) => {
      await holdFactors(tx, personId);
      if (!(await deletePasskey(tx, personId, id))) throw notFound();
      if ((await this.factors.methodsOf(tx, personId)).length === 0) {
        if (this.settings.secondFactor === 'required') {
          throw new DomainError('conflict', 'second-factor-required');
        }
        await replaceRecoveryCodes(tx, personId, []);
      }
      await tellAccount(tx, owner, 'passkey.removed');
    });
  }

  /** Its id; null when it is refused, and its challenge is used up all the same. */
  private async insert(tx: Tx, personId: string, name: string, made: PasskeyMade): Promise<string | null> {
    await holdFactors(tx, personId);
    if ((await countPasskeys(tx, personId)) >= MOST_PASSKEYS) {
      throw new DomainError('conflict', 'too-many-passkeys', { most: MOST_PASSKEYS });
    }
    const proven = await this.signed.made(tx, personId, made);
    if (!proven) return null;
    const id = randomUUID();
    const { transports } = made;
    const isNew = await insertPasskey(tx, {
      ...{ id, personId, name, transports, ...proven },
      now: this.clock.now(),
    });
    return isNew ? id : null;
  }

  private async settle(tx: Tx, owner: PersonActor, sessionSecret: string) {
    const { personId } = owner;
    const proof = { method: 'passkey', assurance: 'second-factor' } as const;
    const renewed = await this.sessions.renew(tx, sessionSecret, { proof });
    await deleteSessionsOf(tx, personId, renewed.signedIn.deviceId);
    await tellAccount(tx, owner, 'passkey.added');
    return { ...renewed, recoveryCodesLeft: await countRecoveryCodes(tx, personId) };
  }

  private asLogin<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.database.asActor(systemActor('login'), work);
  }
}

function nameFrom(given: string): string {
  const name = foldPasskeyName(given);
  const faults = faultsOfPasskeyName(name);
  if (faults.length > 0) throw invalid(faults);
  return name;
}
