import type { KeyObject } from 'node:crypto';
import { systemActor, type Database } from '@puente/database';
import type { Clock } from '@puente/kernel';
import { currentHeads } from '../chain.repository';
import { movedHeads, nextLine, parseHeadsLine, type Head, type HeadsLine } from '../core';
import { sha256 } from '../digest';
import { publicPem, signerOf } from './head-signature';
import type { DayLine, HeadsFolder } from './heads-folder';

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
    const line = await this.folder.append(publicPem(this.key), (folder) => this.lineFor(folder, now));
    if (line === null) return null;
    const { number, at, heads } = JSON.parse(line) as HeadsLine;
    return { number, at, heads: heads.length, digest: sha256(line) };
  }

  /** Never under a day before the newest one, so that the order of the files is the order of the lines. */
  private lineFor(folder: HeadsFolder, now: readonly Head[]): DayLine | null {
    const at = this.clock.now().toISOString();
    const newest = folder.newest();
    const day = [at.slice(0, 10), newest?.day ?? ''].sort().at(-1)!;
    const today = newest?.day === day ? newest.lines : [];
    const moved = movedHeads(now, placesIn(today));
    if (today.length > 0 && moved.length === 0) return null;
    return { day, line: nextLine(standingOf(folder), at, moved, signerOf(this.key)) };
  }
}

/** The last line's number and digest. One that cannot be read counts as a line: the next one follows on it. */
function standingOf(folder: HeadsFolder): { number: number; digest: string } | null {
  const last = folder.newest()?.lines.at(-1) ?? folder.lines().at(-1);
  if (last === undefined) return null;
  const number = parseHeadsLine(last)?.number ?? folder.lines().length;
  return { number, digest: sha256(last) };
}

function placesIn(lines: readonly string[]): Map<string, number> {
  const heads = lines.flatMap((line) => parseHeadsLine(line)?.heads ?? []);
  return new Map(heads.map(([tenantId, seq]) => [tenantId, seq]));
}
