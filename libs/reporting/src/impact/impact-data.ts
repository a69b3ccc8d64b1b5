import { Inject, Injectable } from '@nestjs/common';
import { Database, systemActor, type Actor } from '@puente/database';
import { ReleaseRegister, type Publisher, type Verdict } from '@puente/disclosure';
import { NeedService } from '@puente/evidence';
import {
  impactFigures,
  impactMaterial,
  inScope,
  needOf,
  type AskedFigures,
  type ImpactAward,
  type ImpactCount,
  type ImpactFacts,
  type ImpactMaterial,
  type ImpactNeed,
  type ImpactScope,
} from '../core';
import { listAcceptedFigures } from '../reports/submission.repository';
import { bookedAwards, nameOf, openAmong, populationsOf, sentRates } from './impact-facts.repository';

/** Who reads the books of a payer and the counts that it accepted. */
export interface Readers {
  readonly books: Actor;
  readonly counts: Actor;
}

export interface ImpactData {
  readonly facts: ImpactFacts;
  readonly material: ImpactMaterial;
}

const MATCHER = systemActor('matcher');

/** Puts together what a report is made of. It asks no permission: who calls it has; and it is called outside of any transaction. */
@Injectable()
export class ImpactDataReader {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ReleaseRegister) private readonly register: ReleaseRegister,
    @Inject(NeedService) private readonly need: NeedService,
  ) {}

  /** The facts in scope, and what of them may be printed: everything that leaves is entered into the register first. */
  async read(by: Publisher, readers: Readers, scope: ImpactScope, edition: string): Promise<ImpactData> {
    const { tenantId } = by;
    const facts = inScope(await this.facts(tenantId, readers, scope), scope);
    const asked = impactFigures(facts, scope, { funderId: tenantId, edition });
    const answers = new Map<string, Verdict>();
    for (const each of asked) answers.set(each.name, await this.released(by, each));
    const name = await this.database.asActor(MATCHER, (tx) => nameOf(tx, tenantId));
    const material = impactMaterial(name ?? '—', facts, scope, answers, await this.needIn(scope));
    return { facts, material };
  }

  private async facts(
    tenantId: string,
    { books, counts }: Readers,
    scope: ImpactScope,
  ): Promise<ImpactFacts> {
    const { booked, rates } = await this.database.asActor(books, async (tx) => ({
      booked: await bookedAwards(tx, tenantId, scope),
      rates: await sentRates(tx, tenantId, scope),
    }));
    const { populations, open } = await this.database.asActor(MATCHER, async (tx) => ({
      populations: await populationsOf(
        tx,
        tenantId,
        booked.flatMap(({ programmeId }) => programmeId ?? []),
      ),
      open: await openAmong(
        tx,
        booked.map(({ nonprofitId }) => nonprofitId),
      ),
    }));
    const awards = booked.map(({ programmeId, ...award }): ImpactAward => ({
      ...award,
      populations: (programmeId && populations.get(programmeId)) || [],
      mayBePlaced: open.has(award.nonprofitId),
    }));
    return { awards, rates, counts: await this.counts(counts, awards, scope) };
  }

  private async counts(
    reader: Actor,
    awards: readonly ImpactAward[],
    scope: ImpactScope,
  ): Promise<ImpactCount[]> {
    const { from, to, day } = scope;
    const until = to < day ? to : day;
    const own = new Map(awards.map(({ id, states }) => [id, states]));
    const figures = await this.database.asActor(reader, (tx) => listAcceptedFigures(tx, { from, until }));
    return figures.flatMap(({ awardId, breakdown, ...figure }): ImpactCount[] => {
      const states = own.get(awardId);
      if (!states || breakdown !== 'total') return [];
      const { reportId, nonprofitId, indicator, definition, value, quality, overlap } = figure;
      return [{ reportId, awardId, nonprofitId, states, indicator, definition, value, quality, overlap }];
    });
  }

  /** Coarser where the finer table may not leave; both are entered, and neither is overridden. */
  private async released(by: Publisher, { figures, coarser }: AskedFigures): Promise<Verdict> {
    if (figures.table.cells.length === 0) return { verdict: 'publish', cells: [] };
    const fine = await this.register.publish(by, figures);
    if (fine.verdict === 'publish' || !coarser) return fine;
    return this.register.publish(by, coarser);
  }

  private async needIn(scope: ImpactScope): Promise<ImpactNeed> {
    const { strategy, region, population } = scope;
    const filter = {
      ...(strategy ? { strategy } : {}),
      ...(region ? { region } : {}),
      ...(population ? { population } : {}),
    };
    const { signals, caveats, qualifiers, thin, silent } = await this.need.documented(filter);
    return needOf(signals, scope, { caveats, qualifiers }, { thin: [...thin.keys()], silent });
  }
}
