import type { Command } from 'commander';
import type { BackupOptions } from './run-backup';
import type { RestoreOptions } from './run-restore';

/** `puente backup` and `puente restore`. Relative imports only: the build leaves aliases of late ones alone. */
export function registerBackup(program: Command): void {
  program
    .command('backup')
    .description(
      'copia la base y los documentos mientras se usan, y desde entonces guarda cada cambio / ' +
        'copies database and documents while they are used, and keeps every change from then on',
    )
    .requiredOption('--to <folder>', 'carpeta de los respaldos / folder of the backups')
    .option('--with-keys', 'incluye los archivos de claves / with the key files')
    .option('--language <code>', 'es, en', 'es')
    .action(async (options: BackupOptions) => (await import('./run-backup')).runBackup(options));
  program
    .command('restore')
    .description(
      'recupera un respaldo en una carpeta vacía, hasta un momento / restores a backup into an empty folder, up to a moment',
    )
    .requiredOption('--from <folder>', 'carpeta de los respaldos / folder of the backups')
    .requiredOption('--data-dir <folder>', 'carpeta de datos por crear / data folder to make')
    .option('--until <moment>', 'ISO 8601, con zona / with its zone: 2026-11-23T03:20:00-06:00')
    .option('--language <code>', 'es, en', 'es')
    .action(async (options: RestoreOptions) => (await import('./run-restore')).runRestore(options));
}
