import type { Command } from 'commander';

/** `puente migrate`, `puente seed`, `puente permissions`. */
export function registerDatabase(program: Command): void {
  program
    .command('migrate')
    .description('makes the database roles where they are missing and brings the schema to its head')
    .action(async () => {
      const { withDatabase } = await import('../with-database');
      await withDatabase(() => Promise.resolve());
      process.stdout.write('The database is at its head.\n');
    });
  program
    .command('seed')
    .description('loads the fictional demonstration portfolio, once')
    .action(async () => {
      const { withDatabase } = await import('../with-database');
      const { loadDemonstration } = await import('@puente/demonstration');
      const loaded = await withDatabase((database) => loadDemonstration(database));
      process.stdout.write(loaded ? 'The demonstration portfolio is loaded.\n' : 'It is there already; nothing was changed.\n');
    });
  program
    .command('permissions')
    .description('prints who may do what, as a table')
    .action(async () => {
      const { PERMISSIONS } = await import('@puente/access/core');
      const lines = Object.entries(PERMISSIONS).map(([code, { roles, means }]) => `${code}\t${roles.join(', ')}\t${means.es}\t${means.en}`);
      process.stdout.write(`permission\troles\tes\ten\n${lines.join('\n')}\n`);
    });
}
