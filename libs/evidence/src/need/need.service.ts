import { Inject, Injectable } from '@nestjs/common';
import { Database, systemActor, type Actor, type Tx } from '@puente/database';
import { Clock, isCurrency } from '@puente/kernel';
import { countPastGrants, grantsNearMexico } from '@puente/organizations';
import { requirePermission } from '@puente/permissions';
import { states, statesOf, type StateCode } from '@puente/taxonomy/core';
import {
  buildSignals,
  documentedStates,
  filterSignals,
  statesInNeed,
  sumMexicoMoney,
  thinlyFunded,
  type MexicoMoney,
  type NeedSignals,
  type Thinness,
} from '../core';
import { HotlineCountsService } from '../figures/hotline-counts.service';
import { loadEvidence } from '../load-evidence';
import type { Need, NeedFilter } from './need';

const THIN_KEPT_MS = 60_000;

/** Need beside money. */
@Injectable()
export class NeedService {
  private thin: { readonly until: number; readonly states: ReadonlySet<StateCode> } | null = null;
  private summed: { readonly count: number; readonly money: MexicoMoney } | null = null;

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(HotlineCountsService) private readonly counts: HotlineCountsService,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** What is documented of each state, and which past grants name it. */
  async read(actor: Actor, filter: NeedFilter): Promise<Need> {
    requirePermission(actor, 'evidence:read');
    return this.documented(filter);
  }

  /** The same for reports: whoever calls has asked for the permission of its own. */
  async documented(filter: NeedFilter): Promise<Need> {
    const base = loadEvidence();
    const all = await this.signals();
    const inRegion = filter.region ? statesOf(filter.region) : states.codes;
    const documented = documentedStates(all);
    const money = await this.money();
    const thin = [...thinAndInNeed(all, money)].filter(([state]) => inRegion.includes(state));
    return {
      filter,
      states: inRegion,
      signals: filterSignals(all, filter),
      money,
      thin: new Map(thin),
      silent: inRegion.filter((state) => !documented.has(state)),
      caveats: base.vocabularies.get('caveat')!,
      qualifiers: base.vocabularies.get('qualifier')!,
    };
  }

  /**
   * States with documented need and little or no recorded money, for words beside a match: whoever calls has asked for
   * the permission of its own. As of a minute ago at most, because every list of matches asks.
   */
  async thinStates(): Promise<ReadonlySet<StateCode>> {
    const now = this.clock.now().getTime();
    if (!this.thin || this.thin.until <= now) {
      const found = thinAndInNeed(await this.signals(), await this.money());
      this.thin = { until: now + THIN_KEPT_MS, states: new Set(found.keys()) };
    }
    return this.thin.states;
  }

  private async signals(): Promise<NeedSignals> {
    return buildSignals(loadEvidence(), await this.counts.signalRows());
  }

  /**
   * Read as the matcher, who may read what HIP recorded; nothing but sums by state leaves this method. They are kept
   * until grants are added.
   */
  private async money(): Promise<MexicoMoney> {
    return this.database.asActor(systemActor('matcher'), async (tx) => {
      const count = await countPastGrants(tx);
      if (this.summed?.count !== count) this.summed = { count, money: await sumsOf(tx) };
      return this.summed.money;
    });
  }
}

function thinAndInNeed(signals: NeedSignals, money: MexicoMoney): Map<StateCode, Thinness> {
  const inNeed = statesInNeed(signals);
  return new Map([...thinlyFunded(money)].filter(([state]) => inNeed.has(state)));
}

async function sumsOf(tx: Tx): Promise<MexicoMoney> {
  const rows = await grantsNearMexico(tx);
  return sumMexicoMoney(
    rows.flatMap(({ currency, amountMinor, ...grant }) =>
      isCurrency(currency)
        ? [{ ...grant, currency, amountMinor: amountMinor === null ? null : BigInt(amountMinor) }]
        : [],
    ),
  );
}
