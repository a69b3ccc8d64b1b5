import { createPublicKey, type KeyObject } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { checkerOf, HeadsFolder, readHeadsLines, sha256, verifyChains, type HeadsRead } from '@puente/audit';
import { auditKeyIfThere, readConfig } from '@puente/config';
import { Refused } from '../refused';
import { withDatabase } from '../with-database';
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
  const outside = readOutside(folder, keyFor(folder, publicKey, config.dataDir));
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

/** The key that the operator names, else the one of this machine, else the one beside the heads. */
function keyFor(folder: HeadsFolder, file: string | undefined, dataDir: string): KeyObject {
  const own = file === undefined ? auditKeyIfThere(dataDir) : null;
  if (own) return createPublicKey(own);
  const pem = file === undefined ? folder.publicKey() : readIfThere(file);
  if (pem === null) {
    throw new Refused(
      `There is no public key ${file ? `in ${file}` : `beside the heads in ${folder.path}`}.`,
    );
  }
  try {
    return createPublicKey(pem);
  } catch {
    throw new Refused(`${file ?? folder.path}: that is no public key.`);
  }
}

function readIfThere(file: string): string | null {
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
}
