import { Option, type Command } from 'commander';

/** `puente audit verify` and `puente audit heads`. */
export function registerAudit(program: Command): void {
  const command = program
    .command('audit')
    .description('checks the audit log and keeps its ends outside the database');
  command
    .command('verify')
    .description('recomputes every chain of the audit log and compares it with the heads kept outside')
    .option('--heads <folder>', 'folder of the heads that were kept (as set, else in the data folder)')
    .option(
      '--public-key <file>',
      'public key of the heads (else the one beside them, which must be this machine’s if it has one)',
    )
    .option('--line <sha256>', 'fingerprint of a line from a mail: a line with it must be among the heads')
    .addOption(new Option('--format <format>').choices(['table', 'json']).default('table'))
    .action(
      async (options: { heads?: string; publicKey?: string; line?: string; format: 'table' | 'json' }) =>
        (await import('./verify')).verify(options),
    );
  command
    .command('heads')
    .description('writes the present heads now and prints the public key')
    .action(async () => (await import('./heads')).heads());
}
