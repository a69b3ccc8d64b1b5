/** A hole in the database: how it is made, and the fault that the gate must report for it. */
export interface Hole {
  readonly bug: string;
  readonly sql: string;
  readonly fault: string;
  readonly object: string;
}

const hole = (bug: string, fault: string, object: string, sql: string): Hole => ({ bug, sql, fault, object });

const REACHABLE = 'reachable without forced RLS';
const GRANT = 'dangerous grant';
const TRUE = 'policy is true';
const STRONG = 'app role too strong';

const UNPROTECTED: readonly Hole[] = [
  hole(
    'table without row security',
    REACHABLE,
    'hole',
    'create table hole (id int); grant select on hole to app_user',
  ),
  hole(
    'column grant alone',
    REACHABLE,
    'hole',
    'create table hole (id int); grant update (id) on hole to app_user',
  ),
  hole('grant to everybody', REACHABLE, 'hole', 'create table hole (id int); grant select on hole to public'),
  hole('row security switched off', REACHABLE, 'people', 'alter table people disable row level security'),
  hole('row security not forced', REACHABLE, 'people', 'alter table people no force row level security'),
  hole(
    'view of the owner',
    REACHABLE,
    'hole',
    'create view hole as select * from people; grant select on hole to app_user',
  ),
  hole(
    'view that says it is no invoker',
    REACHABLE,
    'hole',
    'create view hole with (security_invoker = false) as select * from people; grant select on hole to app_user',
  ),
  hole(
    'materialised view',
    REACHABLE,
    'hole',
    'create materialized view hole as select * from people; grant select on hole to app_user',
  ),
  hole(
    'partitioned table without row security',
    REACHABLE,
    'hole',
    'create table hole (id int) partition by list (id); grant select on hole to app_user',
  ),
  hole(
    'partition of a protected table',
    REACHABLE,
    'hole_1',
    `create table hole (id int) partition by list (id); alter table hole enable row level security;
     alter table hole force row level security; create table hole_1 partition of hole for values in (1);
     grant select on hole, hole_1 to app_user`,
  ),
  hole(
    'foreign table',
    REACHABLE,
    'hole',
    `create foreign data wrapper nowhere; create server elsewhere foreign data wrapper nowhere;
     create foreign table hole (id int) server elsewhere; grant select on hole to app_user`,
  ),
];

const GRANTS: readonly Hole[] = [
  hole(
    'writable catalogue',
    'writable catalogue',
    'hole',
    `create table catalogue.hole (id int); alter table catalogue.hole enable row level security;
     alter table catalogue.hole force row level security; grant select, insert on catalogue.hole to app_user`,
  ),
  hole('may truncate', GRANT, 'programmes', 'grant truncate on programmes to app_user'),
  hole('may refer to rows', GRANT, 'people', 'grant references on people to app_user'),
  hole('may add triggers', GRANT, 'outbox', 'grant trigger on outbox to app_user'),
];

const POLICIES: readonly Hole[] = [
  hole(
    'policy lets all be read',
    TRUE,
    'people.hole',
    'create policy hole on people for select to app_user using (true)',
  ),
  hole('policy for everybody', TRUE, 'people.hole', 'create policy hole on people for select using (true)'),
  hole(
    'policy lets all be written',
    TRUE,
    'programmes.hole',
    'create policy hole on programmes for insert to app_user with check (true)',
  ),
  hole(
    'policy without a check of the new row',
    TRUE,
    'programmes.hole',
    'create policy hole on programmes for update to app_user using (tenant_id = app_tenant()) with check (true)',
  ),
];

const DEFINER = `returns setof people language sql security definer as 'select * from people'`;

const ROLES: readonly Hole[] = [
  hole('definer function', 'definer function', 'hole', `create function hole() ${DEFINER}`),
  hole(
    'definer function in the catalogue',
    'definer function',
    'hole',
    `create function catalogue.hole() ${DEFINER}; grant execute on function catalogue.hole() to app_user`,
  ),
  hole(
    'the application may call the function that chains the audit log',
    'definer function',
    'chain',
    'grant execute on function audit.chain() to app_user',
  ),
  hole(
    'the application may call the function that moves balances',
    'definer function',
    'move',
    'grant execute on function ledger.move() to app_user',
  ),
  hole(
    'table of the application',
    'owned by the app role',
    'hole',
    'create table hole (id int); alter table hole owner to app_user',
  ),
  hole('application passes policies', STRONG, 'app_user', 'alter role app_user bypassrls'),
  hole('application is superuser', STRONG, 'app_user', 'alter role app_user superuser'),
  hole('application makes roles', STRONG, 'app_user', 'alter role app_user createrole'),
  hole('application is member of the owner', STRONG, 'app_user', 'grant migrator to app_user'),
  hole('application is member of backup', STRONG, 'app_user', 'grant backup to app_user with inherit false'),
];

const KEYS: readonly Hole[] = [
  hole(
    'foreign key without tenant',
    'foreign key without tenant',
    'fk_hole',
    `create unique index uq_hole on programmes (id); create table hole (tenant_id uuid, programme_id uuid,
       constraint fk_hole foreign key (programme_id) references programmes (id))`,
  ),
  hole(
    'unique key without tenant',
    'unique key without tenant',
    'uq_hole',
    'create unique index uq_hole on programmes (facts)',
  ),
  hole(
    'unique key over an expression',
    'unique key without tenant',
    'uq_hole',
    `create unique index uq_hole on past_grant_recipients (lower(name))`,
  ),
];

/** At least one hole of each kind that the gate knows. Tables made here go back with the transaction. */
export const HOLES: readonly Hole[] = [...UNPROTECTED, ...GRANTS, ...POLICIES, ...ROLES, ...KEYS];
