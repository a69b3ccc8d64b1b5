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
/** The most bytes that one unit of a JavaScript string takes in UTF-8. */
const BYTES_A_UNIT = 3;

/** Writes pieces to a file, which appears whole or not at all, or to the standard output. */
export async function writeOutput(pieces: Iterable<string>, out: string | null): Promise<void> {
  if (out === null) await writeToStdout(pieces);
  else writeToFile(pieces, out);
}

async function writeToStdout(pieces: Iterable<string>): Promise<void> {
  const { stdout } = process;
  let closed = false;
  stdout.once('error', (error: NodeJS.ErrnoException) => {
    // Whoever reads has read enough, as with `| head`.
    closed = error.code === 'EPIPE';
    if (!closed) throw error;
  });
  for (const chunk of chunks(pieces)) {
    if (closed || stdout.destroyed) return;
    if (!stdout.write(chunk)) await once(stdout, 'drain').catch(() => null);
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
    for (const chunk of chunks(pieces)) writeAll(handle, chunk);
  } finally {
    closeSync(handle);
  }
}

function writeAll(handle: number, bytes: Buffer): void {
  for (let at = 0; at < bytes.length;) at += writeSync(handle, bytes, at);
}

/**
 * Pieces in UTF-8, about a megabyte at a time: a call to the system for each would be slow. A chunk that waits to be
 * written is not used again, hence a new one each time.
 */
function* chunks(pieces: Iterable<string>): Generator<Buffer> {
  let chunk = Buffer.allocUnsafe(CHUNK);
  let length = 0;
  for (const piece of pieces) {
    const most = piece.length * BYTES_A_UNIT;
    if (length + most > chunk.length) {
      if (length > 0) yield chunk.subarray(0, length);
      chunk = Buffer.allocUnsafe(Math.max(CHUNK, most));
      length = 0;
    }
    length += chunk.write(piece, length);
  }
  if (length > 0) yield chunk.subarray(0, length);
}
