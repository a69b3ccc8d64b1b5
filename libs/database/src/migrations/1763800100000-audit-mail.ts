import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whoever keeps the heads of the audit log writes in HIP's name, and so has to find it. */
export class AuditMail1763800100000 implements MigrationInterface {
  name = 'AuditMail1763800100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create policy organizations_audit_keeper on organizations for select to app_user
  using (kind = 'hip' and app_system() = 'audit-keeper');
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop policy organizations_audit_keeper on organizations');
  }
}
