import { keyFile } from './key-file';

/** The key of all aliases: `PUENTE_ALIAS_KEY`, else the key file under the data folder, made once (mode 0600). */
export function aliasKey(env: NodeJS.ProcessEnv = process.env): Buffer {
  const given = env.PUENTE_ALIAS_KEY;
  return given ? Buffer.from(given, 'utf8') : keyFile(env, 'alias.key', 'hex');
}
