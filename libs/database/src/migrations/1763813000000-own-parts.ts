import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Rows that two sides write: a policy sees the new row alone, so that it cannot tell what of it was changed. These
 * triggers can: each side changes its own part, and what was decided stays as it was decided.
 */
export class OwnParts1763813000000 implements MigrationInterface {
  name = 'OwnParts1763813000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const step of [REFUSAL, INTRODUCTIONS, EXPORTS, ALIAS_REQUESTS]) await runner.query(step);
  }

  down(): Promise<void> {
    throw new Error('What keeps each side to its own part is not taken back: restore a backup instead.');
  }
}

const REFUSAL = `
create function refuse_part_of_others() returns trigger language plpgsql as $$
begin
  raise exception 'this part of the row is not theirs to change' using errcode = 'insufficient_privilege';
end $$;
`;

/** A funder wants once, in the name of who says so, and neither meets nor gives reasons; a nonprofit meets once. */
const INTRODUCTIONS = `
create trigger introductions_funder_part before update on introductions for each row
  when (app_tenant_kind() = 'funder' and (
    (new.met_at, new.told_reason) is distinct from (old.met_at, old.told_reason)
    or ((new.funder_wants_by, new.funder_wants_at) is distinct from (old.funder_wants_by, old.funder_wants_at)
      and (old.funder_wants_at is not null or new.funder_wants_by is distinct from app_person()))))
  execute function refuse_part_of_others();
create trigger introductions_nonprofit_part before update on introductions for each row
  when (app_tenant_kind() = 'nonprofit' and (
    (new.funder_wants_by, new.funder_wants_at) is distinct from (old.funder_wants_by, old.funder_wants_at)
    or (old.met_at is not null and new.met_at is distinct from old.met_at)))
  execute function refuse_part_of_others();
`;

/** Who takes the file out leaves on record who approved it. */
const EXPORTS = `
create trigger exports_decision_stays before update on exports for each row
  when (old.decided_by is not null
    and (new.decided_by, new.decided_at) is distinct from (old.decided_by, old.decided_at))
  execute function refuse_part_of_others();
`;

/** Who decides decides about what was asked; who asked decides nothing. */
const ALIAS_REQUESTS = `
create trigger alias_requests_parts before update on alias_requests for each row
  when ((new.status in ('approved', 'refused')
      and (new.version, new.reason, new.note) is distinct from (old.version, old.reason, old.note))
    or (new.status in ('requested', 'withdrawn')
      and num_nonnulls(new.decided_by, new.decided_at, new.shown_sha256) > 0))
  execute function refuse_part_of_others();
`;
