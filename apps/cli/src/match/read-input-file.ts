import { readFileSync, statSync } from 'node:fs';
import { refuse } from './refusal';

const MEGABYTE = 1024 * 1024;

/** The bytes of an input file; refused when it cannot be read or is larger than can be held. */
export function readInputFile(file: string, limit: number): Buffer {
  const size = attempt(file, () => statSync(file).size);
  if (size > limit) {
    const most = `${Math.round(limit / MEGABYTE)} MB`;
    throw refuse(
      file,
      'file-too-large',
      `El archivo pasa de ${most}; divídalo.`,
      `The file is over ${most}; split it.`,
    );
  }
  return attempt(file, () => readFileSync(file));
}

function attempt<Result>(file: string, read: () => Result): Result {
  try {
    return read();
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'unreadable';
    throw refuse(
      file,
      'file-unreadable',
      `No se puede leer el archivo (${code}).`,
      `The file cannot be read (${code}).`,
    );
  }
}
