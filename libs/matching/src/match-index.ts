import { Inject, Injectable } from '@nestjs/common';
import { Database, systemActor } from '@puente/database';
import { discloseToFunders } from '@puente/disclosure/core';
import { ColumnStore, type NonprofitFacts } from './core';
import { matchProfilesAfter } from './match-profiles.repository';

/** The nonprofits as one circle of readers may know them: columns for the scan, facts for the words. */
export interface MatchView {
  readonly store: ColumnStore;
  readonly facts: ReadonlyMap<string, NonprofitFacts>;
}

interface Layer extends MatchView {
  readonly facts: Map<string, NonprofitFacts>;
}

const emptyLayer = (): Layer => ({ store: ColumnStore.build([]), facts: new Map() });

/**
 * The read model in this process: exact for HIP and a nonprofit's own view, disclosed for funders. Before each use it
 * asks PostgreSQL what changed since, so that every process sees a change as soon as its job is done.
 */
@Injectable()
export class MatchIndex {
  private readonly exact = emptyLayer();
  private readonly disclosed = emptyLayer();
  private revision = '0';
  private catchingUp: Promise<void> | null = null;

  constructor(@Inject(Database) private readonly database: Database) {}

  /** What HIP may know. */
  async exactView(): Promise<MatchView> {
    await this.catchUp();
    return this.exact;
  }

  /** What every funder may know. */
  async funderView(): Promise<MatchView> {
    await this.catchUp();
    return this.disclosed;
  }

  private catchUp(): Promise<void> {
    this.catchingUp ??= this.readChanges().finally(() => (this.catchingUp = null));
    return this.catchingUp;
  }

  private async readChanges(): Promise<void> {
    let changed = false;
    for (;;) {
      const rows = await this.database.asActor(systemActor('matcher'), (tx) =>
        matchProfilesAfter(tx, this.revision),
      );
      if (rows.length === 0) break;
      for (const { facts } of rows) put(this.exact, facts);
      this.revision = rows.at(-1)!.revision;
      changed = true;
    }
    if (changed) this.disclose();
  }

  /** One profile can change the description that others share, so all are disclosed anew; only differences are stored. */
  private disclose(): void {
    const fresh = discloseToFunders([...this.exact.facts.values()]);
    const ids = new Set(fresh.map((row) => row.id));
    for (const id of [...this.disclosed.facts.keys()]) if (!ids.has(id)) drop(this.disclosed, id);
    for (const row of fresh) if (!same(this.disclosed.facts.get(row.id), row)) put(this.disclosed, row);
  }
}

function put(layer: Layer, facts: NonprofitFacts): void {
  layer.facts.set(facts.id, facts);
  layer.store.upsert(facts);
}

function drop(layer: Layer, id: string): void {
  layer.facts.delete(id);
  layer.store.remove(id);
}

function same(old: NonprofitFacts | undefined, fresh: NonprofitFacts): boolean {
  if (!old || !old.withheld || !fresh.withheld) return old === fresh;
  const key = (row: NonprofitFacts): string => `${row.regions.join()}|${row.services.join()}|${row.sizeBand}`;
  return key(old) === key(fresh);
}
