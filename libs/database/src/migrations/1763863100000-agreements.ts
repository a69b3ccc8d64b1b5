import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The text that both sides of an award sign, and their signatures; with both the award is active. */
export class Agreements1763863100000 implements MigrationInterface {
  name = 'Agreements1763863100000';

  async up(runner: QueryRunner): Promise<void> {
    for (const step of [AGREEMENTS, SIGNATURES, HELPERS, READING, SENDING, SIGNING, ACTIVE, KEEPING]) {
      await runner.query(step);
    }
  }

  down(): Promise<void> {
    throw new Error('Agreements cannot be taken back: restore a backup instead.');
  }
}

/** Frozen: nobody may update one. What is hashed is the text itself; an award that is changed gets another. */
const AGREEMENTS = `
create table agreements (
  tenant_id uuid not null,
  id uuid not null,
  award_id uuid not null,
  nonprofit_id uuid not null,
  award_sha256 text not null,
  template text not null,
  route text not null constraint ck_agreements_route check (route in ('public-charity', 'treaty',
    'equivalency-determination', 'expenditure-responsibility', 'through-hip', 'domestic')),
  document text not null,
  sha256 text not null,
  sent_by uuid not null,
  sent_at timestamptz not null,
  constraint pk_agreements primary key (tenant_id, id),
  constraint ck_agreements_sha256 check (sha256 = encode(sha256(convert_to(document, 'UTF8')), 'hex')),
  constraint fk_agreements_award foreign key (tenant_id, award_id) references awards (tenant_id, id)
);
create unique index uq_agreements_award on agreements (tenant_id, award_id, award_sha256);
alter table agreements enable row level security;
alter table agreements force row level security;
grant select, insert on agreements to app_user;
grant select on agreements to backup;
`;

/** Who signed for which side, when, under which name, and the hash of what they read. */
const SIGNATURES = `
create table agreement_signatures (
  tenant_id uuid not null,
  agreement_id uuid not null,
  side text not null constraint ck_agreement_signatures_side check (side in ('funder', 'nonprofit')),
  award_id uuid not null,
  nonprofit_id uuid not null,
  person_id uuid not null,
  typed_name text not null,
  read_sha256 text not null,
  signed_at timestamptz not null,
  constraint pk_agreement_signatures primary key (tenant_id, agreement_id, side),
  constraint ck_agreement_signatures_name check (length(typed_name) between 1 and 200),
  constraint fk_agreement_signatures_agreement foreign key (tenant_id, agreement_id)
    references agreements (tenant_id, id)
);
create unique index uq_agreement_signatures_person on agreement_signatures (tenant_id, agreement_id, person_id);
alter table agreement_signatures enable row level security;
alter table agreement_signatures force row level security;
grant select, insert, update (typed_name) on agreement_signatures to app_user;
grant select on agreement_signatures to backup;
`;

const HELPERS = `
create function app_signs_for_funder() returns boolean language sql stable parallel safe
  as $$ select app_tenant_kind() in ('funder', 'hip') and app_roles() && array['funder-admin', 'hip-admin'] $$;
create function app_sees_award(tenant uuid, award uuid) returns boolean language sql stable parallel safe
  as $$ select exists (select from awards w where w.tenant_id = tenant and w.id = award) $$;
create function app_award_stands(tenant uuid, award uuid, nonprofit uuid, at text, hash text) returns boolean
  language sql stable parallel safe as $$ select exists (select from awards w where w.tenant_id = tenant and w.id = award
    and w.nonprofit_id = nonprofit and w.state = at and app_award_shown(w) = hash) $$;
create function app_agreement_waits(tenant uuid, agreement uuid, award uuid, nonprofit uuid, hash text) returns boolean
  language sql stable parallel safe as $$ select exists (select from agreements g where g.tenant_id = tenant
    and g.id = agreement and g.award_id = award and g.nonprofit_id = nonprofit and g.sha256 = hash
    and app_award_stands(tenant, award, nonprofit, 'agreement', g.award_sha256)) $$;
create function app_agreement_signed(tenant uuid, award uuid, hash text) returns boolean language sql stable parallel safe
  as $$ select exists (select from agreements g join agreement_signatures s on s.tenant_id = g.tenant_id
      and s.agreement_id = g.id and s.read_sha256 = g.sha256
    where g.tenant_id = tenant and g.award_id = award and g.award_sha256 = hash
    group by g.id having count(distinct s.side) = 2) $$;
`;

/** Whoever sees the award sees what is agreed on it, and who signed. */
const READING = `
create policy agreements_read on agreements for select to app_user using (
  app_tenant() in (tenant_id, nonprofit_id) and app_sees_award(tenant_id, award_id));
create policy agreement_signatures_read on agreement_signatures for select to app_user using (
  (app_tenant() in (tenant_id, nonprofit_id) and app_sees_award(tenant_id, award_id)) or app_erases(nonprofit_id));
`;

const SENDING = `
create policy agreements_send on agreements for insert to app_user with check (
  tenant_id = app_tenant() and app_runs_calls() and sent_by = app_person()
  and app_award_stands(tenant_id, award_id, nonprofit_id, 'approved', award_sha256));
`;

/** In one's own name, for one's own side, of the text that waits for it. */
const SIGNING = `
create policy agreement_signatures_sign on agreement_signatures for insert to app_user with check (
  person_id = app_person() and app_agreement_waits(tenant_id, agreement_id, award_id, nonprofit_id, read_sha256)
  and ((side = 'funder' and tenant_id = app_tenant() and app_signs_for_funder())
    or (side = 'nonprofit' and nonprofit_id = app_tenant() and app_signs_consents())));
`;

/** Whoever signs last makes the award active; nothing else of it is theirs to change. */
const ACTIVE = `
create or replace function app_award_change_holds(before awards, after awards) returns boolean language sql stable parallel safe
  as $$ select app_award_may_become(before.state, after.state) and after.version = before.version + 1 and case after.state
    when 'draft' then after.written_by = app_person()
      and num_nonnulls(after.proposed_by, after.proposed_at, after.approved_by, after.approved_at, after.approved_sha256) = 0
    else app_award_shown(after) = app_award_shown(before) and case after.state
      when 'proposed' then after.proposed_by = app_person() and after.approved_by is null
      else (after.proposed_by, after.proposed_at) is not distinct from (before.proposed_by, before.proposed_at)
        and case after.state
          when 'approved' then after.approved_by = app_person() and after.approved_by <> after.proposed_by
            and after.approved_by <> after.written_by and after.approved_sha256 = app_award_shown(before)
          else (after.approved_by, after.approved_at, after.approved_sha256)
            is not distinct from (before.approved_by, before.approved_at, before.approved_sha256)
            and (after.state <> 'agreement' or exists (select from agreements g where g.tenant_id = after.tenant_id
              and g.award_id = after.id and g.award_sha256 = app_award_shown(after)))
            and (after.state <> 'active' or before.state <> 'agreement'
              or app_agreement_signed(after.tenant_id, after.id, app_award_shown(after))) end end end $$;
create policy awards_signed on awards for update to app_user
  using (nonprofit_id = app_tenant() and app_signs_consents() and state = 'agreement')
  with check (nonprofit_id = app_tenant() and app_signs_consents() and state = 'active');
`;

/** A name that somebody of an erased nonprofit typed goes; that its side signed, and when, stays. */
const KEEPING = `
create policy agreement_signatures_forget on agreement_signatures for update to app_user
  using (app_erases(nonprofit_id)) with check (app_erases(nonprofit_id));
`;
