import type { Command } from 'commander';

/** `puente import grants FILE` and `puente import nonprofits FILE`. */
export function registerImport(program: Command): void {
  const command = program.command('import').description('loads data from files, all or nothing');
  command
    .command('grants')
    .argument('<file>', 'CSV of past grants')
    .description(
      'loads past grants of public record (funders, recipients, amounts); a second import adds nothing twice',
    )
    .action(async (file: string) => (await import('./import-grants')).importGrants(file));
  command
    .command('nonprofits')
    .argument('<file>', 'CSV of nonprofits')
    .description('loads nonprofits; the id in the file recognises them on the next import')
    .action(async (file: string) => (await import('./import-nonprofits')).importNonprofits(file));
}
