import { randomUUID } from 'node:crypto';
import type { Tx } from '@puente/database';
import type { JobData, JobName } from './job';

/** The channel on which a committed outbox row wakes the relay. */
export const OUTBOX_CHANNEL = 'outbox';

interface NewJob<Name extends JobName> {
  readonly name: Name;
  readonly data: JobData<Name>;
  /** The organisation that the job concerns. */
  readonly tenantId: string;
  readonly runAt?: Date;
}

/** Puts a job into the outbox within the caller's transaction: it leaves if and only if that commits. */
export async function addToOutbox<Name extends JobName>(tx: Tx, job: NewJob<Name>): Promise<void> {
  await tx.query(
    `insert into outbox (id, tenant_id, name, data, run_at) values ($1, $2, $3, $4, coalesce($5, now()))`,
    [randomUUID(), job.tenantId, job.name, JSON.stringify(job.data), job.runAt ?? null],
  );
  await tx.query(`select pg_notify($1, '')`, [OUTBOX_CHANNEL]);
}
