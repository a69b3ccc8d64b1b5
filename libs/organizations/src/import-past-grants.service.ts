import { Inject, Injectable } from '@nestjs/common';
import { recordAudit } from '@puente/audit';
import { requirePermission } from '@puente/permissions';
import { Database, type Actor, type Tx } from '@puente/database';
import type { PastGrant } from './core';
import { ensureFunders, ensureRecipients, insertPastGrants, lockPastGrants } from './past-grants.repository';

const BATCH = 4_000;

export interface PastGrantsImported {
  readonly rows: number;
  /** Rows that were not there before; a second import of the same file adds none. */
  readonly added: number;
  readonly funders: number;
  readonly recipients: number;
}

/** Loads past grants of public record, all or nothing, repeatable without duplicates. */
@Injectable()
export class ImportPastGrantsService {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** `tenantId` is the organisation that keeps the record (HIP); `onProgress` hears how many rows are stored. */
  async import(
    actor: Actor,
    tenantId: string,
    grants: readonly PastGrant[],
    onProgress: (done: number) => void = () => undefined,
  ): Promise<PastGrantsImported> {
    if (actor.kind === 'person') requirePermission(actor, 'nonprofit:import');
    const funders = [...new Set(grants.map((grant) => grant.funder))];
    const spellings = new Map(grants.toReversed().map((grant) => [grant.recipientKey, grant.recipient]));
    return this.database.asActor(actor, async (tx) => {
      await lockPastGrants(tx);
      const ids = {
        funders: await ensureFunders(tx, tenantId, funders),
        recipients: await ensureRecipients(tx, tenantId, spellings),
      };
      const added = await insertInBatches(tx, tenantId, grants, ids, onProgress);
      const counts = { rows: grants.length, added, funders: funders.length, recipients: spellings.size };
      const what = { action: 'grants.imported', subjectType: 'past-grants', subjectId: null } as const;
      await recordAudit(tx, actor, { tenantId, ...what, detail: counts });
      return counts;
    });
  }
}

async function insertInBatches(
  tx: Tx,
  tenantId: string,
  grants: readonly PastGrant[],
  ids: Parameters<typeof insertPastGrants>[3],
  onProgress: (done: number) => void,
): Promise<number> {
  let added = 0;
  for (let start = 0; start < grants.length; start += BATCH) {
    const batch = grants.slice(start, start + BATCH);
    added += await insertPastGrants(tx, tenantId, batch, ids);
    onProgress(start + batch.length);
  }
  return added;
}
