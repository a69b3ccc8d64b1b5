import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { recordAudit } from '@puente/audit';
import { Database, systemActor, type Actor } from '@puente/database';
import { addToOutbox } from '@puente/jobs';
import { Clock, DomainError } from '@puente/kernel';
import { requirePermission } from '@puente/permissions';
import type { ExposureRun } from '../entities/exposure-run.entity';
import { insertRun, lastRun, runUnderWay } from './exposure.repository';

/** How the lists of all programmes spread their places. */
export interface ListExposure {
  /** The last measurement that is done; null before there is one. */
  readonly last: ExposureRun | null;
  readonly underWay: ExposureRun | null;
}

/** What anybody may know of it: in whole percent and tenths, so that one programme more tells nothing of anybody. */
export interface PublicExposure {
  readonly measuredAt: Date;
  readonly programmes: number;
  readonly coveragePercent: number;
  readonly giniTenths: number;
}

/** With fewer funders, each would know whose lists the others' are. */
const FEWEST_FUNDERS = 3;

/** How often nonprofits stand on lists, over all lists of the platform; nothing about any of them. */
@Injectable()
export class ExposureService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async read(actor: Actor): Promise<ListExposure> {
    const { tenantId } = requirePermission(actor, 'exposure:read');
    return this.database.asActor(actor, async (tx) => ({
      last: await lastRun(tx, tenantId),
      underWay: await runUnderWay(tx, tenantId, this.clock.now()),
    }));
  }

  /** Has it measured anew; `exposure-under-way` while it is. Answers the id of the run. */
  async ask(actor: Actor): Promise<string> {
    const person = requirePermission(actor, 'exposure:measure');
    const { tenantId } = person;
    const [id, now] = [randomUUID(), this.clock.now()];
    await this.database.asActor(actor, async (tx) => {
      if (await runUnderWay(tx, tenantId, now)) throw new DomainError('conflict', 'exposure-under-way');
      await insertRun(tx, { tenantId, id, askedBy: person.personId, askedAt: now });
      await recordAudit(tx, person, {
        ...{ tenantId, action: 'exposure.asked', subjectType: 'exposure-run', subjectId: id },
      });
      await addToOutbox(tx, { name: 'exposure.cut', data: { tenantId, runId: id }, tenantId });
    });
    return id;
  }

  /** For the published method; null before it was measured over the lists of three funders. */
  async forEverybody(): Promise<PublicExposure | null> {
    const run = await this.database.asActor(systemActor('matcher'), (tx) => lastRun(tx, null));
    if (!run?.endedAt || run.funders < FEWEST_FUNDERS || run.nonprofits === 0) return null;
    return {
      measuredAt: run.endedAt,
      programmes: run.programmes,
      coveragePercent: Math.round((100 * run.listed) / run.nonprofits),
      giniTenths: Math.round(run.giniMillionths / 100_000),
    };
  }
}
