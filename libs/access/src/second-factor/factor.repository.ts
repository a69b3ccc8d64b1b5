import type { Tx } from '@puente/database';

/** Whoever adds or removes a factor of the person waits for its turn, so that two at once cannot both leave the other. */
export async function holdFactors(tx: Tx, personId: string): Promise<void> {
  await tx.query('select 1 from credentials where person_id = $1 for update', [personId]);
}

export interface TotpRow {
  readonly secret: Buffer | null;
  readonly draft: Buffer | null;
  readonly draftAt: Date | null;
  readonly confirmedAt: Date | null;
}

export async function findTotp(tx: Tx, personId: string): Promise<TotpRow | null> {
  const rows = await tx.query<TotpRow[]>(
    `select secret, draft, draft_at as "draftAt", confirmed_at as "confirmedAt" from totp_factors where person_id = $1`,
    [personId],
  );
  return rows[0] ?? null;
}

/** Keeps the time step of an accepted code; false when it or a later one was accepted before, by whichever process. */
export async function takeTotpStep(tx: Tx, personId: string, step: number): Promise<boolean> {
  const [, count] = await tx.query<[unknown, number]>(
    'update totp_factors set last_step = $2 where person_id = $1 and last_step < $2 and secret is not null',
    [personId, step],
  );
  return count > 0;
}

export async function saveTotpDraft(tx: Tx, personId: string, draft: Buffer, now: Date): Promise<void> {
  await tx.query(
    `insert into totp_factors (person_id, draft, draft_at) values ($1, $2, $3)
     on conflict (person_id) do update set draft = excluded.draft, draft_at = excluded.draft_at`,
    [personId, draft, now],
  );
}

interface ConfirmedTotp {
  readonly secret: Buffer;
  readonly step: number;
  readonly now: Date;
}

/** Puts a proven secret in the place of the draft it comes from; false when the draft is another by now. */
export async function confirmTotp(
  tx: Tx,
  personId: string,
  draft: Buffer,
  { secret, step, now }: ConfirmedTotp,
): Promise<boolean> {
  const [, count] = await tx.query<[unknown, number]>(
    `update totp_factors set secret = $3, last_step = $4, confirmed_at = $5, draft = null, draft_at = null
      where person_id = $1 and draft = $2`,
    [personId, draft, secret, step, now],
  );
  return count > 0;
}

export async function deleteTotp(tx: Tx, personId: string): Promise<void> {
  await tx.query('delete from totp_factors where person_id = $1', [personId]);
}

export async function replaceRecoveryCodes(
  tx: Tx,
  personId: string,
  hashes: readonly Buffer[],
): Promise<void> {
  await tx.query('delete from recovery_codes where person_id = $1', [personId]);
  await tx.query('insert into recovery_codes (person_id, code_hash) select $1, unnest($2::bytea[])', [
    personId,
    hashes,
  ]);
}

/** Uses up a code; false when it is not one of the person's or was used before, by whichever process. */
export async function takeRecoveryCode(tx: Tx, personId: string, hash: Buffer, now: Date): Promise<boolean> {
  const [, count] = await tx.query<[unknown, number]>(
    'update recovery_codes set used_at = $3 where person_id = $1 and code_hash = $2 and used_at is null',
    [personId, hash, now],
  );
  return count > 0;
}

export async function countRecoveryCodes(tx: Tx, personId: string): Promise<number> {
  const rows = await tx.query<{ count: number }[]>(
    'select count(*)::int as count from recovery_codes where person_id = $1 and used_at is null',
    [personId],
  );
  return rows[0]!.count;
}
