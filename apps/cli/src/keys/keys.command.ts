import type { Command } from 'commander';

/** `puente keys …`. Relative imports only: the build leaves aliases of late ones alone. */
export function registerKeys(program: Command): void {
  const keys = program.command('keys').description('the keys of sealed fields: contacts, bank accounts');
  keys
    .command('rotate')
    .description(
      'seals everything anew with a new key for each organisation; may be interrupted and run again',
    )
    .option('--tenant <id>', 'only this organisation')
    .action(async (options: { tenant?: string }) =>
      (await import('./rotate-keys')).rotateKeys(options.tenant ?? null),
    );
  keys
    .command('rewrap')
    .description(
      'brings everything from PUENTE_MASTER_KEY_PREVIOUS to PUENTE_MASTER_KEY; may be interrupted and run again',
    )
    .action(async () => (await import('./rewrap-keys')).rewrapKeys());
  keys
    .command('destroy')
    .description(
      'carries out an erasure that two administrators of HIP decided on: keys, rows, names; no way back',
    )
    .requiredOption('--tenant <id>', 'the nonprofit')
    .option('--confirm', 'yes, for good')
    .action(async (options: { tenant: string; confirm?: true }) =>
      (await import('./destroy-keys')).destroyKeys(options),
    );
}
