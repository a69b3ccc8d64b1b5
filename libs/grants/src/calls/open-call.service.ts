import { Inject, Injectable } from '@nestjs/common';
import { Database, type Actor, type Tx } from '@puente/database';
import { Clock, isUuid, notFound } from '@puente/kernel';
import { OpportunityService, wantedStates, type FitOf, type Fits, type ProgrammeFit } from '@puente/matching';
import { requirePermission } from '@puente/permissions';
import {
  awardOffer,
  inOrder,
  passesCallFilter,
  phaseOf,
  type CallBurden,
  type CallFilter,
  type FilteredCall,
} from '../core';
import { burdenOfStages, stagesOfCalls, type AskedStage } from './asked-stages';
import { listInvitingCalls } from './call-invitation.repository';
import { findCall, listOpenCalls, type CallRow } from './call.repository';
import type { CallView } from './call.service';

/** A call as a nonprofit sees it: its own answers to the conditions, and what applying takes. */
export interface OpenCall {
  readonly call: CallView;
  readonly stages: readonly AskedStage[];
  /** The same rules and parts as in matching, with the award of the call; null for a programme that is not shown any more. */
  readonly fit: ProgrammeFit | null;
  readonly burden: CallBurden;
  /** Whether the funder asked this nonprofit by itself. */
  readonly invited: boolean;
}

/** Calls that nonprofits can answer, each with the self-check by the rules that matching uses. */
@Injectable()
export class OpenCallService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(OpportunityService) private readonly opportunities: OpportunityService,
  ) {}

  /** Open and coming calls that pass the filter: emergencies first, then the first to close. */
  async list(actor: Actor, filter: CallFilter = {}): Promise<OpenCall[]> {
    const { tenantId } = requirePermission(actor, 'call:browse');
    const fits = await this.opportunities.fits(actor);
    return this.database.asActor(actor, async (tx) => {
      const now = this.clock.now();
      const rows = (await listOpenCalls(tx, now)).filter((row) =>
        passesCallFilter(filter, filteredCall(row, fits), now),
      );
      const open = await this.openCalls(tx, tenantId, rows, fits.of);
      return open.sort((one, other) => inOrder(one.call, other.call));
    });
  }

  /** A call that was published, whether or not it is open. */
  async get(actor: Actor, id: string): Promise<OpenCall> {
    const { tenantId } = requirePermission(actor, 'call:browse');
    const fits = await this.opportunities.fits(actor);
    return this.database.asActor(actor, async (tx) => {
      const row = isUuid(id) ? await findCall(tx, id) : null;
      if (!row) throw notFound();
      return (await this.openCalls(tx, tenantId, [row], fits.of))[0]!;
    });
  }

  private async openCalls(
    tx: Tx,
    tenantId: string,
    rows: readonly CallRow[],
    fitOf: FitOf,
  ): Promise<OpenCall[]> {
    const asked = await stagesOfCalls(tx, rows);
    const inviting = await listInvitingCalls(tx, tenantId);
    return rows.map((row) => {
      const stages = asked.get(row.id)!;
      return {
        call: { ...row, phase: phaseOf(row, this.clock.now()) },
        stages,
        fit: fitOf(row.programmeId, awardOffer(row.facts, row.pesosPerUnit)),
        burden: burdenOfStages(row, stages),
        invited: inviting.has(row.id),
      };
    });
  }
}

function filteredCall(
  { facts, funder, closesAt, pesosPerUnit, programmeId }: CallRow,
  fits: Fits,
): FilteredCall {
  const programme = fits.programme(programmeId);
  return {
    ...{ facts, funder, closesAt, largestMxn: awardOffer(facts, pesosPerUnit)?.maxMxn ?? null },
    funds: programme && { strategies: programme.strategies, states: wantedStates(programme) },
  };
}
