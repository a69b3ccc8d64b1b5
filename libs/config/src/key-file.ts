import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { projectRoot } from './project-root';

const KEY_BYTES = 32;

/** The text of a key file under the data folder: 32 random bytes, made once (mode 0600), the same for every process. */
export function keyFile(
  env: NodeJS.ProcessEnv,
  name: 'alias.key' | 'master.key' | 'audit.key',
  encoding: 'hex' | 'base64',
): Buffer {
  const folder = resolve(env.PUENTE_DATA_DIR || join(projectRoot(), '.data'));
  const file = join(folder, name);
  const known = readKey(file);
  if (known) return known;
  mkdirSync(folder, { recursive: true });
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, randomBytes(KEY_BYTES).toString(encoding), { mode: 0o600, flag: 'wx' });
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
