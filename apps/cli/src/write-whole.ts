import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { Refused } from './refused';

/** Writes a file, which appears whole or not at all; `Refused` where it cannot be written. */
export function writeWhole(out: string, bytes: Buffer): void {
  const draft = `${out}.${process.pid}.part`;
  try {
    writeFileSync(draft, bytes, { flag: 'wx' });
    renameSync(draft, out);
  } catch (error) {
    rmSync(draft, { force: true });
    const { code } = error as NodeJS.ErrnoException;
    throw code === undefined ? error : new Refused(`--out: ${out}: it cannot be written (${code})`);
  }
}
