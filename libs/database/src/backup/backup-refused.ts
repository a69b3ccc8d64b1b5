/** Why no backup can be made or restored. What it says to the operator is told by the command. */
export type BackupFault =
  | 'no-database'
  | 'no-archiving'
  | 'no-way-in'
  | 'other-database'
  | 'archive-stuck'
  | 'no-backup'
  | 'no-base-before'
  | 'not-empty'
  | 'wal-missing'
  | 'ends-before'
  | 'not-recovered';

/** A backup or a restore that cannot be done; nothing half-made is left. */
export class BackupRefused extends Error {
  constructor(
    readonly code: BackupFault,
    /** A folder, a moment, a segment or the words of PostgreSQL. */
    readonly about: string,
  ) {
    super(`${code}: ${about}`);
  }
}
