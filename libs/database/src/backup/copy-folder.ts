import { copyFile, mkdir, open, readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** What was copied. */
export interface Copied {
  readonly files: number;
  readonly bytes: number;
}

/**
 * Copies a folder, each file safe on the disk when this returns. What vanishes meanwhile is left out.
 * @param leavesOut paths below the folder that are not copied
 */
export async function copyFolder(from: string, to: string, leavesOut: RegExp | null = null): Promise<Copied> {
  await mkdir(to, { recursive: true, mode: 0o700 });
  const copied = await copyBelow({ from, to, leavesOut }, '');
  return { files: copied.length, bytes: copied.reduce((sum, bytes) => sum + bytes, 0) };
}

interface Copying {
  readonly from: string;
  readonly to: string;
  readonly leavesOut: RegExp | null;
}

/** The sizes of the files below a path; those of one folder are copied side by side. */
async function copyBelow(copying: Copying, path: string): Promise<number[]> {
  const entries = await readdir(join(copying.from, path), { withFileTypes: true });
  const below = entries
    .map((entry) => ({ entry, path: join(path, entry.name) }))
    .filter((each) => !copying.leavesOut?.test(each.path));
  const files = below.filter(({ entry }) => entry.isFile());
  const sizes = await Promise.all(files.map((each) => copyIfThere(copying, each.path)));
  const copied = sizes.filter((size) => size !== null);
  for (const each of below.filter(({ entry }) => entry.isDirectory())) {
    await mkdir(join(copying.to, each.path), { recursive: true, mode: 0o700 });
    copied.push(...(await copyBelow(copying, each.path)));
  }
  return copied;
}

/** The bytes of one file that was copied. */
export async function copySafely(from: string, to: string): Promise<number> {
  await mkdir(dirname(to), { recursive: true, mode: 0o700 });
  await copyFile(from, to);
  const file = await open(to, 'r+');
  try {
    await file.chmod(0o600);
    await file.sync();
    return (await file.stat()).size;
  } finally {
    await file.close();
  }
}

async function copyIfThere({ from, to }: Copying, path: string): Promise<number | null> {
  try {
    return await copySafely(join(from, path), join(to, path));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
