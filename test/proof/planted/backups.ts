import type { PlantedBug } from './planted-bug';

const RESTORE = 'libs/database/src/backup/restore.ts';

/** Bugs in backups, in what comes back from them, and in dumps. */
export const backupBugs: readonly PlantedBug[] = [
  {
    test: 'T20',
    bug: 'dumps are made by a role that the policies hold back',
    file: 'libs/database/src/roles.ts',
    find: 'create role backup nologin bypassrls; end if;',
    replace: 'create role backup nologin; end if;',
    caughtBy: 'a dump by the role backup holds as many rows',
  },
  {
    test: 'T20',
    bug: 'a restore that has no WAL but that of the copy itself',
    file: RESTORE,
    find: 'for (const segment of walFrom(folder.walNames(), first)) {',
    replace: 'for (const segment of walFrom([first], first)) {',
    caughtBy: 'brings back every row of every table',
  },
  {
    test: 'T20',
    bug: 'a restore to the time of the copy only',
    file: RESTORE,
    find: "return until === null ? settings : [...settings, `recovery_target_time=${until.replace('Z', '+00:00')}`];",
    replace: `return until === null ? settings : [...settings, 'recovery_target=immediate'];`,
    caughtBy: 'brings back every row of every table',
  },
  {
    test: 'T20',
    bug: 'a restore that does not stop at the moment',
    file: RESTORE,
    find: "return until === null ? settings : [...settings, `recovery_target_time=${until.replace('Z', '+00:00')}`];",
    replace: 'return settings;',
    caughtBy: 'brings back nothing of later',
  },
  {
    test: 'T20',
    bug: 'WAL is handed over when a segment is full, however long that takes',
    file: 'libs/database/src/backup/archive.ts',
    find: `archive_timeout = '\${ARCHIVE_SECONDS}s'`,
    replace: `archive_timeout = '\${ARCHIVE_SECONDS * 0}s'`,
    caughtBy: 'loses a minute at most',
  },
  {
    test: 'T20',
    bug: 'keys lie in the backup unasked',
    file: 'apps/cli/src/backup/run-backup.ts',
    find: 'if (keys) beside.keys = await copyKeys(config, to);',
    replace: 'if (config) beside.keys = await copyKeys(config, to);',
    caughtBy: 'holds no key that was not asked for',
  },
  {
    test: 'T20',
    bug: 'entries of the books are kept out of the WAL',
    file: 'libs/database/src/migrations/1763862000000-ledger.ts',
    find: 'create table ledger_entries (',
    replace: 'create unlogged table ledger_entries (',
    caughtBy: 'brings back the books whole',
  },
  {
    test: 'T20',
    bug: 'a restore does not hold balances against their entries',
    file: 'libs/database/src/books-gate.ts',
    find: 'where a.balance <> (select',
    replace: 'where a.balance is null and a.balance <> (select',
    caughtBy: 'would see balances that drifted',
  },
];
