import type { Tx } from '@puente/database';
import type { ConsentAudience, ConsentClass } from './core';
import { Consent } from './entities/consent.entity';

/** A consent as its ledger tells it. */
export interface ConsentRow {
  readonly id: string;
  readonly classes: readonly ConsentClass[];
  readonly audience: ConsentAudience;
  readonly funderId: string | null;
  /** The funder's name; null where it is given to all, or to no funder. */
  readonly funder: string | null;
  readonly until: string;
  readonly signedAt: Date;
  /** Who signed and who revoked, by name; null for somebody who left. */
  readonly signedBy: string | null;
  readonly sharedByAtSigning: number | null;
  readonly revokedAt: Date | null;
  readonly revokedBy: string | null;
}

export type NewConsent = Omit<Consent, 'revokedBy' | 'revokedAt'>;

export async function insertConsent(tx: Tx, consent: NewConsent): Promise<void> {
  await tx.insert(Consent, consent);
}

/** Ends a consent that has not been ended; tells whether it did. */
export async function revokeConsent(
  tx: Tx,
  key: { readonly tenantId: string; readonly id: string },
  by: string,
  at: Date,
): Promise<boolean> {
  const [, count] = await tx.query<[unknown[], number]>(
    `update consents set revoked_by = $3, revoked_at = $4
      where tenant_id = $1 and id = $2 and revoked_at is null`,
    [key.tenantId, key.id, by, at],
  );
  return count === 1;
}

/** All consents of a nonprofit, the latest first. */
export function listConsents(tx: Tx, tenantId: string): Promise<ConsentRow[]> {
  return tx.query<ConsentRow[]>(
    `select c.id, c.classes, c.audience, c.funder_id as "funderId", f.name as funder, to_char(c.until, 'YYYY-MM-DD') as until,
        c.signed_at as "signedAt", s.name as "signedBy", c.shared_by_at_signing as "sharedByAtSigning",
        c.revoked_at as "revokedAt", r.name as "revokedBy"
       from consents c
       left join organizations f on f.id = c.funder_id
       left join people s on s.id = c.signed_by
       left join people r on r.id = c.revoked_by
      where c.tenant_id = $1 order by c.signed_at desc, c.id`,
    [tenantId],
  );
}

/** A funder's name, where there is such a funder. */
export async function findFunder(tx: Tx, id: string): Promise<{ id: string; name: string } | null> {
  const rows = await tx.query<{ id: string; name: string }[]>(
    `select id, name from organizations where id = $1 and kind = 'funder'`,
    [id],
  );
  return rows[0] ?? null;
}
/** Every funder by name, for choosing one. */
export function listFunders(tx: Tx): Promise<{ id: string; name: string }[]> {
  return tx.query(`select id, name from organizations where kind = 'funder' order by name, id`);
}
