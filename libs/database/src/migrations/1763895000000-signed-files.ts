import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Agreements that were signed on paper: the scanned file, bound to the frozen text, counts once a second person confirmed it. */
export class SignedFiles1763895000000 implements MigrationInterface {
  name = 'SignedFiles1763895000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const step of [FILES, READING, PARTS, SIGNED, KEEPING]) await runner.query(step);
  }

  down(): Promise<void> {
    throw new Error('What was signed on paper cannot be taken back: restore a backup instead.');
  }
}

/** The funder owns the row, as it owns the agreement. Without a sealed key the file is gone; that there was one stays. */
const FILES = `
create table signed_files (
  tenant_id uuid not null,
  id uuid not null,
  award_id uuid not null,
  agreement_id uuid not null,
  nonprofit_id uuid not null,
  text_sha256 text not null,
  side text not null constraint ck_signed_files_side check (side in ('funder', 'nonprofit')),
  sealed_key bytea,
  file_sha256 text not null constraint ck_signed_files_hash check (file_sha256 ~ '^[0-9a-f]{64}$'),
  byte_count integer not null constraint ck_signed_files_bytes check (byte_count > 0),
  scan text not null constraint ck_signed_files_scan check (scan in ('clean', 'unscanned')),
  state text not null default 'waits'
    constraint ck_signed_files_state check (state in ('waits', 'confirmed', 'refused', 'removed')),
  added_by uuid not null,
  added_at timestamptz not null,
  decided_by uuid,
  decided_at timestamptz,
  reason text not null default '' constraint ck_signed_files_reason check (length(reason) <= 1000),
  constraint pk_signed_files primary key (tenant_id, id),
  constraint ck_signed_files_decided check ((state = 'waits') = (decided_by is null)
    and (decided_by is null) = (decided_at is null)),
  constraint ck_signed_files_why check ((state = 'refused') = (reason <> '')),
  constraint ck_signed_files_two_people check (state <> 'confirmed' or decided_by <> added_by),
  constraint fk_signed_files_agreement foreign key (tenant_id, agreement_id) references agreements (tenant_id, id)
);
create unique index uq_signed_files_open on signed_files (tenant_id, agreement_id) where state in ('waits', 'confirmed');
alter table signed_files enable row level security;
alter table signed_files force row level security;
grant select, insert, update (state, decided_by, decided_at, reason, sealed_key) on signed_files to app_user;
grant select on signed_files to backup;
`;

/** Whoever sees the award reads that there is a file and what became of it; the librarian hands out its bytes. */
const READING = `
create policy signed_files_read on signed_files for select to app_user using (
  (app_tenant() in (tenant_id, nonprofit_id) and app_sees_award(tenant_id, award_id)) or app_system() in ('librarian', 'keeper'));
create policy tenant_keys_librarian_add on tenant_keys for insert to app_user with check (
  version = 1 and app_system() = 'librarian');
`;

/**
 * Either side adds one in its own name to the text that waits. Another person who signs for the funder confirms it, neither who
 * added it nor who sent the agreement, and nobody confirms what they may not open. Who sent it takes it away while it waits.
 */
const PARTS = `
create function app_adds_signed_file(side text, tenant uuid, nonprofit uuid) returns boolean language sql stable parallel safe
  as $$ select (side = 'funder' and tenant = app_tenant() and app_runs_calls())
    or (side = 'nonprofit' and nonprofit = app_tenant() and app_signs_consents()) $$;
create policy signed_files_add on signed_files for insert to app_user with check (
  added_by = app_person() and state = 'waits' and reason = '' and sealed_key is not null
  and app_adds_signed_file(side, tenant_id, nonprofit_id)
  and app_agreement_waits(tenant_id, agreement_id, award_id, nonprofit_id, text_sha256));
create policy signed_files_decide on signed_files for update to app_user
  using (tenant_id = app_tenant() and app_signs_for_funder() and state = 'waits')
  with check (tenant_id = app_tenant() and app_signs_for_funder() and decided_by = app_person() and added_by <> app_person()
    and (state = 'refused' or (state = 'confirmed' and (side = 'funder' or scan = 'clean')
      and not app_sent_agreement(tenant_id, agreement_id) and app_award_clean(tenant_id, award_id)
      and app_agreement_waits(tenant_id, agreement_id, award_id, nonprofit_id, text_sha256))));
create policy signed_files_remove on signed_files for update to app_user
  using (app_adds_signed_file(side, tenant_id, nonprofit_id) and state = 'waits')
  with check (app_adds_signed_file(side, tenant_id, nonprofit_id) and state = 'removed' and decided_by = app_person());
create trigger signed_files_parts before update on signed_files for each row
  when (app_tenant() is not null and new.sealed_key is distinct from old.sealed_key
    and (new.sealed_key is not null or new.state = 'confirmed'))
  execute function refuse_part_of_others();
`;

/** Signed by both, each here, or both on a paper that was confirmed. */
const SIGNED = `
create function app_signed_on_paper(tenant uuid, agreement uuid, hash text) returns boolean language sql stable parallel safe
  as $$ select exists (select from signed_files f where f.tenant_id = tenant and f.agreement_id = agreement
    and f.state = 'confirmed' and f.text_sha256 = hash) $$;
create or replace function app_agreement_signed(tenant uuid, award uuid, hash text) returns boolean
  language sql stable parallel safe
  as $$ select exists (select from agreements g where g.tenant_id = tenant and g.award_id = award and g.award_sha256 = hash
    and (app_signed_on_paper(tenant, g.id, g.sha256) or (select count(distinct s.side) from agreement_signatures s
      where s.tenant_id = g.tenant_id and s.agreement_id = g.id and s.read_sha256 = g.sha256) = 2)) $$;
`;

/** Keys are sealed anew; of an erased nonprofit the file goes, and that the paper was confirmed, by whom and when, stays. */
const KEEPING = `
create policy signed_files_keep on signed_files for update to app_user
  using (app_system() = 'keeper') with check (app_system() = 'keeper');
`;
