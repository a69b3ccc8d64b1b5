import type { Command } from 'commander';
import type { RawAllocateOptions } from './allocate-options';

/** `puente allocate`: which grants to make under a budget, without a database. */
export function registerAllocate(program: Command): void {
  program
    .command('allocate')
    .description('chooses grants under a budget with floors, caps and locks; needs no database')
    .option('--problem <file>', 'budget, candidates with their tiers, floors, caps, locks (JSON)')
    .option('--seconds <number>', 'how long it may look for the proof of an optimum', '120')
    .option('--format <format>', 'json', 'json')
    .option('--language <code>', 'of refusals: es, en', 'es')
    .option('--out <file>', 'where to write; the standard output when absent')
    .action(async (raw: RawAllocateOptions) => {
      const { runAllocate } = await import('./run-allocate');
      await runAllocate(raw);
    });
}
