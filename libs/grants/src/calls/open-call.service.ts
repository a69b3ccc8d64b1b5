import { Inject, Injectable } from '@nestjs/common';
import { Database, type Actor, type Tx } from '@puente/database';
import { Clock, isUuid, notFound, parseMinor } from '@puente/kernel';
import { OpportunityService, type RankedProgramme } from '@puente/matching';
import { requirePermission } from '@puente/permissions';
import { burdenOf, itemsPer100k, phaseOf, type Burden, type Form, type StageForm } from '../core';
import { findFormVersion } from '../forms/form.repository';
import { findCall, listOpenCalls } from './call.repository';
import type { CallView } from './call.service';

/** A stage of a call with what it asks. */
export interface OpenStage extends StageForm {
  readonly form: Form;
  readonly burden: Burden;
}

/** A call as a nonprofit sees it: its own answers to the conditions, and what applying takes. */
export interface OpenCall {
  readonly call: CallView;
  readonly stages: readonly OpenStage[];
  /** The same rules and parts as in matching; null for a programme that is not shown any more. */
  readonly fit: RankedProgramme | null;
  /** Items of all stages for each 100,000 pesos of the largest award; null in another currency than pesos. */
  readonly itemsPer100k: number | null;
}

/** Calls that nonprofits can answer, each with the self-check by the rules that matching uses. */
@Injectable()
export class OpenCallService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(OpportunityService) private readonly opportunities: OpportunityService,
  ) {}

  /** Open and coming calls, the first to close first. */
  async list(actor: Actor): Promise<OpenCall[]> {
    requirePermission(actor, 'call:browse');
    const now = this.clock.now();
    const fits = await this.fitsOf(actor);
    return this.database.asActor(actor, async (tx) => {
      const rows = await listOpenCalls(tx, now);
      const calls: OpenCall[] = [];
      for (const row of rows) calls.push(await open(tx, { ...row, phase: phaseOf(row, now) }, fits));
      return calls;
    });
  }

  /** A call that was published, whether or not it is open. */
  async get(actor: Actor, id: string): Promise<OpenCall> {
    requirePermission(actor, 'call:browse');
    const fits = await this.fitsOf(actor);
    return this.database.asActor(actor, async (tx) => {
      const row = isUuid(id) ? await findCall(tx, id) : null;
      if (!row) throw notFound();
      return open(tx, { ...row, phase: phaseOf(row, this.clock.now()) }, fits);
    });
  }

  private async fitsOf(actor: Actor): Promise<ReadonlyMap<string, RankedProgramme>> {
    const all = await this.opportunities.list(actor);
    return new Map(all.map(({ programme, fit }) => [programme.id, fit]));
  }
}

async function open(tx: Tx, call: CallView, fits: ReadonlyMap<string, RankedProgramme>): Promise<OpenCall> {
  const stages: OpenStage[] = [];
  for (const stage of call.stages) {
    const key = { tenantId: call.tenantId, formId: stage.formId, number: stage.formNumber };
    const form = await findFormVersion(tx, key);
    if (form) stages.push({ ...stage, form, burden: burdenOf(form) });
  }
  return { call, stages, fit: fits.get(call.programmeId) ?? null, itemsPer100k: burdenByAward(call, stages) };
}

function burdenByAward({ facts }: CallView, stages: readonly OpenStage[]): number | null {
  const { max, currency } = facts.award;
  if (currency !== 'MXN') return null;
  const pesos = Number(parseMinor(max) ?? 0n) / 100;
  return itemsPer100k(sum(stages.map(({ burden }) => burden.items)), pesos);
}

const sum = (counts: readonly number[]): number => counts.reduce((total, each) => total + each, 0);
