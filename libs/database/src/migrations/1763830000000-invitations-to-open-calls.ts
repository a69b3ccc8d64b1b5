import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Nobody is asked to apply to what is not published. */
export class InvitationsToOpenCalls1763830000000 implements MigrationInterface {
  name = 'InvitationsToOpenCalls1763830000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('drop policy call_invitations_add on call_invitations');
    await runner.query(policy(`and c.status = 'published'`));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop policy call_invitations_add on call_invitations');
    await runner.query(policy(''));
  }
}

const policy = (standing: string): string => `
create policy call_invitations_add on call_invitations for insert to app_user with check (
  (tenant_id = app_tenant() and app_runs_calls() and invited_by = app_person() and exists (select from calls c
    where c.tenant_id = call_invitations.tenant_id and c.id = call_id ${standing}))
  or app_system() = 'installer')`;
