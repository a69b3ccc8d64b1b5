import { randomBytes, randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Database, systemActor, type PersonActor, type Tx } from '@puente/database';
import { Clock, DomainError, type Locale } from '@puente/kernel';
import { logAccount } from '../account-log';
import { markMembershipUsed } from '../people/people.repository';
import { AccessSettings } from '../access-settings';
import { isRecentProof, needsFactor, type Assurance, type SignInMethod } from '../core';
import { hashOf, newSecret } from '../session-secret';
import {
  deleteSession,
  findSession,
  insertSession,
  renewSession,
  touchSession,
  type SessionRow,
} from './session.repository';

const HOUR_MS = 3_600_000;
/** A session ends after twelve hours, or after one hour without a request. */
export const SESSION_LIMITS = { absoluteMs: 12 * HOUR_MS, idleMs: HOUR_MS, touchMs: 60_000 } as const;

/** Who is signed in on a device, and what its forms must prove. */
export interface SignedIn {
  readonly actor: PersonActor;
  readonly name: string;
  readonly organization: string;
  readonly locale: Locale;
  readonly csrfSecret: Buffer;
  /** The session in its owner's list of devices. */
  readonly deviceId: string;
  readonly assurance: Assurance;
  /** The session may do nothing yet but set up a second factor. */
  readonly needsFactor: boolean;
}

/** A session just opened or renewed; the secret goes into the cookie and nowhere else. */
export interface OpenedSession {
  readonly secret: string;
  readonly signedIn: SignedIn;
}

/** How somebody came to be signed in. */
export interface SessionStart {
  readonly personId: string;
  readonly tenantId: string;
  readonly method: SignInMethod;
  readonly assurance: Assurance;
  /** Browser and system in coarse words: see `deviceLabel`. */
  readonly device: string;
}

/** What a renewal changes. A proof counts from now; another organisation brings a new token for forms. */
export interface SessionChange {
  readonly tenantId?: string;
  readonly proof?: { readonly method: SignInMethod; readonly assurance: Assurance };
}

/** Server-side sessions: opened with a new secret, found by its hash, renewed at every change of rights, ended at sign-out. */
@Injectable()
export class SessionService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(AccessSettings) private readonly settings: AccessSettings,
  ) {}

  /** Opens a session within a transaction of the system actor `login`. Refuses who is no member of the organisation. */
  async open(
    tx: Tx,
    { personId, tenantId, method, assurance, device }: SessionStart,
  ): Promise<OpenedSession> {
    const secret = newSecret();
    const now = this.clock.now();
    await insertSession(tx, {
      idHash: hashOf(secret),
      personId,
      tenantId,
      csrfSecret: randomBytes(32),
      now,
      expiresAt: new Date(now.getTime() + SESSION_LIMITS.idleMs),
      deviceId: randomUUID(),
      device,
      method,
      assurance,
      provenAt: now,
    });
    await markMembershipUsed(tx, tenantId, personId, now);
    return this.opened(tx, secret, now);
  }

  /** The living session of a cookie's secret, or null. */
  async find(secret: string): Promise<SignedIn | null> {
    const now = this.clock.now();
    return this.asLogin(async (tx) => {
      const row = await findSession(tx, hashOf(secret), now);
      if (!row) return null;
      if (now.getTime() - row.lastSeenAt.getTime() > SESSION_LIMITS.touchMs) {
        await touchSession(tx, row.idHash, now, SESSION_LIMITS.idleMs, SESSION_LIMITS.absoluteMs);
      }
      return this.toSignedIn(row, now);
    });
  }

  /** Gives a session a new secret, within a transaction of the system actor `login`; the old one is dead when it commits. */
  async renew(tx: Tx, secret: string, { tenantId, proof }: SessionChange = {}): Promise<OpenedSession> {
    const renewed = newSecret();
    const now = this.clock.now();
    await renewSession(tx, hashOf(secret), now, {
      idHash: hashOf(renewed),
      tenantId: tenantId ?? null,
      csrfSecret: tenantId ? randomBytes(32) : null,
      method: proof?.method ?? null,
      assurance: proof?.assurance ?? null,
      provenAt: proof ? now : null,
    });
    return this.opened(tx, renewed, now);
  }

  async signOut(secret: string): Promise<void> {
    await this.asLogin(async (tx) => {
      const ended = await deleteSession(tx, hashOf(secret));
      if (ended) await logAccount(tx, ended, 'session.ended');
    });
  }

  private async opened(tx: Tx, secret: string, now: Date): Promise<OpenedSession> {
    const row = await findSession(tx, hashOf(secret), now);
    if (!row) throw new DomainError('unauthenticated', 'sign-in-needed');
    return { secret, signedIn: this.toSignedIn(row, now) };
  }

  private asLogin<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.database.asActor(systemActor('login'), work);
  }

  private toSignedIn(row: SessionRow, now: Date): SignedIn {
    const { personId, tenantId, tenantKind, roles, programmes, assurance } = row;
    const recentlyProven = isRecentProof(row.provenAt, now);
    return {
      actor: {
        kind: 'person',
        personId,
        tenantId,
        tenantKind,
        roles,
        programmes,
        scopes: null,
        recentlyProven,
      },
      name: row.personName,
      organization: row.organizationName,
      locale: row.locale,
      csrfSecret: row.csrfSecret,
      deviceId: row.deviceId,
      assurance,
      needsFactor: needsFactor(this.settings.secondFactor, assurance),
    };
  }
}
