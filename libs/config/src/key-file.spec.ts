import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keyFile } from './key-file';
import { projectRoot } from './project-root';

jest.mock('./project-root');

describe('keyFile', () => {
  const folder = mkdtempSync(join(tmpdir(), 'key-file-'));
  const started = process.cwd();
  afterAll(() => {
    process.chdir(started);
    rmSync(folder, { recursive: true });
  });

  it('an empty setting is none: the key lies in the data folder, not where the process was started', () => {
    jest.mocked(projectRoot).mockReturnValue(join(folder, 'project'));
    process.chdir(mkdtempSync(join(folder, 'started-')));
    keyFile({ PUENTE_DATA_DIR: '' }, 'alias.key', 'hex');
    expect(readdirSync(join(folder, 'project', '.data'))).toEqual(['alias.key']);
    expect(readdirSync(process.cwd())).toEqual([]);
  });
});
