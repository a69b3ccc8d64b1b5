import {
  closeSync,
  existsSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { once } from 'node:events';
import { refuse } from './refusal';

const CHUNK = 1 << 20;

/** Writes pieces to a file, which appears whole or not at all, or to the standard output. */
export async function writeOutput(pieces: Iterable<string>, out: string | null): Promise<void> {
  if (out === null) await writeToStdout(pieces);
  else writeToFile(pieces, out);
}

async function writeToStdout(pieces: Iterable<string>): Promise<void> {
  for (const chunk of chunks(pieces)) {
    if (!process.stdout.write(chunk)) await once(process.stdout, 'drain');
  }
}

function writeToFile(pieces: Iterable<string>, out: string): void {
  try {
    const target = existsSync(out) ? realpathSync(out) : out;
    // A device or pipe cannot be replaced by a file.
    if (existsSync(target) && !statSync(target).isFile()) writePieces(pieces, target, 'w');
    else writeBeside(pieces, target);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    throw refuse(
      out,
      'file-unwritable',
      `No se puede escribir (${code}).`,
      `It cannot be written (${code}).`,
    );
  }
}

function writeBeside(pieces: Iterable<string>, target: string): void {
  const draft = `${target}.${process.pid}.part`;
  try {
    writePieces(pieces, draft, 'wx');
    renameSync(draft, target);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}

function writePieces(pieces: Iterable<string>, file: string, flags: string): void {
  const handle = openSync(file, flags);
  try {
    for (const chunk of chunks(pieces)) writeAll(handle, Buffer.from(chunk, 'utf8'));
  } finally {
    closeSync(handle);
  }
}

function writeAll(handle: number, bytes: Buffer): void {
  for (let at = 0; at < bytes.length;) at += writeSync(handle, bytes, at);
}

/** Pieces joined to about a megabyte: one call to the system for each would be slow. */
function* chunks(pieces: Iterable<string>): Generator<string> {
  let chunk = '';
  for (const piece of pieces) {
    chunk += piece;
    if (chunk.length < CHUNK) continue;
    yield chunk;
    chunk = '';
  }
  if (chunk !== '') yield chunk;
}
