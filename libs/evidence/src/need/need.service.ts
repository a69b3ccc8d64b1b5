import { Inject, Injectable } from '@nestjs/common';
import { Database, systemActor, type Actor, type Tx } from '@puente/database';
import { isCurrency } from '@puente/kernel';
import { countPastGrants, grantsNearMexico } from '@puente/organizations';
import { requirePermission } from '@puente/permissions';
import { states, statesOf } from '@puente/taxonomy/core';
import {
  buildSignals,
  documentedStates,
  filterSignals,
  sumMexicoMoney,
  thinlyFunded,
  type MexicoMoney,
} from '../core';
import { HotlineCountsService } from '../figures/hotline-counts.service';
import { loadEvidence } from '../load-evidence';
import type { Need, NeedFilter } from './need';

/** Need beside money. */
@Injectable()
export class NeedService {
  private summed: { readonly count: number; readonly money: MexicoMoney } | null = null;

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(HotlineCountsService) private readonly counts: HotlineCountsService,
  ) {}

  /** What is documented of each state, and which past grants name it. */
  async read(actor: Actor, filter: NeedFilter): Promise<Need> {
    requirePermission(actor, 'evidence:read');
    const base = loadEvidence();
    const all = buildSignals(base, await this.counts.signalRows());
    const inRegion = filter.region ? statesOf(filter.region) : states.codes;
    const documented = documentedStates(all);
    const money = await this.money();
    const thin = [...thinlyFunded(money)].filter(
      ([state]) => documented.has(state) && inRegion.includes(state),
    );
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
