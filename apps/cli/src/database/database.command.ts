import type { Command } from 'commander';
import type { PermissionOptions } from './permissions';

/** `puente migrate`, `puente seed`, `puente permissions`. Relative imports only: the build leaves aliases of late ones alone. */
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
    .action(async () => (await import('./seed')).seed());
  program
    .command('permissions')
    .description('prints who may do what, and under which conditions')
    .option('--format <format>', 'table, csv, json', 'table')
    .option('--language <code>', 'es, en', 'es')
    .action(async (options: PermissionOptions) => (await import('./permissions')).permissions(options));
}
