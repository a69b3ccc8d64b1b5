import type { Client } from 'pg';

/** What somebody who owns the database may do to a chain. */
export const KINDS = ['edit', 'delete', 'reorder', 'back-date', 'insert', 'cut tail', 'rewrite all'] as const;
export type Kind = (typeof KINDS)[number];

/** Makes the places and hashes of a chain right again, as whoever knows the method would. */
export const RECHAIN = `
create function rechain(tenant uuid) returns void language plpgsql as $$
declare r audit_log; place bigint := 0; last bytea := decode(repeat('00', 32), 'hex');
begin
  for r in select * from audit_log where tenant_id = tenant order by seq loop
    place := place + 1;
    update audit_log l set seq = place, prev_hash = last where l.tenant_id = tenant and l.seq = r.seq returning * into r;
    last := sha256(convert_to(audit.row_text(r), 'UTF8'));
    update audit_log l set hash = last where l.tenant_id = tenant and l.seq = place;
  end loop;
  update audit.heads h set seq = place, hash = last where h.tenant_id = tenant;
end $$`;

export interface Tamper {
  readonly kind: Kind;
  readonly tenantId: string;
  /** A place before the last row. */
  readonly at: number;
  /** Whether the chain is made right again afterwards. */
  readonly careful: boolean;
}

const SWAPPED = ['at', 'action', 'subject_id', 'detail', 'person_id'];
const swap = SWAPPED.map((name) => `${name} = other.${name}`).join(', ');

const STATEMENTS: Readonly<Record<Kind, string>> = {
  edit: `update audit_log set subject_id = 'somebody-else' where tenant_id = $1 and seq = $2::bigint`,
  delete: `delete from audit_log where tenant_id = $1 and seq = $2::bigint`,
  reorder: `update audit_log l set ${swap} from audit_log other where l.tenant_id = $1 and other.tenant_id = $1
    and l.seq in ($2::bigint, $2::bigint + 1) and other.seq = 2 * $2::bigint + 1 - l.seq`,
  'back-date': `update audit_log set at = at - interval '40 days' where tenant_id = $1 and seq = $2::bigint`,
  insert: `with moved as (update audit_log set seq = -seq where tenant_id = $1 and seq > $2::bigint returning 1),
    copied as (select l.* from audit_log l where l.tenant_id = $1 and l.seq = $2::bigint)
    insert into audit_log select tenant_id, $2::bigint + 1, at, actor_kind, person_id, actor_tenant_id, roles, system, via, action,
      subject_type, 'never-was', detail, hash, hash from copied where (select count(*) from moved) >= 0`,
  'cut tail': `delete from audit_log where tenant_id = $1 and seq > $2::bigint`,
  'rewrite all': `update audit_log set subject_id = 'somebody-else' where tenant_id = $1 and $2::bigint > 0`,
};

/** Carries it out on a superuser's connection that runs no triggers. */
export async function tamper(client: Client, { kind, tenantId, at, careful }: Tamper): Promise<void> {
  await client.query(STATEMENTS[kind], [tenantId, at]);
  if (kind === 'insert') await settleMoved(client, tenantId);
  if (careful || kind === 'rewrite all' || kind === 'cut tail') {
    await client.query('select rechain($1)', [tenantId]);
  }
}

/** Rows that made room move one place on, the last one first. */
async function settleMoved(client: Client, tenantId: string): Promise<void> {
  await client.query('update audit_log set seq = -seq + 1 where tenant_id = $1 and seq < 0', [tenantId]);
}
