import { Inject, Injectable } from '@nestjs/common';
import { Database, systemActor } from '@puente/database';
import {
  discloseToFunders,
  namedUntil,
  publicRow,
  shownByName,
  type ConsentFact,
} from '@puente/disclosure/core';
import { Clock, dayInMexico, type DateOnly } from '@puente/kernel';
import type { NonprofitFacts } from './core';
import { matchProfilesAfter, type MatchProfileRow } from './match-profiles.repository';
import { Layer, overlaid, type MatchView } from './match-view';

/** What the disclosure of one nonprofit rests on. */
export interface DisclosureGround {
  readonly rows: readonly NonprofitFacts[];
  /** Also that somebody was shown by name before. */
  readonly consents: ReadonlyMap<string, readonly ConsentFact[]>;
  readonly today: DateOnly;
}

/**
 * The read model in this process: exact for HIP and a nonprofit's own view, disclosed for funders and the public. Before
 * each use it asks PostgreSQL what changed since, so that every process sees a change as soon as its job is done.
 */
@Injectable()
export class MatchIndex {
  private readonly exact = new Layer();
  private readonly disclosed = new Layer();
  private readonly consents = new Map<string, readonly ConsentFact[]>();
  private overlays = new Map<string, MatchView>();
  private forPublic: MatchView | null = null;
  private revision = '0';
  private day = '' as DateOnly;
  private catchingUp: Promise<void> | null = null;

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** What HIP may know. */
  async exactView(): Promise<MatchView> {
    await this.catchUp();
    return this.exact;
  }

  /** What a funder may know: what all may, with what it alone was shown. */
  async funderView(funder: string): Promise<MatchView> {
    await this.catchUp();
    return this.overlays.get(funder) ?? this.disclosed;
  }

  /** The last day on which a funder was shown a nonprofit by name, as far as that is over or will be; null: never. */
  namedUntil(funder: string, id: string): DateOnly | null {
    return namedUntil(this.consents.get(id) ?? [], funder);
  }

  /** What anybody may know. */
  async publicView(): Promise<MatchView> {
    await this.catchUp();
    this.forPublic ??= Layer.of(
      [...this.exact.facts.values()].flatMap((row) => publicRow(row, this.consents, this.day) ?? []),
    );
    return this.forPublic;
  }

  /** All that disclosure rests on, for working out what a consent would change. */
  async ground(): Promise<DisclosureGround> {
    await this.catchUp();
    return { rows: [...this.exact.facts.values()], consents: this.consents, today: this.day };
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
      for (const row of rows) this.take(row);
      this.revision = rows.at(-1)!.revision;
      changed = true;
    }
    const today = dayInMexico(this.clock.now());
    if (changed || today !== this.day) this.disclose(today);
  }

  private take({ facts, consents, shownUntil }: MatchProfileRow): void {
    if ('gone' in facts) this.exact.drop(facts.id);
    else this.exact.put(facts);
    const given = shownUntil ? [...consents, shownByName(shownUntil)] : consents;
    if (given.length > 0) this.consents.set(facts.id, given);
    else this.consents.delete(facts.id);
  }

  /**
   * One profile or consent can change the description that others share, and a day can end consents, so all are disclosed
   * anew; only differences are stored.
   */
  private disclose(today: DateOnly): void {
    this.day = today;
    this.forPublic = null;
    const { rows, byFunder } = discloseToFunders([...this.exact.facts.values()], this.consents, today);
    const ids = new Set(rows.map((row) => row.id));
    for (const id of [...this.disclosed.facts.keys()]) if (!ids.has(id)) this.disclosed.drop(id);
    for (const row of rows) {
      if (this.consents.has(row.id) || !same(this.disclosed.facts.get(row.id), row)) this.disclosed.put(row);
    }
    this.overlays = new Map([...byFunder].map(([funder, own]) => [funder, overlaid(this.disclosed, own)]));
  }
}

/** Whether two rows without consents say the same. */
function same(old: NonprofitFacts | undefined, fresh: NonprofitFacts): boolean {
  if (!old || !old.withheld || !fresh.withheld) return old === fresh;
  const key = (row: NonprofitFacts): string => `${row.regions.join()}|${row.services.join()}|${row.sizeBand}`;
  return key(old) === key(fresh);
}
