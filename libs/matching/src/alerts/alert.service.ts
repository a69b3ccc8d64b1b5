import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { SavedViewService } from '@puente/access';
import { recordAudit, type AuditAction } from '@puente/audit';
import { Database, type Actor, type PersonActor, type TenantKind, type Tx } from '@puente/database';
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
import type { AlertHead, AlertSearch, AlertView } from './alert';
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
    @Inject(SavedViewService) private readonly views: SavedViewService,
  ) {}

  /** One's own, with what was told last as one may know it today. */
  async list(actor: Actor): Promise<AlertView[]> {
    const person = requirePermission(actor, 'alert:own');
    const alerts = await this.load(actor);
    return person.tenantKind === 'nonprofit'
      ? this.withProgrammes(actor, alerts)
      : this.withNonprofits(person, alerts);
  }

  /** The same without what they told: nobody is shown by it. */
  async heads(actor: Actor): Promise<AlertHead[]> {
    return (await this.load(actor)).map(headOf);
  }

  /** Begins one of a saved view, which it follows and with which it ends. @param programmeId of a view of matches */
  async setOfView(
    actor: Actor,
    { viewId, programmeId }: Pick<AlertSearch, 'programmeId'> & { readonly viewId: string },
    frequency: AlertFrequency,
  ): Promise<string> {
    const view = (await this.views.list(actor, null)).find(({ id }) => id === viewId);
    if (!view) throw notFound();
    const { tenantKind } = requirePermission(actor, 'alert:own');
    if (view.list !== alertListOf(tenantKind, programmeId)) {
      throw invalid([{ field: 'frequency', code: 'alert-no-list' }]);
    }
    return this.set(actor, { programmeId, query: view.query, viewId }, frequency);
  }

  /** Begins one, in place of another of the same search. What the search finds now is known already. */
  async set(actor: Actor, search: AlertSearch, frequency: AlertFrequency): Promise<string> {
    const person = requirePermission(actor, 'alert:own');
    if (!alertListOf(person.tenantKind, search.programmeId)) throw notFound();
    const known = (await this.searches.find(person, search)).map(({ id }) => id);
    if (known.length > ALERT_LIMITS.found) {
      throw invalid([{ field: 'frequency', code: 'alert-too-broad', params: { most: ALERT_LIMITS.found } }]);
    }
    return this.database.asActor(actor, async (tx) => {
      const own = await listAlerts(tx, person);
      const same = own.find((each) => isSame(each, search));
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

  /** One's own; those of views narrowed as the view is today. */
  private async load(actor: Actor): Promise<SearchAlert[]> {
    const person = requirePermission(actor, 'alert:own');
    const queries = await this.searches.queriesOf(person);
    const alerts = await this.database.asActor(actor, (tx) => listAlerts(tx, person));
    return alerts.map((alert) => ({ ...alert, query: queries.get(alert.viewId ?? '') ?? alert.query }));
  }

  private async begin(
    tx: Tx,
    { tenantId, personId, tenantKind, ...rest }: PersonActor,
    { programmeId, query, viewId, frequency, known }: AlertSearch & Pick<SearchAlert, 'frequency' | 'known'>,
  ): Promise<string> {
    const id = randomUUID();
    const nextAt = nextAlertAt(this.clock.now(), frequency);
    const search = { tenantId, id, personId, tenantKind, programmeId, query, viewId };
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

const headOf = (alert: SearchAlert): AlertHead => {
  const { id, programmeId, query, viewId, frequency, nextAt, newsAt } = alert;
  return { id, programmeId, query, viewId, frequency, nextAt, newsAt };
};

const isSame = (one: AlertSearch, other: AlertSearch): boolean =>
  one.programmeId === other.programmeId &&
  one.viewId === other.viewId &&
  (one.viewId !== null || one.query === other.query);

/** The list that an alert searches: a programme's matches, programmes for a nonprofit, nonprofits for HIP; null: none. */
export function alertListOf(kind: TenantKind, programmeId: string | null): AlertList | null {
  if (programmeId !== null) return kind === 'nonprofit' ? null : 'matches';
  return { nonprofit: 'programmes' as const, hip: 'nonprofits' as const, funder: null }[kind];
}

type AlertList = 'matches' | 'programmes' | 'nonprofits';

async function record(tx: Tx, person: PersonActor, action: AuditAction, frequency?: string): Promise<void> {
  const { tenantId, personId } = person;
  const subject = { subjectType: 'person', subjectId: personId };
  await recordAudit(tx, person, { tenantId, action, ...subject, detail: frequency ? { frequency } : {} });
}
