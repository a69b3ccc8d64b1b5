import { Inject, Injectable } from '@nestjs/common';
import { Database, systemActor, type Actor } from '@puente/database';
import { ReleaseRegister, type Publisher, type Verdict } from '@puente/disclosure';
import { NeedService } from '@puente/evidence';
import {
  impactFigures,
  impactMaterial,
  inScope,
  needOf,
  whole,
  withheldOf,
  type Answers,
  type AskedFigures,
  type ImpactAward,
  type ImpactFacts,
  type ImpactMaterial,
  type ImpactNeed,
  type ImpactScope,
} from '../core';
import { listAcceptedFigures } from '../reports/submission.repository';
import { countsOf } from './counts-of';
import { bookedAwards, nameOf, openAmong, populationsOf, sentRates } from './impact-facts.repository';

/** Who reads the books of a payer and the counts that it accepted. */
export interface Readers {
  readonly books: Actor;
  readonly counts: Actor;
}

/** What a report is about, and which it is. */
export interface ImpactQuestion {
  readonly scope: ImpactScope;
  readonly edition: string;
}

export interface ImpactData {
  readonly facts: ImpactFacts;
  readonly material: ImpactMaterial;
}

const MATCHER = systemActor('matcher');
/** Beside a total that is withheld every part would have to be. */
const TOTAL_WITHHELD: Verdict = { verdict: 'withhold', refusal: 'too-blunt' };

/** Puts together what a report is made of. It asks no permission: who calls it has; and it is called outside of any transaction. */
@Injectable()
export class ImpactDataReader {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ReleaseRegister) private readonly register: ReleaseRegister,
    @Inject(NeedService) private readonly need: NeedService,
  ) {}

  /**
   * The facts in scope, and what of them may be printed: everything that leaves is entered into the register first. Of each figure
   * `onFigure` hears before it is entered: how many were, of how many.
   */
  async read(
    by: Publisher,
    readers: Readers,
    { scope, edition }: ImpactQuestion,
    onFigure: (done: number, of: number) => Promise<void> = () => Promise.resolve(),
  ): Promise<ImpactData> {
    const { tenantId } = by;
    const facts = inScope(await this.facts(tenantId, readers, scope), scope);
    const asked = impactFigures(facts, scope, { funderId: tenantId, edition });
    const answers = new Map<string, Verdict>();
    const refused = new Map<string, Verdict>();
    for (const [at, each] of asked.entries()) {
      await onFigure(at, asked.length);
      answers.set(each.name, await this.released(by, each, answers, refused));
    }
    const names = await this.database.asActor(MATCHER, async (tx) => ({
      organization: (await nameOf(tx, tenantId)) ?? '—',
      source: scope.source && (await nameOf(tx, scope.source)),
    }));
    const material = impactMaterial(names, facts, scope, answers, await this.needIn(scope));
    const cuts = new Map(asked.flatMap(({ name, cut }) => (cut ? [[name, cut] as const] : [])));
    return { facts: { ...facts, withheld: withheldOf(refused, cuts) }, material };
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
    return { awards, rates, withheld: [], ...(await this.counts(counts, awards, scope)) };
  }

  private async counts(
    reader: Actor,
    awards: readonly ImpactAward[],
    scope: ImpactScope,
  ): Promise<Pick<ImpactFacts, 'counts' | 'parts'>> {
    const { from, to, day } = scope;
    const until = to < day ? to : day;
    const own = new Map(awards.map((award) => [award.id, award]));
    const figures = await this.database.asActor(reader, (tx) => listAcceptedFigures(tx, { from, until }));
    return countsOf(figures, own);
  }

  /** Coarser where the finer table may not leave; both are entered, and neither is overridden. */
  private async released(
    by: Publisher,
    { name, figures, coarser, within }: AskedFigures,
    answers: Answers,
    refused: Map<string, Verdict>,
  ): Promise<Verdict> {
    if (figures.table.cells.length === 0) return { verdict: 'publish', cells: [] };
    const total = within ? await this.total(by, within, answers) : null;
    if (total && typeof whole(total) !== 'number') {
      if (total !== TOTAL_WITHHELD) refused.set(name, total.verdict === 'publish' ? TOTAL_WITHHELD : total);
      return TOTAL_WITHHELD;
    }
    const fine = await this.register.publish(by, figures);
    if (fine.verdict !== 'publish') refused.set(name, fine);
    return fine.verdict === 'publish' || !coarser ? fine : this.register.publish(by, coarser);
  }

  /** The total that parts belong to, as it was let out in its own subject and in theirs; null where they have none. */
  private async total(
    by: Publisher,
    { name, whole: figures }: NonNullable<AskedFigures['within']>,
    answers: Answers,
  ): Promise<Verdict | null> {
    if (name && typeof whole(answers.get(name)) !== 'number') return TOTAL_WITHHELD;
    return figures && this.register.publish(by, figures);
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
