import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { recordAudit, type AuditAction } from '@puente/audit';
import { Database, systemActor, type Actor, type PersonActor } from '@puente/database';
import { Clock, dayInMexico, invalid, notFound, type Locale } from '@puente/kernel';
import { requirePermission } from '@puente/permissions';
import { addMail } from '@puente/mail';
import { faultsOfToken, TOKEN_DAYS, type TokenInput } from '../core';
import { Limiter } from '../limits/limiter';
import { hashOf, newSecret } from '../session-secret';
import {
  findToken,
  insertToken,
  listTokens,
  markTokenUsed,
  revokeToken,
  type TokenHolder,
  type TokenRow,
} from './token.repository';

const DAY_MS = 24 * 3_600_000;
const PREFIX = 'pte_';

/** Who a program acts for, and within which permissions. */
export interface TokenBearer {
  readonly actor: PersonActor;
  readonly name: string;
  readonly organization: string;
  readonly locale: Locale;
}

/** API tokens: made and shown once, found by their hash, revoked by their owner or an administrator. */
@Injectable()
export class TokenService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Limiter) private readonly limiter: Limiter,
  ) {}

  /** The person's own living tokens in this organisation. */
  async list(actor: Actor): Promise<TokenRow[]> {
    const { tenantId, personId } = requirePermission(actor, 'token:own');
    return this.database.asActor(actor, (tx) => listTokens(tx, tenantId, personId, this.clock.now()));
  }

  /** Everybody's living tokens in this organisation, for its administrators. */
  async listAll(actor: Actor): Promise<TokenRow[]> {
    const { tenantId } = requirePermission(actor, 'token:oversee');
    return this.database.asActor(actor, (tx) => listTokens(tx, tenantId, null, this.clock.now()));
  }

  /** Makes a token with some of the person's own permissions and tells them by mail. The answer alone holds it: it is stored as a hash. */
  async make(actor: Actor, input: TokenInput): Promise<{ readonly id: string; readonly token: string }> {
    const { tenantId, personId, roles } = requirePermission(actor, 'token:make');
    const faults = faultsOfToken(input, roles);
    if (faults.length > 0) throw invalid(faults);
    const token = PREFIX + newSecret();
    const id = randomUUID();
    const createdAt = this.clock.now();
    const expiresAt = new Date(createdAt.getTime() + (input.days ?? TOKEN_DAYS.usual) * DAY_MS);
    const { name, scopes } = input;
    await this.database.asActor(actor, async (tx) => {
      await insertToken(tx, {
        tenantId,
        id,
        personId,
        name: name.trim(),
        tokenHash: hashOf(token),
        scopes,
        createdAt,
        expiresAt,
      });
      await recordAudit(tx, actor, entry(tenantId, id, 'token.made', { scopes }));
      await addMail(tx, { tenantId, to: { personId }, template: 'account-changed', data: {} });
    });
    return { id, token };
  }

  /** Ends one of the person's own tokens. */
  revoke(actor: Actor, id: string): Promise<void> {
    const { personId } = requirePermission(actor, 'token:own');
    return this.end(actor, id, personId);
  }

  /** Ends a token of anybody in the organisation. */
  revokeAny(actor: Actor, id: string): Promise<void> {
    requirePermission(actor, 'token:oversee');
    return this.end(actor, id, null);
  }

  /**
   * Who stands behind a token; null for an unknown, expired or revoked one. It never counts as recently proven. Wrong ones
   * are counted by where they come from (`too-many-attempts`); a right one is never refused for them.
   */
  async find(token: string, address: string): Promise<TokenBearer | null> {
    if (!token.startsWith(PREFIX)) return null;
    const bearer = await this.bearerOf(token);
    if (!bearer) await this.limiter.spend({ kind: 'api-token', account: token, address, knownDevice: null });
    return bearer;
  }

  private bearerOf(token: string): Promise<TokenBearer | null> {
    const now = this.clock.now();
    return this.database.asActor(systemActor('login'), async (tx) => {
      const holder = await findToken(tx, hashOf(token), now);
      if (!holder) return null;
      const today = dayInMexico(now);
      if (holder.lastUsedOn !== today) await markTokenUsed(tx, holder.tenantId, holder.id, today);
      return toBearer(holder);
    });
  }

  private async end(actor: Actor, id: string, personId: string | null): Promise<void> {
    const { tenantId } = requirePermission(actor, 'token:own');
    await this.database.asActor(actor, async (tx) => {
      if (!(await revokeToken(tx, { tenantId, id, personId }, this.clock.now()))) throw notFound();
      await recordAudit(tx, actor, entry(tenantId, id, 'token.revoked'));
    });
  }
}

function entry(tenantId: string, id: string, action: AuditAction, detail = {}) {
  return { tenantId, action, subjectType: 'api-token', subjectId: id, detail };
}

function toBearer(holder: TokenHolder): TokenBearer {
  const { personId, tenantId, tenantKind, roles, programmes, scopes } = holder;
  return {
    actor: {
      kind: 'person',
      personId,
      tenantId,
      tenantKind,
      roles,
      programmes,
      scopes,
      recentlyProven: false,
    },
    name: holder.personName,
    organization: holder.organizationName,
    locale: holder.locale,
  };
}
