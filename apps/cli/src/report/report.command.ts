import type { Command } from 'commander';
import type { RawReportOptions } from './report-options';

/** `puente report impact`: an impact report on what is in the database, entered into the register as any other. */
export function registerReport(program: Command): void {
  program
    .command('report')
    .description('reports made of what is in the database')
    .command('impact')
    .description('makes an impact report of a funder or of HIP; every figure enters the register of releases')
    .option('--funder <name>', 'name or id of the organisation that gives the awards')
    .option('--from <day>', 'first day, YYYY-MM-DD')
    .option('--to <day>', 'last day, YYYY-MM-DD')
    .option('--day <day>', 'day of the data; the last day when absent')
    .option('--audience <code>', 'funder: its own money exactly; public: nothing that is its own', 'funder')
    .option('--strategy <code>', 'one strategy alone', '')
    .option('--region <code>', 'one region alone', '')
    .option('--population <code>', 'awards of programmes for one group among others', '')
    .option('--language <code>', 'es, en', 'es')
    .option('--format <format>', 'html, pdf, docx, xlsx, csv, json', 'html')
    .option('--out <file>', 'where to write')
    .action(async (raw: RawReportOptions) => {
      const { runReport } = await import('./run-report');
      await runReport(raw);
    });
}
