import { Inject, Injectable } from '@nestjs/common';
import { hashOf, Limiter, newSecret } from '@puente/access';
import { recordAudit, type AuditAction } from '@puente/audit';
import { Database, systemActor, type Actor, type PersonActor, type Tx } from '@puente/database';
import { Clock, notFound, type Locale } from '@puente/kernel';
import { holds, requirePermission } from '@puente/permissions';
import { ApplicationService } from '../applications/application.service';
import { OwnRequirementService } from '../awards/requirements/own-requirement.service';
import type { RequirementRow } from '../awards/requirements/requirement.repository';
import { RequirementService } from '../awards/requirements/requirement.service';
import { CallService } from '../calls/call.service';
import { isRunning } from '../core';
import { deleteFeed, findFeed, findHolder, saveFeed, type FeedHolder } from './calendar.repository';

/** The end of a call of one's own, of one's own work on an application, or the day of what an award asks for. */
export interface Deadline {
  readonly kind: 'call' | 'application' | 'requirement' | 'own-requirement';
  readonly id: string;
  readonly at: Date;
  /** The whole day in Mexico City, as `2026-12-28`, where no hour was said. */
  readonly day: string | null;
}

export interface Calendar {
  readonly locale: Locale;
  readonly deadlines: readonly Deadline[];
}

/** A person's deadlines at a secret address, for the person's own calendar. */
@Injectable()
export class CalendarService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Limiter) private readonly limiter: Limiter,
    @Inject(CallService) private readonly calls: CallService,
    @Inject(ApplicationService) private readonly applications: ApplicationService,
    @Inject(RequirementService) private readonly requirements: RequirementService,
    @Inject(OwnRequirementService) private readonly asked: OwnRequirementService,
  ) {}

  /** Since when there is an address; null: there is none. */
  async madeAt(actor: Actor): Promise<Date | null> {
    const person = requirePermission(actor, 'calendar:own');
    return this.database.asActor(actor, (tx) => findFeed(tx, person));
  }

  /** Makes an address, and ends the one before. The answer alone holds its secret: it is stored as a hash. */
  async make(actor: Actor): Promise<string> {
    const person = requirePermission(actor, 'calendar:own');
    const secret = newSecret();
    await this.database.asActor(actor, async (tx) => {
      await saveFeed(tx, person, hashOf(secret), this.clock.now());
      await record(tx, person, 'calendar.made');
    });
    return secret;
  }

  async end(actor: Actor): Promise<void> {
    const person = requirePermission(actor, 'calendar:own');
    await this.database.asActor(actor, async (tx) => {
      if (await deleteFeed(tx, person)) await record(tx, person, 'calendar.ended');
    });
  }

  /** What a calendar gets. Wrong addresses are counted by where they come from (`too-many-attempts`). */
  async open(secret: string, address: string): Promise<Calendar> {
    const holder = await this.database.asActor(systemActor('login'), (tx) => findHolder(tx, hashOf(secret)));
    if (!holder) {
      await this.limiter.spend({ kind: 'api-token', account: secret, address, knownDevice: null });
      throw notFound();
    }
    const actor = actorOf(holder);
    const deadlines = [
      ...(await this.ofCalls(actor)),
      ...(await this.ofApplications(actor)),
      ...(await this.ofAwards(actor)),
    ];
    return { locale: holder.locale, deadlines };
  }

  private async ofCalls(actor: PersonActor): Promise<Deadline[]> {
    if (!holds(actor, 'call:read')) return [];
    const calls = await this.calls.list(actor);
    return calls.flatMap(({ id, status, closesAt }) =>
      status === 'published' && closesAt ? [{ kind: 'call', id, at: closesAt, day: null }] : [],
    );
  }

  private async ofAwards(actor: PersonActor): Promise<Deadline[]> {
    if (holds(actor, 'award:read')) return daysOf('requirement', await this.requirements.list(actor));
    if (!holds(actor, 'award:read-own')) return [];
    return daysOf('own-requirement', await this.asked.list(actor));
  }

  private async ofApplications(actor: PersonActor): Promise<Deadline[]> {
    if (!holds(actor, 'application:read-own')) return [];
    const listed = await this.applications.list(actor);
    return listed.flatMap(({ application: { id, status, dueOn }, due, isOpen }) =>
      status === 'draft' && isOpen && due ? [{ kind: 'application', id, at: due, day: dueOn }] : [],
    );
  }
}

/** The open ones of awards that run, as whole days. */
const daysOf = (kind: Deadline['kind'], rows: readonly RequirementRow[]): Deadline[] =>
  rows
    .filter(({ state, awardState }) => state === 'open' && isRunning(awardState))
    .map(({ id, dueOn }) => ({ kind, id, at: new Date(`${dueOn}T00:00:00Z`), day: dueOn }));

/** As with a token, limited to what deadlines are read with. */
const actorOf = ({ personId, tenantId, tenantKind, roles, programmes }: FeedHolder): PersonActor => ({
  ...{ kind: 'person', personId, tenantId, tenantKind, roles, programmes },
  scopes: ['call:read', 'application:read-own', 'award:read', 'award:read-own'],
  recentlyProven: false,
});

async function record(tx: Tx, actor: PersonActor, action: AuditAction): Promise<void> {
  const { tenantId, personId } = actor;
  await recordAudit(tx, actor, { tenantId, action, subjectType: 'person', subjectId: personId });
}
