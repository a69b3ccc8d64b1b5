import type { MigrationInterface, QueryRunner } from 'typeorm';

/** HIP signs what funders give to it, as nonprofits do, and gives on of it. */
export class GivenToHip1763895001000 implements MigrationInterface {
  name = 'GivenToHip1763895001000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SIGNING);
  }

  down(): Promise<void> {
    throw new Error('What HIP signed cannot be taken back: restore a backup instead.');
  }
}

/** In one's own name, of the text that waits; with the funder's signature there the award becomes active by it. */
const SIGNING = `
create function app_signs_given(recipient uuid) returns boolean language sql stable parallel safe
  as $$ select recipient = app_tenant() and app_tenant_kind() = 'hip' and app_roles() && array['hip-admin'] $$;
create policy agreement_signatures_given on agreement_signatures for insert to app_user with check (
  person_id = app_person() and side = 'nonprofit' and app_signs_given(nonprofit_id)
  and app_agreement_waits(tenant_id, agreement_id, award_id, nonprofit_id, read_sha256));
create policy awards_given on awards for update to app_user
  using (app_signs_given(nonprofit_id) and state = 'agreement')
  with check (app_signs_given(nonprofit_id) and state = 'active');
`;
