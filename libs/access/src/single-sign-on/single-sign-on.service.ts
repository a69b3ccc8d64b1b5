import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Database, systemActor, type Actor, type PersonActor, type Tx } from '@puente/database';
import { Clock, DomainError, notFound, type Locale } from '@puente/kernel';
import { requirePermission } from '@puente/permissions';
import { logAccount, tellAccount } from '../account-log';
import { Limiter } from '../limits/limiter';
import { hashOf, newSecret } from '../session-secret';
import { findHouse } from '../sign-in/sign-in.repository';
import { SignInService, type SignInClient, type SignInOutcome } from '../sign-in/sign-in.service';
import { SignInProvider, type ProviderAccount } from './provider';
import {
  deleteLink,
  findLink,
  findLinked,
  insertLink,
  insertVisit,
  markLinkedUsed,
  takeVisit,
  type LinkRow,
  type VisitRow,
} from './single-sign-on.repository';

const VISIT_HOLDS_MS = 10 * 60_000;

/** Somebody who is about to leave for the provider; the secret goes into a cookie of its own. */
export interface Leaving {
  readonly secret: string;
  readonly address: string;
}

/** What came of a visit, and where to go on. */
export type Returned = { readonly next: string } & (SignInOutcome | { readonly kind: 'linked' });

/** With what somebody comes back. */
export interface Returning {
  /** Of the cookie; null when there is none. */
  readonly secret: string | null;
  /** The query as it came, with code and state. */
  readonly query: string;
  readonly locale: Locale;
  /** Who is signed in on the browser that comes back. */
  readonly actor: PersonActor | null;
}

/**
 * Signing in by an account elsewhere. Only people who are known and have linked that account themselves come in: it is
 * found by the provider's own name for it, never by an e-mail.
 */
@Injectable()
export class SingleSignOnService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Limiter) private readonly limiter: Limiter,
    @Inject(SignInProvider) private readonly provider: SignInProvider,
    @Inject(SignInService) private readonly signIns: SignInService,
  ) {}

  /** What the provider is called; null where the operator names none. */
  get name(): string | null {
    return this.provider.name;
  }

  /** Refusals: `not-found` where there is no provider, `provider-away`, `too-many-attempts`. */
  async leave(locale: Locale, next: string, { address }: SignInClient): Promise<Leaving> {
    if (!this.name) throw notFound();
    await this.limiter.spend({ kind: 'challenge', account: 'visit', address, knownDevice: null });
    return this.visit(locale, null, next);
  }

  /** The same to link the account there to the person, who has just proven who they are. */
  async leaveToLink(actor: Actor, locale: Locale, next: string): Promise<Leaving> {
    const { personId } = requirePermission(actor, 'factor:renew');
    return this.visit(locale, personId, next);
  }

  /** A visit comes back once, to the browser that left. Refusals: `provider-refused`, `provider-linked`, `provider-away`. */
  async comeBack({ secret, query, locale, actor }: Returning, client: SignInClient): Promise<Returned> {
    if (!this.name) throw notFound();
    const visit = secret && (await this.take(secret));
    if (!visit) throw refused();
    const account = await this.provider.account(query, visit, locale);
    if (visit.personId !== null) return this.link(actor, visit, account);
    const outcome = await this.asLogin((tx) => this.enter(tx, account, client));
    if (!outcome) throw refused();
    return { ...outcome, next: visit.next };
  }

  /** Null: the person has no account linked there, or there is no provider. */
  async linked(actor: Actor): Promise<LinkRow | null> {
    const { personId } = requirePermission(actor, 'factor:own');
    if (!this.name) return null;
    return this.asLogin((tx) => findLink(tx, personId, this.provider.issuer));
  }

  async unlink(actor: Actor): Promise<void> {
    const owner = requirePermission(actor, 'factor:renew');
    const { issuer } = this.provider;
    await this.asLogin(async (tx) => {
      if (!(await deleteLink(tx, owner.personId, issuer))) throw notFound();
      await tellAccount(tx, owner, 'provider.unlinked');
    });
  }

  private async visit(locale: Locale, personId: string | null, next: string): Promise<Leaving> {
    const [secret, state, nonce, verifier] = [newSecret(), newSecret(), newSecret(), newSecret()];
    const address = await this.provider.address({ state, nonce, verifier }, locale);
    const expiresAt = new Date(this.clock.now().getTime() + VISIT_HOLDS_MS);
    const row = { idHash: hashOf(secret), personId, state, nonce, verifier, next, expiresAt };
    await this.asLogin((tx) => insertVisit(tx, row));
    return { secret, address: address.href };
  }

  private take(secret: string): Promise<VisitRow | null> {
    return this.asLogin((tx) => takeVisit(tx, hashOf(secret), this.clock.now()));
  }

  /** A second factor is asked for as ever, unless the provider says it saw one and the operator takes its word. */
  private async enter(
    tx: Tx,
    account: ProviderAccount | null,
    client: SignInClient,
  ): Promise<SignInOutcome | null> {
    const known = account && (await findLinked(tx, account.issuer, account.subject));
    if (!known) return this.refuse(tx);
    await markLinkedUsed(tx, account.issuer, account.subject, this.clock.now());
    if (!account.saysSecondFactor || !this.provider.trustsMfa) {
      return this.signIns.begin(tx, known, 'oidc', client);
    }
    const proof = { method: 'oidc', assurance: 'second-factor' } as const;
    return { kind: 'session', ...(await this.signIns.finish(tx, known, proof, client)) };
  }

  private async refuse(tx: Tx): Promise<null> {
    const tenantId = await findHouse(tx);
    if (tenantId) await logAccount(tx, { personId: null, tenantId }, 'provider.refused');
    return null;
  }

  /** Only to the person who left to link it, and only in their own session. */
  private async link(
    actor: PersonActor | null,
    { personId, next }: VisitRow,
    account: ProviderAccount | null,
  ): Promise<Returned> {
    if (!account || !actor || actor.personId !== personId) {
      throw new DomainError('conflict', 'provider-refused');
    }
    const owner = requirePermission(actor, 'factor:own');
    await this.asLogin(async (tx) => {
      const { issuer, subject } = account;
      const now = this.clock.now();
      const row = { id: randomUUID(), personId: owner.personId, issuer, subject, now };
      if (!(await insertLink(tx, row))) throw new DomainError('conflict', 'provider-linked');
      await tellAccount(tx, owner, 'provider.linked');
    });
    return { kind: 'linked', next };
  }

  private asLogin<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.database.asActor(systemActor('login'), work);
  }
}

const refused = (): DomainError => new DomainError('unauthenticated', 'provider-refused');
