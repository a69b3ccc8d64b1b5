import { ConfigError } from './config-error';
import { keyFile } from './key-file';

const LEAST_BYTES = 32;

/** The keys above all others, at least 32 bytes each. */
export interface MasterKeySettings {
  readonly current: Buffer;
  /** The one before, while `puente keys rewrap` has not yet replaced it everywhere. */
  readonly previous: Buffer | null;
}

/**
 * The master key: `PUENTE_MASTER_KEY` in base64, else the key file under the data folder, made once (mode 0600); beside
 * it `PUENTE_MASTER_KEY_PREVIOUS` during a change. A `ConfigError` names the setting that is too short or no base64.
 */
export function masterKeys(env: NodeJS.ProcessEnv = process.env): MasterKeySettings {
  const previous = env.PUENTE_MASTER_KEY_PREVIOUS;
  return {
    current: env.PUENTE_MASTER_KEY
      ? decode('PUENTE_MASTER_KEY', env.PUENTE_MASTER_KEY)
      : decode('master.key', keyFile(env, 'master.key', 'base64').toString('utf8')),
    previous: previous ? decode('PUENTE_MASTER_KEY_PREVIOUS', previous) : null,
  };
}

/** Whether a text is base64 (plain or for addresses) of at least 32 bytes. */
export function isMasterKey(text: string): boolean {
  return /^[A-Za-z0-9+/_-]+={0,2}$/.test(text) && Buffer.from(text, 'base64').length >= LEAST_BYTES;
}

function decode(name: string, text: string): Buffer {
  const trimmed = text.trim();
  if (isMasterKey(trimmed)) return Buffer.from(trimmed, 'base64');
  throw new ConfigError(`${name}: must be base64 of at least ${LEAST_BYTES} bytes (openssl rand -base64 32)`);
}
