import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from './config';
import { ConfigError } from './config-error';
import { masterKeys } from './master-key';

describe('masterKeys', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'master-key-'))));
  afterEach(() => rmSync(folder, { recursive: true }));

  it('takes the keys that the operator gives', () => {
    const [current, previous] = [randomBytes(32), randomBytes(48)];
    const env = {
      PUENTE_DATA_DIR: folder,
      PUENTE_MASTER_KEY: current.toString('base64'),
      PUENTE_MASTER_KEY_PREVIOUS: previous.toString('base64url'),
    };
    expect(masterKeys(env)).toEqual({ current, previous });
  });

  it('makes a key once, readable by its owner alone, and finds it again', () => {
    const first = masterKeys({ PUENTE_DATA_DIR: folder });
    expect(first.current).toHaveLength(32);
    expect(first.previous).toBeNull();
    expect(masterKeys({ PUENTE_DATA_DIR: folder })).toEqual(first);
    expect(statSync(join(folder, 'master.key')).mode & 0o777).toBe(0o600);
  });

  it.each([
    ['31 bytes', randomBytes(31).toString('base64')],
    ['no base64', 'ñ'.repeat(64)],
  ])('refuses %s without repeating it', (_name, key) => {
    const env = { PUENTE_DATA_DIR: folder, PUENTE_MASTER_KEY: key };
    for (const read of [() => masterKeys(env), () => readConfig(env)]) {
      expect(read).toThrow(ConfigError);
      expect(read).toThrow(/^(?!.*ñ).*PUENTE_MASTER_KEY: must be base64/s);
    }
  });

  it('refuses a short key of aliases at the start', () => {
    expect(() => readConfig({ PUENTE_ALIAS_KEY: 'short' })).toThrow(
      'PUENTE_ALIAS_KEY: must have at least 32',
    );
  });
});
