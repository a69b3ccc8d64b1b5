import { recordAudit } from '@puente/audit';
import { systemActor, type Database, type PersonActor, type Tx } from '@puente/database';
import type { Recurring } from '@puente/jobs';
import { DomainError, type Clock } from '@puente/kernel';
import { addNotice } from '@puente/mail';
import { isContactPaused } from '@puente/organizations';
import { ALERT_LIMITS, newsOf, nextAlertAt, type FoundAnew } from '../core';
import type { SearchAlert } from '../entities/search-alert.entity';
import type { AlertSearch } from './alert';
import type { AlertSearches } from './alert-search';
import { changeAlert, listAlerts, listDue, lockAlert, type DuePerson } from './alert.repository';

const HOUR_MS = 3_600_000;

/** What a search found, narrowed as it is today. */
interface Found {
  readonly query: string;
  readonly all: readonly FoundAnew[];
}

/** Makes the searches that are due, each as the person whose it is, and tells them once of all that is new. */
export class Alerting {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly searches: AlertSearches,
  ) {}

  /** Answers how many people were told something. */
  async tellAll(): Promise<number> {
    const due = await this.database.asActor(systemActor('mailer'), (tx) => listDue(tx, this.clock.now()));
    let told = 0;
    for (const each of due) told += (await this.tell(actorOf(each))) ? 1 : 0;
    return told;
  }

  /** One message for all searches of a person. While contact is paused nothing is looked for; it is new afterwards. */
  private async tell(person: PersonActor): Promise<boolean> {
    const now = this.clock.now();
    const alerts = (await this.database.asActor(person, (tx) => listAlerts(tx, person))).filter(
      ({ nextAt }) => nextAt <= now,
    );
    const found = await this.findAll(person, alerts);
    return this.database.asActor(person, async (tx) => {
      const isPaused = await isContactPaused(tx, person.tenantId);
      const told: string[] = [];
      for (const { id } of alerts) {
        const alert = await lockAlert(tx, person, id);
        if (!alert || alert.nextAt > now) continue;
        if (await this.note(tx, alert, isPaused ? null : found.get(id)!)) told.push(id);
      }
      if (told.length > 0) await this.say(tx, person, told);
      return told.length > 0;
    });
  }

  private async findAll(
    person: PersonActor,
    alerts: readonly SearchAlert[],
  ): Promise<ReadonlyMap<string, Found | null>> {
    const queries = await this.searches.queriesOf(person);
    const found = new Map<string, Found | null>();
    for (const alert of alerts) {
      const query = alert.viewId === null ? alert.query : queries.get(alert.viewId);
      const { programmeId } = alert;
      found.set(alert.id, query === undefined ? null : await this.find(person, { programmeId, query }));
    }
    return found;
  }

  /** Null for what one may no longer search, and for what finds too much to be kept. */
  private async find(
    person: PersonActor,
    search: Pick<AlertSearch, 'programmeId' | 'query'>,
  ): Promise<Found | null> {
    try {
      const all = await this.searches.find(person, search);
      return all.length > ALERT_LIMITS.found ? null : { query: search.query, all };
    } catch (error) {
      if (error instanceof DomainError) return null;
      throw error;
    }
  }

  /**
   * A view that was changed begins anew: what it finds is known from then on. Otherwise whoever changes a view each day
   * would be told of those alone who came that day.
   */
  private async note(tx: Tx, alert: SearchAlert, found: Found | null): Promise<boolean> {
    const now = this.clock.now();
    const nextAt = nextAlertAt(now, alert.frequency);
    if (found && found.query !== alert.query) {
      const known = found.all.map(({ id }) => id);
      await changeAlert(tx, alert, { nextAt, query: found.query, known });
      return false;
    }
    const news = newsOf(found?.all ?? [], new Set(alert.known));
    const told = news.length > 0 ? { known: [...alert.known, ...news], news, newsAt: now } : {};
    await changeAlert(tx, alert, { nextAt, ...told });
    return news.length > 0;
  }

  private async say(tx: Tx, person: PersonActor, alertIds: readonly string[]): Promise<void> {
    const { tenantId, personId } = person;
    await addNotice(tx, { tenantId, to: { personId }, kind: 'search-news', alertIds });
    const subject = { subjectType: 'person', subjectId: personId } as const;
    await recordAudit(tx, person, { tenantId, action: 'alert.told', ...subject });
  }
}

const actorOf = ({ tenantId, personId, tenantKind, roles, programmes }: DuePerson): PersonActor => ({
  ...{ kind: 'person', tenantId, personId, tenantKind, roles, programmes },
  ...{ scopes: null, recentlyProven: false },
});

/** What whoever carries out jobs does each hour: searches are due at eight in the morning in Mexico. */
export function alertingHourly(database: Database, clock: Clock, searches: AlertSearches): Recurring {
  const alerting = new Alerting(database, clock, searches);
  return { everyMs: HOUR_MS, run: async () => void (await alerting.tellAll()) };
}
