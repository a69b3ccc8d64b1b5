import { Inject, Injectable } from '@nestjs/common';
import { Database, type Actor, type Tx } from '@puente/database';
import { Clock, isUuid, notFound } from '@puente/kernel';
import { requirePermission } from '@puente/permissions';
import {
  burdenWarnings,
  largestAwardPesos,
  phaseOf,
  usualBurden,
  type BurdenWarning,
  type CallBurden,
  type Stage,
  type UsualBurden,
} from '../core';
import { listChangedForms } from './asked-forms.repository';
import { burdenOfStages, stagesOfCalls, type AskedStage } from './asked-stages';
import { findCallOf, listCalls, type CallRow } from './call.repository';
import type { CallView } from './call.service';

/** A call with what it asks, measured against what its funder asks usually. */
export interface CallCheck {
  readonly call: CallView;
  readonly stages: readonly AskedStage[];
  readonly burden: CallBurden;
  readonly usual: UsualBurden | null;
  readonly warnings: readonly BurdenWarning[];
  /** Stages whose form was changed since the call took it. */
  readonly changedForms: readonly Stage[];
}

/** What a call costs those who apply, for the people who prepare it (G10). */
@Injectable()
export class CallCheckService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async check(actor: Actor, id: string): Promise<CallCheck> {
    const { tenantId } = requirePermission(actor, 'call:read');
    return this.database.asActor(actor, async (tx) => {
      const call = isUuid(id) ? await findCallOf(tx, tenantId, id) : null;
      if (!call) throw notFound();
      const stages = (await stagesOfCalls(tx, [call])).get(id)!;
      const usual = usualBurden(await this.earlier(tx, call));
      return { ...this.measure(call, stages, usual), changedForms: await listChangedForms(tx, tenantId, id) };
    });
  }

  /** All calls of the reader's organisation, each measured against those that its funder published before. */
  async list(actor: Actor): Promise<Omit<CallCheck, 'changedForms'>[]> {
    const { tenantId, programmes } = requirePermission(actor, 'call:read');
    return this.database.asActor(actor, async (tx) => {
      const calls = await listCalls(tx, tenantId, programmes);
      const asked = await stagesOfCalls(tx, calls);
      return calls.map((call) => {
        const before = calls.filter((each) => isEarlier(each, call));
        const usual = usualBurden(before.map((each) => perPeso(each, asked.get(each.id)!)));
        return this.measure(call, asked.get(call.id)!, usual);
      });
    });
  }

  private async earlier(tx: Tx, call: CallRow): Promise<(number | null)[]> {
    const before = (await listCalls(tx, call.tenantId, null)).filter((each) => isEarlier(each, call));
    const asked = await stagesOfCalls(tx, before);
    return before.map((each) => perPeso(each, asked.get(each.id)!));
  }

  private measure(
    row: CallRow,
    stages: readonly AskedStage[],
    usual: UsualBurden | null,
  ): Omit<CallCheck, 'changedForms'> {
    const burden = burdenOfStages(row, stages);
    const itemsNow = stages.find(({ stage }) => stage === 'full')?.burden.items ?? 0;
    const awardPesos = largestAwardPesos(row.facts, row.pesosPerUnit);
    const warnings = burdenWarnings({ rapid: row.facts.rapid, burden, itemsNow, awardPesos }, usual);
    return { call: { ...row, phase: phaseOf(row, this.clock.now()) }, stages, burden, usual, warnings };
  }
}

/** Those that were published and opened before; a draft comes after all of them. */
const isEarlier = (each: CallRow, call: CallRow): boolean =>
  each.id !== call.id && each.status !== 'draft' && (call.status === 'draft' || each.opensAt < call.opensAt);

const perPeso = (call: CallRow, stages: readonly AskedStage[]): number | null =>
  burdenOfStages(call, stages).itemsPer100k;
