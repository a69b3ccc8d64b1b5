import type { Command } from 'commander';

/** `puente export`: what may be published of what is in the database, by open standards. */
export function registerExport(program: Command): void {
  program
    .command('export')
    .description(
      'writes open data: grants (360giving, iati) or services (hsds) of those who agree to be named',
    )
    .argument('<format>', '360giving, iati, hsds')
    .option('--out <file>', 'where to write')
    .action(async (format: string, { out }: { readonly out?: string }) => {
      const { runExport } = await import('./run-export');
      await runExport(format, out);
    });
}
