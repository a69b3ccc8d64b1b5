import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/**
 * A document as LibreOffice Writer holds it after it opened it, as flat XML; null where it opens none: Writer is a package of
 * its own (Debian: libreoffice-writer-nogui).
 */
export async function openedInWriter(file: string | Buffer, ending: 'docx' | 'txt'): Promise<string | null> {
  const folder = await mkdtemp(join(tmpdir(), 'puente-text-'));
  try {
    const path = join(folder, `opened.${ending}`);
    await writeFile(path, file);
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    const options = ['--headless', profile, '--convert-to', 'fodt', '--outdir', folder, path];
    await run('soffice', options, { timeout: 120_000 });
    return await readFile(join(folder, 'opened.fodt'), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
