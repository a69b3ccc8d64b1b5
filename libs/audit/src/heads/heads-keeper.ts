import type { KeyObject } from 'node:crypto';
import { systemActor, type Database } from '@puente/database';
import type { Clock } from '@puente/kernel';
import { currentHeads } from '../chain.repository';
import { movedHeads, nextLine, type Head, type HeadsLine } from '../core';
import { sha256 } from '../digest';
import { publicPem, signerOf } from './head-signature';
import type { HeadsFolder } from './heads-folder';

export interface KeptHeads {
  readonly number: number;
  readonly at: string;
  /** How many chains moved since the line before. */
  readonly heads: number;
  /** Fingerprint of the line: whoever holds it can tell that the file was not made anew. */
  readonly digest: string;
}

/** Keeps the ends of all chains outside the database, signed, so that no one there can rewrite them unnoticed. */
export class HeadsKeeper {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly folder: HeadsFolder,
    private readonly key: KeyObject,
  ) {}

  /** Writes a line; null when nothing moved since the last one of the same day. */
  async keep(): Promise<KeptHeads | null> {
    const now = await this.database.asActor(systemActor('audit-keeper'), currentHeads);
    const at = this.clock.now().toISOString();
    const day = at.slice(0, 10);
    const line = await this.folder.append(day, publicPem(this.key), (folder) =>
      this.lineFor(folder, day, at, now),
    );
    if (line === null) return null;
    const { number, heads } = JSON.parse(line) as HeadsLine;
    return { number, at, heads: heads.length, digest: sha256(line) };
  }

  private lineFor(folder: HeadsFolder, day: string, at: string, now: readonly Head[]): string | null {
    const { last, today } = folder.recent(day);
    const moved = movedHeads(now, placesIn(today));
    if (today.length > 0 && moved.length === 0) return null;
    return nextLine(last === null ? null : standingOf(last), at, moved, signerOf(this.key));
  }
}

const standingOf = (line: string): { number: number; digest: string } => ({
  number: (JSON.parse(line) as HeadsLine).number,
  digest: sha256(line),
});

function placesIn(lines: readonly string[]): Map<string, number> {
  const heads = lines.flatMap((line) => (JSON.parse(line) as HeadsLine).heads);
  return new Map(heads.map(([tenantId, seq]) => [tenantId, seq]));
}
