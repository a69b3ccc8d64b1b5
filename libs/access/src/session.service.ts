import { createHash, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Database, systemActor, type PersonActor, type Tx } from '@puente/database';
import { Clock, DomainError, type Locale } from '@puente/kernel';
import { passwordMatches } from './password';
import {
  findSession,
  findSignIn,
  insertSession,
  deleteSession,
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
}

/** Server-side sessions: opened at sign-in with a new secret, found by its hash, ended at sign-out. */
@Injectable()
export class SessionService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Checks e-mail and password and opens a session; the answer holds the secret for the cookie. */
  async signIn(email: string, password: string): Promise<{ secret: string; signedIn: SignedIn }> {
    const found = await this.asLogin((tx) => findSignIn(tx, email.trim().toLowerCase()));
    if (!(await passwordMatches(found?.passwordHash ?? null, password)) || !found) {
      throw new DomainError('unauthenticated', 'sign-in-refused');
    }
    return this.open(found.personId, found.tenantId);
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
      return toSignedIn(row);
    });
  }

  async signOut(secret: string): Promise<void> {
    await this.asLogin((tx) => deleteSession(tx, hashOf(secret)));
  }

  private async open(personId: string, tenantId: string): Promise<{ secret: string; signedIn: SignedIn }> {
    const secret = randomBytes(32).toString('base64url');
    const now = this.clock.now();
    const row = await this.asLogin(async (tx) => {
      const expiresAt = new Date(now.getTime() + SESSION_LIMITS.idleMs);
      await insertSession(tx, {
        idHash: hashOf(secret),
        personId,
        tenantId,
        csrfSecret: randomBytes(32),
        now,
        expiresAt,
      });
      return findSession(tx, hashOf(secret), now);
    });
    if (!row) throw new DomainError('unauthenticated', 'sign-in-refused');
    return { secret, signedIn: toSignedIn(row) };
  }

  private asLogin<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.database.asActor(systemActor('login'), work);
  }
}

const hashOf = (secret: string): Buffer => createHash('sha256').update(secret).digest();

function toSignedIn(row: SessionRow): SignedIn {
  const { personId, tenantId, tenantKind, roles, programmes } = row;
  return {
    actor: {
      kind: 'person',
      personId,
      tenantId,
      tenantKind,
      roles,
      programmes,
      scopes: null,
      recentlyProven: false,
    },
    name: row.personName,
    organization: row.organizationName,
    locale: row.locale,
    csrfSecret: row.csrfSecret,
  };
}
