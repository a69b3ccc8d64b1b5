import type { KeyObject } from 'node:crypto';
import { checkerOf, HeadsFolder, readHeadsLines, sha256, verifyChains, type HeadsRead } from '@puente/audit';
import { auditKeyIfThere, readConfig } from '@puente/config';
import { Refused } from '../refused';
import { withDatabase } from '../with-database';
import { keyFor } from './key-for';
import { verifyReport, type Verified } from './verify-report';

interface VerifyOptions {
  readonly heads?: string;
  readonly publicKey?: string;
  readonly line?: string;
  readonly format: 'table' | 'json';
}

/** Exit code 0: sound; 1: somebody tampered; 2: there is nothing to compare with. */
export async function verify({ heads, publicKey, line, format }: VerifyOptions): Promise<void> {
  const config = readConfig();
  const folder = new HeadsFolder(heads ?? config.audit.headsFolder);
  const outside = readOutside(folder, keyFor(folder, publicKey, auditKeyIfThere(config.dataDir)));
  const checked = await withDatabase((database) => verifyChains(database, outside.heads));
  const absent = line !== undefined && !folder.lines().some((each) => sha256(each) === line);
  const headsFaults = [...outside.faults, ...(absent ? [{ line: 0, kind: 'absent' as const }] : [])];
  const verified: Verified = { ...checked, lines: outside.lines, headsFaults };
  process.stdout.write(verifyReport(verified, format));
  if (verified.tamperings.length + verified.headsFaults.length > 0) process.exitCode = 1;
}

function readOutside(folder: HeadsFolder, key: KeyObject): HeadsRead {
  const read = readHeadsLines(folder.lines(), sha256, checkerOf(key));
  if (read.lines > 0) return read;
  throw new Refused(
    `There are no heads in ${folder.path}: without them a log that was made anew looks sound.`,
  );
}
