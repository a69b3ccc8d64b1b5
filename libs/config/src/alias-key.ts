import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { projectRoot } from './project-root';

const KEY_BYTES = 32;

/** The key of all aliases: `PUENTE_ALIAS_KEY`, else the key file under the data folder, made once (mode 0600). */
export function aliasKey(env: NodeJS.ProcessEnv = process.env): Buffer {
  const given = env.PUENTE_ALIAS_KEY;
  if (given) return Buffer.from(given, 'utf8');
  return keyFromFile(resolve(env.PUENTE_DATA_DIR ?? join(projectRoot(), '.data')));
}

function keyFromFile(folder: string): Buffer {
  const file = join(folder, 'alias.key');
  const known = readKey(file);
  if (known) return known;
  mkdirSync(folder, { recursive: true });
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, randomBytes(KEY_BYTES).toString('hex'), { mode: 0o600, flag: 'wx' });
  try {
    linkSync(draft, file);
  } catch (error) {
    // Another process made the key in the meantime: that one counts.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(draft, { force: true });
  }
  return readFileSync(file);
}

function readKey(file: string): Buffer | null {
  try {
    return readFileSync(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
