import { createHash, randomUUID } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import { findPortfolioKeeper } from '@puente/audit';
import { Database, systemActor, type Tx } from '@puente/database';
import type { JobData, JobHandler } from '@puente/jobs';
import { Clock } from '@puente/kernel';
import { foldPartyName, prepareList, screenName } from '../core';
import { listedNames, listLists, lockLists, type HashedEntry } from '../lists/sanctions-list.repository';
import {
  insertRun,
  keepHits,
  namedNonprofits,
  runIsDone,
  type FoundHit,
  type ScreenedNonprofit,
} from './screening-run.repository';

const SCREENER = systemActor('screener');

/** What is compared: the list in use and names as they are. */
interface Comparison {
  readonly tenantId: string;
  readonly listId: string;
  readonly entries: readonly Pick<HashedEntry, 'number' | 'sha256' | 'name' | 'aliases'>[];
  readonly nonprofits: readonly ScreenedNonprofit[];
}

/** Compares names of nonprofits with the list in use. Without a list, or a second time, it does nothing. */
@Injectable()
export class ScreeningRunHandler implements JobHandler<'screening.run'> {
  readonly name = 'screening.run' as const;

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async handle({ runId, nonprofitId }: JobData<'screening.run'>): Promise<void> {
    const before = await this.database.asActor(SCREENER, (tx) => load(tx, runId, nonprofitId));
    if (!before) return;
    const hits = await compare(before);
    await this.database.asActor(SCREENER, async (tx) => {
      await lockLists(tx);
      const now = await load(tx, runId, nonprofitId);
      if (!now) return;
      await this.keep(tx, { runId, nonprofitId }, now, isUnchanged(before, now) ? hits : await compare(now));
    });
  }

  private async keep(
    tx: Tx,
    { runId, nonprofitId }: JobData<'screening.run'>,
    { tenantId, listId, entries, nonprofits }: Comparison,
    hits: readonly FoundHit[],
  ): Promise<void> {
    const at = this.clock.now();
    const screened = nonprofits.map(({ id }) => id);
    const newHits = await keepHits(tx, { tenantId, at, screened }, hits);
    await insertRun(tx, {
      ...{ tenantId, id: runId, listId, nonprofitId, ranAt: at },
      ...{ nonprofits: nonprofits.length, entries: entries.length, hits: hits.length, newHits },
    });
  }
}

async function load(tx: Tx, runId: string, nonprofitId: string | null): Promise<Comparison | null> {
  const tenantId = await findPortfolioKeeper(tx);
  if (tenantId === null || (await runIsDone(tx, tenantId, runId))) return null;
  const [inUse] = await listLists(tx, tenantId);
  if (!inUse) return null;
  const entries = await listedNames(tx, tenantId);
  return { tenantId, listId: inUse.id, entries, nonprofits: await namedNonprofits(tx, nonprofitId) };
}

/** One name at a time, so that requests are answered in between. */
async function compare({ entries, nonprofits }: Comparison): Promise<FoundHit[]> {
  const list = prepareList(entries);
  const sha256Of = new Map(entries.map(({ number, sha256 }) => [number, sha256]));
  const found: FoundHit[] = [];
  for (const { id: nonprofitId, name } of nonprofits) {
    const nameSha256 = createHash('sha256').update(foldPartyName(name)).digest('hex');
    for (const { number, name: listedName, score } of screenName(name, list)) {
      const entry = { entryNumber: number, entrySha256: sha256Of.get(number)!, listedName };
      found.push({ id: randomUUID(), nonprofitId, nameSha256, ...entry, score });
    }
    await nextTurn();
  }
  return found;
}

const isUnchanged = (one: Comparison, other: Comparison): boolean =>
  one.listId === other.listId &&
  one.nonprofits.length === other.nonprofits.length &&
  one.nonprofits.every(({ id, name }, index) => {
    const now = other.nonprofits[index]!;
    return now.id === id && now.name === name;
  });
