import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Database, type Claim, type PersonActor, type Tx } from '@puente/database';
import { Clock, DomainError } from '@puente/kernel';
import { Vault } from '@puente/vault';
import { REPEAT_LIMITS, verdictOnRepeat, type RepeatVerdict } from '../core';
import {
  deleteAbandoned,
  deleteIdle,
  findKey,
  insertKey,
  markEffect,
  storeAnswer,
  type KeyedRequest,
  type RequestKeyRow,
} from './request-key.repository';

/** An answer as it left. */
export interface KeptAnswer {
  readonly status: number;
  /** JSON; empty where nothing was said. */
  readonly body: string;
}

/** A try that may carry a request out; its sender takes the claim into every transaction. */
export interface HeldRequest {
  readonly id: string;
  readonly claim: Claim;
}

/** Whether a request under a key is the first or a repeat, and what the first was answered (docs/adr/0045). */
@Injectable()
export class RequestKeys {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Vault) private readonly vault: Vault,
  ) {}

  /**
   * Takes the key for this request, or answers what the first was answered. Refuses another request under the same key
   * (`key-of-another-request`, 422), one that is being carried out (`request-in-flight`, 409), and one that was done while its
   * answer was lost or is too large to keep (`answer-lost`, 409).
   */
  async begin(actor: PersonActor, request: KeyedRequest): Promise<HeldRequest | KeptAnswer> {
    const now = this.clock.now();
    const id = randomUUID();
    return this.database.asActor(actor, async (tx) => {
      await deleteAbandoned(tx, actor, request, {
        expired: before(now, REPEAT_LIMITS.knownMs),
        abandoned: before(now, REPEAT_LIMITS.leaseMs),
      });
      if (await insertKey(tx, actor, request, { id, begunAt: now })) return held(actor, id);
      const row = await findKey(tx, actor, request);
      if (!row) throw inFlight();
      return this.repeated(tx, actor, row, now);
    });
  }

  /** Keeps the answer of a try for its repeats. */
  async settle(actor: PersonActor, { id }: HeldRequest, { status, body }: KeptAnswer): Promise<void> {
    const { tenantId } = actor;
    await this.database.asActor(actor, async (tx) => {
      const isKept = body.length <= REPEAT_LIMITS.mostCharacters;
      const sealedAnswer = isKept ? await this.vault.seal(tx, answerOf(tenantId, id), body) : null;
      await storeAnswer(tx, tenantId, id, { status, sealedAnswer });
    });
  }

  /** Frees the key of a try that was refused, unless something was done: then it stays without an answer. */
  async giveUp(actor: PersonActor, { id }: HeldRequest): Promise<void> {
    await this.database.asActor(actor, (tx) => deleteIdle(tx, actor.tenantId, id));
  }

  private async repeated(
    tx: Tx,
    { tenantId }: PersonActor,
    row: RequestKeyRow,
    now: Date,
  ): Promise<KeptAnswer> {
    const { id, status, sealedAnswer } = row;
    const known = { ...row, isAnswered: status !== null, hasAnswer: sealedAnswer !== null };
    const verdict = verdictOnRepeat(known, now);
    if (verdict !== 'answer') throw refusalOf(verdict);
    return { status: status!, body: await this.vault.open(tx, answerOf(tenantId, id), sealedAnswer!) };
  }
}

const before = (now: Date, ms: number): Date => new Date(now.getTime() - ms);
const inFlight = (): DomainError => new DomainError('conflict', 'request-in-flight', { seconds: 1 });

function refusalOf(verdict: Exclude<RepeatVerdict, 'answer'>): DomainError {
  if (verdict === 'request-in-flight') return inFlight();
  return new DomainError(verdict === 'key-of-another-request' ? 'invalid' : 'conflict', verdict);
}

const answerOf = (tenantId: string, id: string) =>
  ({ table: 'request_keys', column: 'sealed_answer', tenantId, rowId: id }) as const;

/** What a transaction wrote commits with the note that its request was done, or not at all. */
function held({ tenantId }: PersonActor, id: string): HeldRequest {
  const hold = async (tx: Tx): Promise<void> => {
    if (!(await markEffect(tx, tenantId, id))) throw new DomainError('conflict', 'request-taken-over');
  };
  return { id, claim: { hold } };
}
