import type { Tx } from '@puente/database';

export interface SignInRow {
  readonly personId: string;
  readonly tenantId: string;
  readonly passwordHash: string;
}

/** The person behind an e-mail and the organisation they joined first. */
export async function findSignIn(tx: Tx, email: string): Promise<SignInRow | null> {
  const rows = await tx.query<SignInRow[]>(
    `select p.id as "personId", m.tenant_id as "tenantId", c.password_hash as "passwordHash"
       from people p
       join memberships m on m.person_id = p.id
       join credentials c on c.person_id = p.id
      where p.email = $1 order by m.created_at, m.tenant_id limit 1`,
    [email],
  );
  return rows[0] ?? null;
}
