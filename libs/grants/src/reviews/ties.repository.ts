import type { Tx } from '@puente/database';

export interface PersonTies {
  readonly personId: string;
  readonly email: string;
  /** Every organisation that the person belongs to. */
  readonly organizations: readonly { readonly id: string; readonly kind: string; readonly name: string }[];
}

/** Asked as `login`, which knows every membership: what it answers stays within a service. */
export function listPersonTies(tx: Tx, personIds: readonly string[]): Promise<PersonTies[]> {
  return tx.query<PersonTies[]>(
    `select p.id as "personId", p.email, (select coalesce(jsonb_agg(jsonb_build_object('id', o.id, 'kind', o.kind, 'name', o.name)), '[]')
        from memberships m join organizations o on o.id = m.tenant_id where m.person_id = p.id) as organizations
      from people p where p.id = any ($1::uuid[])`,
    [personIds],
  );
}

/** The mail addresses of the people of organisations; asked as `login` too. */
export function listAddresses(
  tx: Tx,
  tenantIds: readonly string[],
): Promise<{ readonly id: string; readonly email: string }[]> {
  return tx.query(
    'select m.tenant_id as id, p.email from memberships m join people p on p.id = m.person_id where m.tenant_id = any ($1::uuid[])',
    [tenantIds],
  );
}

export interface PastGrantNames {
  readonly funder: string;
  readonly recipient: string;
}

/** Who supported whom by public sources, by names without capitals; asked as `matcher`. */
export function listPastGrants(
  tx: Tx,
  {
    funders,
    recipients,
  }: {
    readonly funders: readonly string[];
    readonly recipients: readonly string[];
  },
): Promise<PastGrantNames[]> {
  return tx.query<PastGrantNames[]>(
    `select distinct lower(f.name) as funder, lower(r.name) as recipient
       from past_grants g join past_grant_funders f on f.tenant_id = g.tenant_id and f.id = g.funder_id
       join past_grant_recipients r on r.tenant_id = g.tenant_id and r.id = g.recipient_id
      where lower(f.name) = any ($1) and lower(r.name) = any ($2)`,
    [funders.map((name) => name.toLowerCase()), recipients.map((name) => name.toLowerCase())],
  );
}
