import { readFileSync } from 'node:fs';
import { Refused } from '../refused';

export function readImportFile(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    throw new Refused(
      `${path}: ${(error as NodeJS.ErrnoException).code === 'ENOENT' ? 'there is no such file' : 'the file cannot be read'}`,
    );
  }
}
