import type { Command } from 'commander';
import type { RawSuppressOptions } from './suppress-options';

/** `puente suppress`: what of a table of counts may be published, without a database. */
export function registerSuppress(program: Command): void {
  program
    .command('suppress')
    .description(
      'says which cells of a table of counts to hide so that nobody can be told; needs no database',
    )
    .option(
      '--table <file>',
      'inner cells (CSV): dimensions, count, and contributors, largest or contributor',
    )
    .option('--k <number>', 'counts from 1 to k-1 are small', '11')
    .option('--min-contributors <number>', 'fewer contributors are hidden', '3')
    .option('--max-share <number>', 'the part that one contributor may make up, 0 to 1', '0.6')
    .option('--hide-zeros', 'zeros tell too much: a sensitive group')
    .option('--released <folder>', 'attack it with every release in there, and keep it there when protected')
    .option('--check', 'keep nothing in the folder of releases')
    .option('--seconds <number>', 'what is not proven by then is not protected', '120')
    .option('--format <format>', 'json', 'json')
    .option('--language <code>', 'of refusals: es, en', 'es')
    .option('--out <file>', 'where to write, the truth in a file beside it; the standard output when absent')
    .action(async (raw: RawSuppressOptions) => {
      const { runSuppress } = await import('./run-suppress');
      await runSuppress(raw);
    });
}
