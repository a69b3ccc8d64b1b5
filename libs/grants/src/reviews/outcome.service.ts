import { Inject, Injectable } from '@nestjs/common';
import { Database, type Actor } from '@puente/database';
import { isUuid, notFound } from '@puente/kernel';
import { requirePermission } from '@puente/permissions';
import { OpenCallService } from '../calls/open-call.service';
import { isNotSelected } from '../core';
import { findOutcome, listDecided, type OutcomeRow } from './decision.repository';

/** A call of which its conditions say that the nonprofit meets them. */
export interface FittingCall {
  readonly id: string;
  readonly funderId: string;
  readonly funder: string;
  readonly title: { readonly es: string; readonly en: string };
  readonly closesAt: Date | null;
}

/** What was decided of an application, and where its nonprofit could apply next. */
export interface OwnOutcome extends OutcomeRow {
  readonly others: readonly FittingCall[];
  /** Those of these calls and all others that fit, each once, but not who decided: they may be let read the application. */
  readonly funders: readonly OtherFunder[];
}

export interface OtherFunder {
  readonly id: string;
  readonly name: string;
}

const MOST_OTHERS = 5;

/** The answer to an application for its own team. Calls that fit are found on its side: no funder learns of them. */
@Injectable()
export class OutcomeService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(OpenCallService) private readonly calls: OpenCallService,
  ) {}

  /** The ids of those of one's own applications that have an answer. */
  async decided(actor: Actor): Promise<ReadonlySet<string>> {
    const { tenantId } = requirePermission(actor, 'application:read-own');
    return new Set(await this.database.asActor(actor, (tx) => listDecided(tx, tenantId)));
  }

  async get(actor: Actor, applicationId: string): Promise<OwnOutcome> {
    const { tenantId } = requirePermission(actor, 'application:read-own');
    const found = isUuid(applicationId)
      ? await this.database.asActor(actor, (tx) => findOutcome(tx, tenantId, applicationId))
      : null;
    if (!found) throw notFound();
    const fitting = isNotSelected(found.outcome) ? await this.fitting(actor, found.callId) : [];
    return { ...found, others: fitting.slice(0, MOST_OTHERS), funders: fundersOf(fitting, found.funderId) };
  }

  private async fitting(actor: Actor, callId: string): Promise<FittingCall[]> {
    const open = await this.calls.list(actor);
    return open
      .filter(({ call, fit }) => call.id !== callId && call.phase === 'open' && fit?.eligible === 'yes')
      .map(({ call: { id, tenantId, funder, facts, closesAt } }) => ({
        ...{ id, funderId: tenantId, funder, title: facts.title, closesAt },
      }));
  }
}

function fundersOf(calls: readonly FittingCall[], decider: string): OtherFunder[] {
  const names = new Map(calls.map(({ funderId, funder }) => [funderId, funder]));
  names.delete(decider);
  return [...names].map(([id, name]) => ({ id, name }));
}
