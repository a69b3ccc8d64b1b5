import type { Command } from 'commander';
import type { RawMatchOptions } from './match-options';

/** `puente match`: the best nonprofits of a file for the programme of another, without a database. */
export function registerMatch(program: Command): void {
  program
    .command('match')
    .description('ranks the nonprofits of a CSV for a programme, with every reason; needs no database')
    .option('--programme <file>', 'the programme (JSON)')
    .option('--nonprofits <file>', 'the nonprofits (CSV)')
    .option('--top <number>', 'how many to show', '50')
    .option('--audience <code>', 'who will read it: own, hip, funder, donor-report, public', 'funder')
    .option('--format <format>', 'json, csv, table', 'json')
    .option('--language <code>', 'of csv, table and refusals: es, en', 'es')
    .option('--out <file>', 'where to write; the standard output when absent')
    .action(async (raw: RawMatchOptions) => {
      const { runMatch } = await import('./run-match');
      await runMatch(raw);
    });
}
