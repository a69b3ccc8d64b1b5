import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the two sides of an award write to each other. */
export class AwardMessages1763874000000 implements MigrationInterface {
  name = 'AwardMessages1763874000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const step of [MESSAGES, HELPERS, RULES]) await runner.query(step);
  }

  down(): Promise<void> {
    throw new Error('Messages cannot be taken back: restore a backup instead.');
  }
}

/** Nobody changes one: what the other side read is what it was told. */
const MESSAGES = `
create table award_messages (
  tenant_id uuid not null,
  id uuid not null,
  award_id uuid not null,
  nonprofit_id uuid not null,
  side text not null constraint ck_award_messages_side check (side in ('funder', 'nonprofit')),
  author_id uuid not null,
  text text not null constraint ck_award_messages_text check (length(text) between 1 and 2000),
  written_at timestamptz not null,
  constraint pk_award_messages primary key (tenant_id, id),
  constraint fk_award_messages_award foreign key (tenant_id, award_id) references awards (tenant_id, id)
);
create index ix_award_messages_award on award_messages (tenant_id, award_id, written_at);
alter table award_messages enable row level security;
alter table award_messages force row level security;
grant select, insert, delete on award_messages to app_user;
grant select on award_messages to backup;
`;

const HELPERS = `
create function app_award_is_shared(tenant uuid, award uuid, nonprofit uuid) returns boolean language sql stable parallel safe
  as $$ select exists (select from awards w where w.tenant_id = tenant and w.id = award and w.nonprofit_id = nonprofit
    and w.state not in ('draft', 'proposed', 'approved', 'withdrawn')) $$;
`;

/** In one's own name, for one's own side, on an award that both sides know of. */
const RULES = `
create policy award_messages_read on award_messages for select to app_user using (
  (app_tenant() in (tenant_id, nonprofit_id) and app_sees_award(tenant_id, award_id)) or app_erases(nonprofit_id));
create policy award_messages_write on award_messages for insert to app_user with check (
  author_id = app_person() and app_award_is_shared(tenant_id, award_id, nonprofit_id)
  and ((side = 'funder' and tenant_id = app_tenant() and (app_runs_calls() or app_keeps_books()))
    or (side = 'nonprofit' and nonprofit_id = app_tenant() and app_tenant_kind() = 'nonprofit')));
create policy award_messages_erase on award_messages for delete to app_user using (app_erases(nonprofit_id));
`;
