#!/usr/bin/env node
import { Command } from 'commander';
import { registerAllocate } from './allocate';
import { registerAudit } from './audit/audit.command';
import { registerBackup } from './backup/backup.command';
import { registerDatabase } from './database/database.command';
import { registerEvidence } from './evidence';
import { registerExport } from './export';
import { registerImport } from './import/import.command';
import { registerKeys } from './keys/keys.command';
import { registerMatch } from './match';
import { registerRecommend } from './recommend';
import { registerReport } from './report';
import { registerRetention } from './retention/retention.command';
import { registerSuppress } from './suppress';
import { Refused } from './refused';

/** `puente`: each command lives in a folder of its own and loads what it needs only when it runs. */
async function main(): Promise<void> {
  const program = new Command('puente').description('Puente on the command line').showHelpAfterError();
  registerMatch(program);
  registerRecommend(program);
  registerAllocate(program);
  registerEvidence(program);
  registerSuppress(program);
  registerImport(program);
  registerExport(program);
  registerDatabase(program);
  registerBackup(program);
  registerAudit(program);
  registerKeys(program);
  registerReport(program);
  registerRetention(program);
  await program.parseAsync();
}

main().catch((error: unknown) => {
  const expected = error instanceof Refused;
  process.stderr.write(
    `${expected ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
  );
  process.exitCode = expected ? 2 : 1;
});
