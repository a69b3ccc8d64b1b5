import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { recordAudit, recordSightings, type AuditAction } from '@puente/audit';
import { Database, type Actor, type Tx } from '@puente/database';
import { addToOutbox } from '@puente/jobs';
import { Clock, isUuid, notFound, staleVersion } from '@puente/kernel';
import { requirePermission } from '@puente/permissions';
import type { ErasureReason } from './core';
import type { Erasure } from './entities/erasure.entity';
import {
  findErasure,
  insertErasure,
  listErasures,
  moveErasure,
  nonprofitName,
  type ErasureView,
} from './erasure.repository';

/** Erasing a nonprofit's data for good takes two administrators of HIP; a job then does it. */
@Injectable()
export class ErasureService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** All erasures, newest first. */
  async list(actor: Actor): Promise<ErasureView[]> {
    requirePermission(actor, 'erasure:read');
    return this.database.asActor(actor, async (tx) => {
      const found = await listErasures(tx);
      const named = found.filter(({ state }) => state !== 'done');
      await recordSightings(
        tx,
        actor,
        named.map(({ nonprofitId }) => nonprofitId),
        'list',
      );
      return found;
    });
  }

  /** The name of the nonprofit whose data somebody is about to have erased; `not-found` for anything else. */
  async nameOf(actor: Actor, nonprofitId: string): Promise<string> {
    requirePermission(actor, 'erasure:read');
    return this.database.asActor(actor, async (tx) => {
      const name = await existing(tx, nonprofitId);
      await recordSightings(tx, actor, [nonprofitId], 'profile');
      return name;
    });
  }

  /** Asks for the erasure of a nonprofit's data; nothing happens until somebody else agrees. */
  async request(actor: Actor, nonprofitId: string, reason: ErasureReason): Promise<string> {
    const { personId } = requirePermission(actor, 'erasure:request');
    const id = randomUUID();
    await this.database.asActor(actor, async (tx) => {
      await existing(tx, nonprofitId);
      const row = { tenantId: nonprofitId, id, reason, requestedBy: personId, requestedAt: this.clock.now() };
      await insertErasure(tx, row);
      await record(tx, actor, 'erasure.requested', row, { reason });
    });
    return id;
  }

  /** Agrees, as somebody who did not ask: the job that erases leaves with this transaction. */
  async approve(actor: Actor, id: string): Promise<void> {
    await this.decide(actor, id, 'approved', async (tx, row) => {
      await addToOutbox(tx, { name: 'retention.erase', data: { erasureId: row.id }, tenantId: row.tenantId });
    });
  }

  /** Takes back what was asked for, by whichever administrator. */
  async withdraw(actor: Actor, id: string): Promise<void> {
    await this.decide(actor, id, 'withdrawn', () => Promise.resolve());
  }

  private async decide(
    actor: Actor,
    id: string,
    state: 'approved' | 'withdrawn',
    then: (tx: Tx, row: Erasure) => Promise<void>,
  ): Promise<void> {
    const { personId } = requirePermission(actor, 'erasure:read');
    await this.database.asActor(actor, async (tx) => {
      const row = isUuid(id) ? await findErasure(tx, id) : null;
      if (!row) throw notFound();
      const permission = state === 'approved' ? 'erasure:approve' : 'erasure:request';
      requirePermission(actor, permission, { proposedBy: row.requestedBy });
      const decision = { state, decidedBy: personId, decidedAt: this.clock.now() };
      if (!(await moveErasure(tx, row, 'requested', decision))) throw staleVersion();
      await record(tx, actor, `erasure.${state}`, row);
      await then(tx, row);
    });
  }
}

async function existing(tx: Tx, nonprofitId: string): Promise<string> {
  const name = isUuid(nonprofitId) ? await nonprofitName(tx, nonprofitId) : null;
  if (name === null) throw notFound();
  return name;
}

const record = (
  tx: Tx,
  actor: Actor,
  action: AuditAction,
  { tenantId, id }: Pick<Erasure, 'tenantId' | 'id'>,
  detail: Readonly<Record<string, string>> = {},
): Promise<void> =>
  recordAudit(tx, actor, { tenantId, action, subjectType: 'erasure', subjectId: id, detail });
