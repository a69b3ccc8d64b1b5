import { randomBytes, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { openFile, sealFile } from './file-seal';

const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Sealed files in a folder, under random ids. Without the key that its row holds sealed, a file is noise. */
export class DocumentStore {
  constructor(private readonly folder: string) {}

  /** Keeps bytes under an id, sealed with a key of their own, which is answered. */
  async keep(id: string, bytes: Buffer): Promise<Buffer> {
    const key = randomBytes(32);
    const file = this.fileOf(id);
    const draft = `${file}.${randomUUID()}`;
    await mkdir(dirname(file), { recursive: true, mode: 0o700 });
    await writeFile(draft, sealFile(key, id, bytes), { mode: 0o600, flag: 'wx' });
    await rename(draft, file);
    return key;
  }

  async open(id: string, key: Buffer): Promise<Buffer> {
    return openFile(key, id, await readFile(this.fileOf(id)));
  }

  /** Removes a file; one that is gone already is no fault. */
  async remove(id: string): Promise<void> {
    await rm(this.fileOf(id), { force: true });
  }

  private fileOf(id: string): string {
    if (!ID.test(id)) throw new Error('Documents are stored under ids only.');
    return join(this.folder, id.slice(0, 2), id);
  }
}
