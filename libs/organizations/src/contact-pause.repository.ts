import type { Tx } from '@puente/database';

/** Since when a nonprofit's contact is paused, or null. */
export async function contactPausedAt(tx: Tx, tenantId: string): Promise<Date | null> {
  const rows = await tx.query<{ at: Date | null }[]>(
    'select contact_paused_at as at from nonprofit_settings where tenant_id = $1',
    [tenantId],
  );
  return rows[0]?.at ?? null;
}

/**
 * Whether nobody is to write to or call a nonprofit: no notices but those about the security of its accounts, no
 * introductions. It is known to the nonprofit, to HIP and to the system actors `mailer`, `dispatcher` and `matcher` alone; a
 * transaction of anybody else reads «no» and so must not ask.
 */
export async function isContactPaused(tx: Tx, tenantId: string): Promise<boolean> {
  return (await contactPausedAt(tx, tenantId)) !== null;
}

/** Sets or ends the pause; a pause that is on keeps its beginning. Tells whether anything changed. */
export async function setContactPause(tx: Tx, tenantId: string, pausedAt: Date | null): Promise<boolean> {
  const rows = await tx.query<object[]>(
    `insert into nonprofit_settings (tenant_id, contact_paused_at) values ($1, $2)
     on conflict (tenant_id) do update set contact_paused_at = excluded.contact_paused_at, updated_at = now()
      where (nonprofit_settings.contact_paused_at is null) <> (excluded.contact_paused_at is null)
     returning tenant_id`,
    [tenantId, pausedAt],
  );
  return rows.length > 0;
}
