import { mkdirSync } from 'node:fs';
import { readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { FileStore } from '@tus/file-store';
import { Server, TUS_RESUMABLE, Upload } from '@tus/server';

const DAY_MS = 24 * 3_600_000;
const BASE = 'http://arriving/';

/** A piece as it comes in: what its sender says of it, and its bytes. */
export interface Piece {
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly bytes: Readable;
}

/** What became of a piece: where its file has come to, or the status by which the protocol refuses it. */
export type Received = { readonly offset: number } | { readonly refused: number };

/**
 * The folder for files of which pieces are still to come, under ids of ours, outside everything that is served. What is
 * known of them stands in the database: beside the bytes lies nothing, no name either. Pieces are taken by the protocol
 * tus, which goes on where a broken connection ended.
 */
export class Arriving {
  private readonly lengths = new Map<string, number>();
  private readonly store: FileStore;
  private readonly server: Server;

  constructor(private readonly folder: string) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const configstore = {
      get: (id: string) => Promise.resolve(this.uploadOf(id)),
      set: () => Promise.resolve(),
      delete: () => Promise.resolve(),
    };
    this.store = new FileStore({ directory: folder, configstore });
    this.server = new Server({ path: '/', datastore: this.store, allowedOrigins: () => false });
  }

  /** Room for a file of which nothing has come yet. */
  async begin(id: string): Promise<void> {
    await writeFile(this.pathOf(id), '', { flag: 'wx', mode: 0o600 });
  }

  /** How many bytes have come; null when there is nothing under this id. */
  async offsetOf(id: string): Promise<number | null> {
    return (await stat(this.pathOf(id)).catch(() => null))?.size ?? null;
  }

  /** Takes a piece of a file of a length, where the last one ended. */
  async append(id: string, length: number, { headers, bytes }: Piece): Promise<Received> {
    this.lengths.set(id, length);
    const through = copyOf(bytes);
    const request = new Request(`${BASE}${id}`, {
      method: 'PATCH',
      headers: headersOf(headers),
      body: Readable.toWeb(through) as RequestInit['body'],
      duplex: 'half',
    });
    const answer = await this.server.handleWeb(request);
    leave(bytes, through);
    const offset = Number(answer.headers.get('upload-offset'));
    return answer.status === 204 ? { offset } : { refused: answer.status };
  }

  /** Hands a whole file over: only one of several at the same moment gets it. Tells whether it was this one. */
  async moveTo(path: string, id: string): Promise<boolean> {
    this.lengths.delete(id);
    return rename(this.pathOf(id), path).then(
      () => true,
      () => false,
    );
  }

  async remove(id: string): Promise<void> {
    this.lengths.delete(id);
    await rm(this.pathOf(id), { force: true });
  }

  /** Takes out files of which nothing more came for a day. */
  async sweep(now: Date): Promise<void> {
    for (const name of await readdir(this.folder)) {
      const found = await stat(this.pathOf(name)).catch(() => null);
      if (found && now.getTime() - found.mtimeMs > DAY_MS) await this.remove(name);
    }
  }

  private uploadOf(id: string): Upload | undefined {
    const size = this.lengths.get(id);
    return size === undefined ? undefined : new Upload({ id, size, offset: 0 });
  }

  private pathOf(id: string): string {
    return join(this.folder, id);
  }
}

/** Nothing else that a sender says reaches the protocol. */
function headersOf(given: Piece['headers']): Record<string, string> {
  const names = ['upload-offset', 'content-type', 'content-length'] as const;
  const known = names.flatMap((name): [string, string][] => (given[name] ? [[name, given[name]]] : []));
  return { ...Object.fromEntries(known), 'tus-resumable': TUS_RESUMABLE };
}

/** A stream of its own: what the protocol does to it must not close the connection that the answer needs. */
function copyOf(bytes: Readable): PassThrough {
  const through = new PassThrough();
  bytes.once('error', (error) => through.destroy(error));
  bytes.once('close', () => {
    if (!bytes.readableEnded) through.destroy(new Error('cut'));
  });
  return bytes.pipe(through);
}

/** What was not wanted of a piece is read past, or the next request on the connection would wait for it. */
function leave(bytes: Readable, through: PassThrough): void {
  bytes.unpipe(through);
  bytes.resume();
  through.destroy();
}
