import { createPrivateKey, type KeyObject } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ConfigError } from './config-error';
import { keyFile } from './key-file';

/** What stands before the 32 bytes of an Ed25519 key in PKCS #8. */
const PKCS8_ED25519 = Buffer.from('302e020100300506032b657004220420', 'hex');
const SEED_BYTES = 32;

/**
 * The key that signs the heads of the audit log: `PUENTE_AUDIT_KEY` (32 bytes in hexadecimal, `openssl rand -hex 32`),
 * else the key file under the data folder, made once (mode 0600).
 */
export function auditKey(env: NodeJS.ProcessEnv = process.env): KeyObject {
  const text = env.PUENTE_AUDIT_KEY || keyFile(env, 'audit.key', 'hex').toString('utf8').trim();
  const seed = /^[0-9a-f]+$/i.test(text) ? Buffer.from(text, 'hex') : Buffer.alloc(0);
  if (seed.length !== SEED_BYTES) {
    throw new ConfigError('PUENTE_AUDIT_KEY: must be 32 bytes in hexadecimal (openssl rand -hex 32)');
  }
  return createPrivateKey({ key: Buffer.concat([PKCS8_ED25519, seed]), format: 'der', type: 'pkcs8' });
}

/** The same key where this machine has one; none is made. */
export function auditKeyIfThere(dataDir: string, env: NodeJS.ProcessEnv = process.env): KeyObject | null {
  return env.PUENTE_AUDIT_KEY || existsSync(join(dataDir, 'audit.key')) ? auditKey(env) : null;
}
