import { Inject, Injectable } from '@nestjs/common';
import { Database, type PersonActor } from '@puente/database';
import type { AuditAction } from './core';
import { recordAudit } from './record-audit';

/** A request that a signed-in person was refused: the template of its route, never the ids that were asked for. */
export interface Refusal {
  readonly action: Extract<AuditAction, `refusal.${string}`>;
  readonly method: string;
  readonly route: string;
  readonly code: string;
}

/** Keeps refusals in the chain of the asker's own organisation. */
@Injectable()
export class Refusals {
  constructor(@Inject(Database) private readonly database: Database) {}

  async record(actor: PersonActor, { action, method, route, code }: Refusal): Promise<void> {
    await this.database.asActor(actor, (tx) =>
      recordAudit(tx, actor, {
        tenantId: actor.tenantId,
        action,
        subjectType: 'route',
        subjectId: null,
        detail: { method, route, code },
      }),
    );
  }
}
