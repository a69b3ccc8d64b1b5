import type { Command } from 'commander';

export interface EvidenceOptions {
  readonly format: string;
  readonly language: string;
}

/** `puente evidence list` and `puente evidence conflicts`. */
export function registerEvidence(program: Command): void {
  const command = program
    .command('evidence')
    .description(
      'lo que dicen las fuentes, y en qué no coinciden / what sources say, and where they disagree',
    );
  command
    .command('list')
    .description('cada cifra con todo lo que la define / every figure with all that defines it')
    .option('--format <format>', 'table, csv, json', 'table')
    .option('--language <code>', 'es, en', 'es')
    .action(async (options: EvidenceOptions) => (await import('./list-evidence')).listEvidence(options));
  command
    .command('conflicts')
    .description('cifras que no cuadran, lado a lado / figures that do not agree, side by side')
    .option('--format <format>', 'table, csv, json', 'table')
    .option('--language <code>', 'es, en', 'es')
    .action(async (options: EvidenceOptions) => (await import('./list-evidence')).listConflicts(options));
}
