import type { Command } from 'commander';

export interface HotlineOptions {
  readonly publisher: string;
  readonly title: string;
  readonly edition: string;
  readonly check?: boolean;
  readonly addsTo?: string;
  readonly replaces?: string;
}

export interface SanctionsOptions {
  readonly sdn: string;
  readonly alt?: string;
  readonly add?: string;
  readonly date: string;
}

/** `puente import grants FILE`, `nonprofits FILE`, `hotline FILE` and `sanctions --sdn FILE`. */
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
  command
    .command('hotline')
    .argument('<file>', 'CSV of calls and cases: state,forms,month,calls,cases')
    .description('loads counts of a hotline; rows that cannot be used are set aside and listed, none is lost')
    .requiredOption('--publisher <name>', 'who published the figures')
    .requiredOption('--title <title>', 'what they are from')
    .requiredOption('--edition <year>', 'year of the edition, which may be later than the years counted')
    .option('--check', 'only says what an import would do')
    .option('--adds-to <id>', 'an import of the same publisher to which the rows belong')
    .option('--replaces <id>', 'an import of the same publisher that the file replaces')
    .action(async (file: string, options: HotlineOptions) =>
      (await import('./import-hotline')).importHotline(file, options),
    );
  command
    .command('sanctions')
    .description('loads a list of the Office of Foreign Assets Control; every name is then compared with it')
    .requiredOption('--sdn <file>', 'CSV of the parties, 12 columns without header')
    .option('--alt <file>', 'CSV of their other names, 5 columns')
    .option('--add <file>', 'CSV of where they are, 6 columns')
    .requiredOption('--date <day>', 'the day of the list, YYYY-MM-DD')
    .action(async (options: SanctionsOptions) =>
      (await import('./import-sanctions')).importSanctions(options),
    );
}
