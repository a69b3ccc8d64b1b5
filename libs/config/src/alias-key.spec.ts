import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { aliasKey } from './alias-key';

describe('aliasKey', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'alias-key-'))));
  afterEach(() => rmSync(folder, { recursive: true }));

  it('takes the key that the operator gives', () => {
    expect(aliasKey({ PUENTE_ALIAS_KEY: 'given', PUENTE_DATA_DIR: folder }).toString()).toBe('given');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('makes a key once, readable by its owner alone, and finds it again', () => {
    const data = join(folder, 'data');
    const first = aliasKey({ PUENTE_DATA_DIR: data });
    expect(first.length).toBe(64);
    expect(aliasKey({ PUENTE_DATA_DIR: data })).toEqual(first);
    expect(readdirSync(data)).toEqual(['alias.key']);
    expect(statSync(join(data, 'alias.key')).mode & 0o777).toBe(0o600);
  });
});
