import { Inject, Injectable } from '@nestjs/common';
import { Database, systemActor } from '@puente/database';
import {
  describe,
  funderRow,
  namedUntil,
  publicRow,
  rowsByFunder,
  saysMore,
  SharedDescriptions,
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
  private readonly sketches = new SharedDescriptions();
  private overlays = new Map<string, MatchView>();
  private forPublic: Layer | null = null;
  /** Read, and not disclosed yet. */
  private readonly changed = new Set<string>();
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
    if (!this.forPublic) {
      this.forPublic = new Layer();
      this.publish(this.forPublic, this.exact.facts.keys());
    }
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
    for (;;) {
      const rows = await this.database.asActor(systemActor('matcher'), (tx) =>
        matchProfilesAfter(tx, this.revision),
      );
      if (rows.length === 0) break;
      for (const row of rows) this.take(row);
      this.revision = rows.at(-1)!.revision;
    }
    this.disclose(dayInMexico(this.clock.now()));
  }

  private take({ facts, consents, shownUntil }: MatchProfileRow): void {
    this.changed.add(facts.id);
    if ('gone' in facts) this.exact.drop(facts.id);
    else this.exact.put(facts);
    const given = shownUntil ? [...consents, shownByName(shownUntil)] : consents;
    if (given.length > 0) this.consents.set(facts.id, given);
    else this.consents.delete(facts.id);
  }

  /** What changed, and whoever shares a description with it. A day can end consents, so a new one changes everybody. */
  private disclose(today: DateOnly): void {
    if (today !== this.day) this.turnTo(today);
    if (this.changed.size === 0) return;
    for (const id of this.changed) this.describe(id);
    for (const id of new Set([...this.changed, ...this.sketches.settle()])) this.showToFunders(id);
    this.overlays = this.overlaysOfFunders();
    if (this.forPublic) this.publish(this.forPublic, this.changed);
    this.changed.clear();
  }

  private turnTo(day: DateOnly): void {
    this.day = day;
    this.forPublic = null;
    for (const id of this.exact.facts.keys()) this.changed.add(id);
  }

  private describe(id: string): void {
    const exact = this.exact.facts.get(id);
    if (exact) describe(this.sketches, exact, this.consents.get(id) ?? [], this.day);
    else this.sketches.drop(id);
  }

  private showToFunders(id: string): void {
    const exact = this.exact.facts.get(id);
    const row = exact ? funderRow(exact, this.known(), null) : null;
    if (!row) this.disclosed.drop(id);
    else if (this.consents.has(id) || !same(this.disclosed.facts.get(id), row)) this.disclosed.put(row);
  }

  private overlaysOfFunders(): Map<string, MatchView> {
    const consenting = [...this.consents.keys()].flatMap((id) => this.exact.facts.get(id) ?? []);
    const byFunder = rowsByFunder(consenting, this.known());
    return new Map([...byFunder].map(([funder, own]) => [funder, overlaid(this.disclosed, own)]));
  }

  private publish(to: Layer, ids: Iterable<string>): void {
    for (const id of ids) {
      const exact = this.exact.facts.get(id);
      const row = exact ? publicRow(exact, this.consents, this.day) : null;
      if (row) to.put(row);
      else to.drop(id);
    }
  }

  private known() {
    return { sketches: this.sketches, consents: this.consents, today: this.day };
  }
}

/** Whether a row without consents says the same as one before, which may have had some. */
function same(old: NonprofitFacts | undefined, fresh: NonprofitFacts): boolean {
  if (!old || !old.withheld || !fresh.withheld || saysMore(old)) return old === fresh;
  const key = (row: NonprofitFacts): string => `${row.regions.join()}|${row.services.join()}|${row.sizeBand}`;
  return key(old) === key(fresh);
}
