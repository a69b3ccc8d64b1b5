import type { PersonActor, Tx } from '@puente/database';

/** A request as its sender names it: the same for every repeat of it. */
export interface KeyedRequest {
  /** Method and route as declared. */
  readonly route: string;
  readonly keyHash: Buffer;
  /** SHA-256 of its address and body. */
  readonly requestHash: Buffer;
}

export interface RequestKeyRow {
  readonly id: string;
  readonly isSame: boolean;
  readonly begunAt: Date;
  readonly status: number | null;
  readonly sealedAnswer: Buffer | null;
}

type Who = Pick<PersonActor, 'tenantId' | 'personId'>;

/** Takes a key for a try; false when another one has it, for which this waits until it is known. */
export async function insertKey(
  tx: Tx,
  { tenantId, personId }: Who,
  { route, keyHash, requestHash }: KeyedRequest,
  { id, begunAt }: Pick<RequestKeyRow, 'id' | 'begunAt'>,
): Promise<boolean> {
  const rows = await tx.query<object[]>(
    `insert into request_keys (tenant_id, id, person_id, route, key_hash, request_hash, begun_at)
     values ($1, $2, $3, $4, $5, $6, $7) on conflict (tenant_id, person_id, route, key_hash) do nothing returning id`,
    [tenantId, id, personId, route, keyHash, requestHash, begunAt],
  );
  return rows.length === 1;
}

/** Frees a key whose day is over, or whose try ended without having done or answered anything. */
export async function deleteAbandoned(
  tx: Tx,
  { tenantId, personId }: Who,
  { route, keyHash }: KeyedRequest,
  { expired, abandoned }: { readonly expired: Date; readonly abandoned: Date },
): Promise<void> {
  await tx.query(
    `delete from request_keys where tenant_id = $1 and person_id = $2 and route = $3 and key_hash = $4
        and (begun_at <= $5 or (begun_at <= $6 and not took_effect and status is null))`,
    [tenantId, personId, route, keyHash, expired, abandoned],
  );
}

export async function findKey(
  tx: Tx,
  { tenantId, personId }: Who,
  { route, keyHash, requestHash }: KeyedRequest,
): Promise<RequestKeyRow | null> {
  const rows = await tx.query<RequestKeyRow[]>(
    `select id, request_hash = $5 as "isSame", begun_at as "begunAt", status, sealed_answer as "sealedAnswer"
       from request_keys where tenant_id = $1 and person_id = $2 and route = $3 and key_hash = $4`,
    [tenantId, personId, route, keyHash, requestHash],
  );
  return rows[0] ?? null;
}

/**
 * Notes that the present transaction is the effect of a try, if it wrote anything. False when the try has lost its key: then the
 * transaction must not commit.
 */
export async function markEffect(tx: Tx, tenantId: string, id: string): Promise<boolean> {
  const rows = await tx.query<{ mayCommit: boolean }[]>(
    `with own as materialized (select pg_current_xact_id_if_assigned() is not null as wrote),
     marked as (update request_keys k set took_effect = true from own
       where own.wrote and k.tenant_id = $1 and k.id = $2 returning k.id)
     select not own.wrote or exists (select from marked) as "mayCommit" from own`,
    [tenantId, id],
  );
  return rows[0]!.mayCommit;
}

/** Keeps what was answered. */
export async function storeAnswer(
  tx: Tx,
  tenantId: string,
  id: string,
  { status, sealedAnswer }: { readonly status: number; readonly sealedAnswer: Buffer | null },
): Promise<void> {
  await tx.query('update request_keys set status = $3, sealed_answer = $4 where tenant_id = $1 and id = $2', [
    tenantId,
    id,
    status,
    sealedAnswer,
  ]);
}

/** Frees the key of a try that was refused before it did anything. */
export async function deleteIdle(tx: Tx, tenantId: string, id: string): Promise<void> {
  await tx.query('delete from request_keys where tenant_id = $1 and id = $2 and not took_effect', [
    tenantId,
    id,
  ]);
}
