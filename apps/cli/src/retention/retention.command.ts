import type { Command } from 'commander';

/** `puente retention`: what stays how long. Relative imports only: the build leaves aliases of late ones alone. */
export function registerRetention(program: Command): void {
  program
    .command('retention')
    .description('prints how long each kind of data stays and what takes it away')
    .option('--language <code>', 'es or en', 'es')
    .action(async (options: { language: string }) =>
      (await import('./print-retention')).printRetention(options.language),
    );
}
