import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { recordAudit, type AuditAction } from '@puente/audit';
import { Database, type Actor, type PersonActor, type Tx } from '@puente/database';
import { editionOf } from '@puente/disclosure';
import { Clock, dayInMexico, DomainError, invalid, isUuid, notFound } from '@puente/kernel';
import { requirePermission } from '@puente/permissions';
import { Circles, type Circle } from '../circle';
import { ALERT_LIMITS, nextAlertAt, type AlertFrequency, type NonprofitFacts } from '../core';
import type { SearchAlert } from '../entities/search-alert.entity';
import { cardOf, mayStandBeside } from '../nonprofit-card';
import { OpportunityService } from '../opportunity.service';
import type { ProgrammeView } from '../programme';
import { Sightings } from '../sightings';
import type { AlertSearch, AlertView } from './alert';
import { AlertSearches } from './alert-search';
import { changeAlert, deleteAlert, insertAlert, listAlerts, lockAlert } from './alert.repository';

/** Searches of which one is told what is new; nobody else sees them. */
@Injectable()
export class AlertService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Circles) private readonly circles: Circles,
    @Inject(AlertSearches) private readonly searches: AlertSearches,
    @Inject(OpportunityService) private readonly opportunities: OpportunityService,
    @Inject(Sightings) private readonly sightings: Sightings,
  ) {}

  /** One's own, with what was told last as one may know it today. */
  async list(actor: Actor): Promise<AlertView[]> {
    const person = requirePermission(actor, 'alert:own');
    const alerts = await this.database.asActor(actor, (tx) => listAlerts(tx, person));
    return person.tenantKind === 'nonprofit'
      ? this.withProgrammes(actor, alerts)
      : this.withNonprofits(person, alerts);
  }

  /** Begins one, in place of another of the same search. What the search finds now is known already. */
  async set(actor: Actor, search: AlertSearch, frequency: AlertFrequency): Promise<string> {
    const person = requirePermission(actor, 'alert:own');
    if ((search.programmeId === null) !== (person.tenantKind === 'nonprofit')) throw notFound();
    const known = (await this.searches.find(person, search)).map(({ id }) => id);
    if (known.length > ALERT_LIMITS.found) {
      throw invalid([{ field: 'frequency', code: 'alert-too-broad', params: { most: ALERT_LIMITS.found } }]);
    }
    return this.database.asActor(actor, async (tx) => {
      const own = await listAlerts(tx, person);
      const same = own.find((each) => each.programmeId === search.programmeId && each.query === search.query);
      if (same) return this.retime(tx, person, same, frequency);
      if (own.length >= ALERT_LIMITS.each) throw new DomainError('conflict', 'alerts-full');
      return this.begin(tx, person, { ...search, frequency, known });
    });
  }

  /** How often one is told; null ends it. */
  async change(actor: Actor, id: string, frequency: AlertFrequency | null): Promise<void> {
    const person = requirePermission(actor, 'alert:own');
    await this.database.asActor(actor, async (tx) => {
      const alert = isUuid(id) ? await lockAlert(tx, person, id) : null;
      if (!alert) throw notFound();
      if (frequency !== null) return void (await this.retime(tx, person, alert, frequency));
      await deleteAlert(tx, alert);
      await record(tx, person, 'alert.ended');
    });
  }

  private async begin(
    tx: Tx,
    { tenantId, personId, tenantKind, ...rest }: PersonActor,
    { programmeId, query, frequency, known }: AlertSearch & Pick<SearchAlert, 'frequency' | 'known'>,
  ): Promise<string> {
    const id = randomUUID();
    const nextAt = nextAlertAt(this.clock.now(), frequency);
    const search = { tenantId, id, personId, tenantKind, programmeId, query };
    await insertAlert(tx, { ...search, frequency, nextAt, known, news: [], newsAt: null });
    await record(tx, { ...rest, tenantId, personId, tenantKind }, 'alert.set', frequency);
    return id;
  }

  private async retime(
    tx: Tx,
    person: PersonActor,
    alert: SearchAlert,
    frequency: AlertFrequency,
  ): Promise<string> {
    if (alert.frequency === frequency) return alert.id;
    await changeAlert(tx, alert, { frequency, nextAt: nextAlertAt(this.clock.now(), frequency) });
    await record(tx, person, 'alert.set', frequency);
    return alert.id;
  }

  private async withNonprofits(person: PersonActor, alerts: readonly SearchAlert[]): Promise<AlertView[]> {
    const circle = await this.circles.of(person);
    const shown = alerts.map((alert) => ({ alert, facts: this.shownOf(circle, alert) }));
    const seen = shown.flatMap(({ facts }) => facts);
    await this.sightings.record(person, circle, seen, 'list');
    return shown.map(({ alert, facts }) => ({
      ...headOf(alert),
      nonprofits: facts.map((each) => cardOf(circle, each)),
      programmes: [],
    }));
  }

  /** Whom the news were about, unless it had a name here that is gone, or an alias of another year. */
  private shownOf(circle: Circle, { news, newsAt }: SearchAlert): NonprofitFacts[] {
    const edition = (at: Date): string => editionOf(dayInMexico(at));
    return news.flatMap((id) => {
      const facts = circle.view.facts.get(id);
      if (!facts || !newsAt || !mayStandBeside(circle, facts, newsAt)) return [];
      return facts.name !== '' || edition(newsAt) === edition(this.clock.now()) ? [facts] : [];
    });
  }

  private async withProgrammes(actor: Actor, alerts: readonly SearchAlert[]): Promise<AlertView[]> {
    const all = (await this.opportunities.list(actor)).map(({ programme }) => programme);
    const byId = new Map<string, ProgrammeView>(all.map((programme) => [programme.id, programme]));
    return alerts.map((alert) => ({
      ...headOf(alert),
      nonprofits: [],
      programmes: alert.news.flatMap((id) => byId.get(id) ?? []),
    }));
  }
}

const headOf = ({ id, programmeId, query, frequency, nextAt, newsAt }: SearchAlert) => ({
  ...{ id, programmeId, query, frequency, nextAt, newsAt },
});

async function record(tx: Tx, person: PersonActor, action: AuditAction, frequency?: string): Promise<void> {
  const { tenantId, personId } = person;
  const subject = { subjectType: 'person', subjectId: personId };
  await recordAudit(tx, person, { tenantId, action, ...subject, detail: frequency ? { frequency } : {} });
}
