import type { Command } from 'commander';
import { isLocale } from '@puente/kernel';
import { InputRefused } from '../match/refusal';
import { readRecommendOptions, type RawRecommendOptions } from './recommend-options';

const EXIT_REFUSED = 2;

/** `puente recommend`: a ranking of recipients or newcomers for every funder of a file of past grants. */
export function registerRecommend(program: Command): void {
  program
    .command('recommend')
    .description(
      'Recomienda organizaciones a cada financiadora de un CSV / recommends recipients to each funder',
    )
    .option('--grants <file>', 'donaciones pasadas en CSV / past grants as CSV')
    .option('--newcomers <file>', 'organizaciones sin donaciones, CSV / nonprofits without grants, CSV')
    .option('--top <number>', 'cuántas por financiadora / how many for each funder', '100')
    .option('--damping <0…1>', 'quien está en muchas listas cede lugar / who stands in many lists gives way')
    .option('--evaluate', 'mide los métodos con pares ocultos / measures the methods on hidden pairs')
    .option('--format <format>', 'table, json (--evaluate)', 'table')
    .option('--language <code>', 'es, en', 'es')
    .option('--out <file>', 'archivo de salida / output file')
    .action(async (raw: RawRecommendOptions) => {
      try {
        const options = readRecommendOptions(raw);
        const { runRecommend } = await import('./run-recommend');
        await runRecommend(options);
      } catch (error) {
        if (!(error instanceof InputRefused)) throw error;
        process.stderr.write(`${error.text(isLocale(raw.language) ? raw.language : 'es')}\n`);
        process.exitCode = EXIT_REFUSED;
      }
    });
}
