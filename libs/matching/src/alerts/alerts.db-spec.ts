import { accessEntities, Limiter, SavedViewService, type ViewList } from '@puente/access';
import { auditEntities } from '@puente/audit';
import { Database, type PersonActor } from '@puente/database';
import { AliasBook, disclosureEntities } from '@puente/disclosure';
import type { NeedService } from '@puente/evidence';
import type { JobData } from '@puente/jobs';
import { DomainError, FakeClock, type DateOnly } from '@puente/kernel';
import { NoticeDeliverHandler, STOP_MAILS } from '@puente/mail';
import { ContactPauseService, organizationEntities } from '@puente/organizations';
import {
  asSuperuser,
  cloneTestDatabase,
  saveMember,
  saveNonprofit,
  type TestDatabase,
} from '@puente/testing';
import { MasterRing, Vault } from '@puente/vault';
import { Circles } from '../circle';
import { CurrentConflicts } from '../conflicts/conflicts-in-force';
import { ConsentService } from '../consent.service';
import { matchingEntities } from '../index';
import { MatchIndex } from '../match-index';
import { MatchRefreshStaleHandler } from '../match-refresh-stale.handler';
import { MatchService } from '../match.service';
import { NonprofitService } from '../nonprofit.service';
import { OpportunityService } from '../opportunity.service';
import { ProgrammeService } from '../programme.service';
import { SetAside } from '../shortlists/set-aside';
import { Sightings } from '../sightings';
import { AlertSearches } from './alert-search';
import { AlertStopService } from './alert-stop.service';
import { AlertService } from './alert.service';
import { Alerting } from './alerting';

const DAY_MS = 86_400_000;
const ALIKE = { annual_budget_mxn: 3_000_000, states: ['MX-CHP'] };

/** Alerts over protected and open nonprofits, with the policies of a real database. */
describe('alerts of searches', () => {
  let test: TestDatabase;
  let database: Database;
  let clock: FakeClock;
  let consents: ConsentService;
  let programmes: ProgrammeService;
  let alerts: AlertService;
  let alerting: Alerting;
  let stops: AlertStopService;
  let views: SavedViewService;
  let vault: Vault;
  let funder: PersonActor;
  let programme: string;

  beforeAll(async () => {
    test = await cloneTestDatabase();
    const entities = [...accessEntities, ...auditEntities, ...organizationEntities];
    database = await Database.open({
      appUrl: test.appUrl,
      entities: [...entities, ...disclosureEntities, ...matchingEntities],
    });
  });
  afterAll(async () => {
    await database.close();
    await test.drop();
  });

  beforeEach(async () => {
    await asSuperuser(
      test,
      'begin; set local session_replication_role = replica; truncate organizations, people, outbox cascade; commit',
    );
    clock = new FakeClock(new Date('2026-11-21T18:00:00Z'));
    const index = new MatchIndex(database, clock);
    const circles = new Circles(index, new AliasBook(Buffer.from('for tests'), clock));
    const sightings = new Sightings(database);
    const need = { thinStates: () => Promise.resolve(new Set()) } as unknown as NeedService;
    programmes = new ProgrammeService(database, clock);
    consents = new ConsentService(database, clock, index);
    const aside = new SetAside(database, clock);
    const conflicts = new CurrentConflicts(database, clock);
    const matches = new MatchService(programmes, circles, sightings, need, aside, conflicts);
    const opportunities = new OpportunityService(database, clock, index, need);
    views = new SavedViewService(database, clock);
    const nonprofits = new NonprofitService(circles, sightings);
    const searches = new AlertSearches(matches, nonprofits, opportunities, circles, views);
    alerts = new AlertService(database, clock, circles, searches, opportunities, sightings, views);
    alerting = new Alerting(database, clock, searches);
    vault = new Vault(new MasterRing({ current: Buffer.alloc(32, 7), previous: null }), clock);
    stops = new AlertStopService(database, clock, vault, new Limiter(database, clock, vault));
    funder = await saveMember(test, 'funder', 'program-officer');
    for (let n = 0; n < 6; n++) await saveNonprofit(test, { name: `Otra ${n}`, ...ALIKE });
    programme = await publish('Refugio');
    await refresh();
  });

  const refresh = (): Promise<void> => new MatchRefreshStaleHandler(database, clock).handle();
  const publish = async (title: string, more: object = {}): Promise<string> =>
    (await programmes.create(funder, { title: { es: title, en: title }, ...more }, 'published')).id;
  const search = (query = '') => ({ programmeId: programme, query, viewId: null });
  const nextDay = async (): Promise<number> => {
    clock.advance(DAY_MS);
    await refresh();
    return alerting.tellAll();
  };
  const told = async (actor = funder): Promise<string[]> => {
    const [alert] = await alerts.list(actor);
    return [...alert!.nonprofits.map(({ label }) => label), ...alert!.programmes.map(({ id }) => id)];
  };
  const notices = () =>
    asSuperuser<{ data: { kind: string; personId: string } }>(
      test,
      `select data from outbox where name = 'notice.deliver' order by created_at`,
    );

  it('tell what is new since the last time in one neutral notice, and nothing when there is nothing', async () => {
    await alerts.set(funder, search(), 'daily');
    await alerts.set(funder, search('view=unknown'), 'daily');
    expect(await nextDay()).toBe(0);
    await saveNonprofit(test, { name: 'Abierta', safety: 'open', ...ALIKE });
    expect(await nextDay()).toBe(1);
    const sent = await notices();
    expect(sent.map(({ data }) => [data.kind, data.personId])).toEqual([['search-news', funder.personId]]);
    expect(JSON.stringify(sent)).not.toMatch(/Abierta|MX-|south/);
    expect(
      (await alerts.list(funder)).flatMap(({ nonprofits }) => nonprofits.map(({ label }) => label)),
    ).toEqual(['Abierta']);
    expect(await nextDay()).toBe(0);
    const rows = await asSuperuser<{ action: string }>(
      test,
      `select action from audit_log where tenant_id = $1 and action = 'alert.told'`,
      [funder.tenantId],
    );
    expect(rows).toHaveLength(1);
  });

  it('say nothing of one protected nonprofit that came, and nothing of its name or state when five came', async () => {
    await alerts.set(funder, search(), 'daily');
    const states = ['MX-CHP', 'MX-OAX', 'MX-TAB', 'MX-VER', 'MX-YUC'];
    for (const [index, state] of states.entries()) {
      expect(await nextDay()).toBe(0);
      await saveNonprofit(test, { ...ALIKE, name: `CANARIO ${index}`, states: [state] });
    }
    expect(await nextDay()).toBe(1);
    const text = JSON.stringify(await alerts.list(funder));
    expect(await told()).toHaveLength(5);
    expect(text).not.toMatch(/CANARIO|MX-/);
  });

  it('cannot be made to say a state: thirty-two searches of one state each find nobody protected', async () => {
    await alerts.set(funder, search('state=MX-OAX'), 'daily');
    for (let n = 0; n < 6; n++) {
      await saveNonprofit(test, { ...ALIKE, name: `CANARIO ${n}`, states: ['MX-OAX'] });
    }
    expect(await nextDay()).toBe(0);
    expect(await told()).toEqual([]);
  });

  it('are silent about the alias that comes when a name goes', async () => {
    const { id } = await saveNonprofit(test, { name: 'CANARIO', ...ALIKE });
    const admin = await saveMember(test, 'nonprofit', 'nonprofit-admin', id);
    await refresh();
    const terms = {
      classes: ['identity'] as const,
      audience: 'funder' as const,
      until: '2027-06-30' as DateOnly,
    };
    const consent = await consents.grant(admin, { ...terms, funderId: funder.tenantId });
    await refresh();
    await alerts.set(funder, search(), 'daily');
    await asSuperuser(test, `update search_alerts set known = array_remove(known, $1)`, [id]);
    await consents.revoke(admin, consent);
    for (let n = 0; n < 5; n++) await saveNonprofit(test, { name: `Nueva ${n}`, ...ALIKE });
    expect(await nextDay()).toBe(1);
    expect(await told()).toHaveLength(5);
    const [row] = await asSuperuser<{ news: string[] }>(test, 'select news from search_alerts');
    expect(row!.news).not.toContain(id);
  });

  it('tell a nonprofit of programmes that fit, and nothing while contact is paused', async () => {
    const { id } = await saveNonprofit(test, { name: 'Casa', ...ALIKE });
    const own = await saveMember(test, 'nonprofit', 'nonprofit-admin', id);
    await refresh();
    await alerts.set(own, { programmeId: null, query: '', viewId: null }, 'daily');
    const pause = new ContactPauseService(database, clock);
    await pause.pause(own);
    const fresh = await publish('Nuevo');
    expect(await nextDay()).toBe(0);
    await pause.resume(own);
    expect(await nextDay()).toBe(1);
    expect(await told(own)).toEqual([fresh]);
  });

  it('come as often as was chosen, end by choice, and stop with the programme', async () => {
    const id = await alerts.set(funder, search(), 'weekly');
    expect(await alerts.set(funder, search(), 'monthly')).toBe(id);
    expect((await alerts.list(funder))[0]!.nextAt.toISOString()).toBe('2026-12-01T14:00:00.000Z');
    await alerts.change(funder, id, 'weekly');
    await saveNonprofit(test, { name: 'Abierta', safety: 'open', ...ALIKE });
    expect(await nextDay()).toBe(0);
    expect(await nextDay()).toBe(1);
    await alerts.change(funder, id, null);
    expect(await alerts.list(funder)).toEqual([]);
  });

  it('end by the link of the mail that told of them, and no others', async () => {
    await alerts.set(funder, search(), 'daily');
    const kept = await alerts.set(funder, search('view=unknown'), 'daily');
    await saveNonprofit(test, { name: 'Abierta', safety: 'open', ...ALIKE });
    await nextDay();
    const [{ data }] = (await notices()) as [{ data: JobData<'notice.deliver'> }];
    await new NoticeDeliverHandler(database, clock).handle(data);
    const [mail] = await asSuperuser<{ id: string }>(test, `select id from mails where template = 'message'`);
    const token = vault.token(STOP_MAILS, mail!.id);
    expect([await stops.isOfAlerts(token), await stops.isOfAlerts('a.b.c')]).toEqual([true, false]);
    for (const wrong of ['a.b.c', vault.token('invitation', mail!.id)]) {
      expect(await stops.stop(wrong, '192.0.2.1')).toBe(false);
    }
    expect(await alerts.list(funder)).toHaveLength(2);
    // Twice is once: a second request must not end what is left.
    for (const _ of ['first', 'second']) expect(await stops.stop(token, '192.0.2.1')).toBe(true);
    expect(await stops.isOfAlerts(token)).toBe(true);
    expect((await alerts.list(funder)).map(({ id }) => id)).toEqual([kept]);
    const rows = await asSuperuser<{ subject_id: string }>(
      test,
      `select subject_id from audit_log where tenant_id = $1 and action = 'alert.stopped'`,
      [funder.tenantId],
    );
    expect(rows).toEqual([{ subject_id: funder.personId }]);
    const told = `select 1 from notices where person_id = $1 and kind = 'alerts-stopped'`;
    expect(await asSuperuser(test, told, [funder.personId])).toHaveLength(1);
    const off = 'select 1 from notice_settings where person_id = $1';
    expect(await asSuperuser(test, off, [funder.personId])).toEqual([]);
  });

  const keep = (query: string, name = 'Sur', list: ViewList = 'matches', by = funder): Promise<string> =>
    views.save(by, { list, name, query });

  it('follow a saved view: what it finds when it is changed is known, and with it they end', async () => {
    const viewId = await keep('state=MX-OAX');
    await alerts.setOfView(funder, { viewId, programmeId: programme }, 'daily');
    const open = (name: string, state: string) =>
      saveNonprofit(test, { ...ALIKE, name, safety: 'open', states: [state] });
    await open('De antes', 'MX-YUC');
    expect(await nextDay()).toBe(0);
    expect(await keep('state=MX-YUC')).toBe(viewId);
    expect((await alerts.list(funder))[0]).toMatchObject({ viewId, query: 'state=MX-YUC' });
    expect(await nextDay()).toBe(0);
    await open('De Oaxaca', 'MX-OAX');
    await open('De ahora', 'MX-YUC');
    expect(await nextDay()).toBe(1);
    expect(await told()).toEqual(['De ahora']);
    const again = await alerts.setOfView(funder, { viewId, programmeId: programme }, 'weekly');
    expect((await alerts.heads(funder)).map(({ id, frequency }) => [id, frequency])).toEqual([
      [again, 'weekly'],
    ]);
    await views.remove(funder, viewId);
    expect(await alerts.list(funder)).toEqual([]);
  });

  it('of many views tell of no four together, however they are narrowed', async () => {
    const kept = ['region=south', 'service=shelter', 'safety=protected', 'view=unknown', 'band=medium'];
    for (const [n, query] of kept.entries()) {
      const viewId = await keep(query, `Vista ${n}`);
      await alerts.setOfView(funder, { viewId, programmeId: programme }, 'daily');
    }
    for (let n = 0; n < 4; n++) await saveNonprofit(test, { ...ALIKE, name: `CANARIO ${n}` });
    expect(await nextDay()).toBe(0);
    // A view that is changed to and fro is none the wiser.
    for (const query of ['band=small', 'region=south']) {
      await keep(query, 'Vista 0');
      expect(await nextDay()).toBe(0);
    }
    expect((await alerts.list(funder)).flatMap(({ nonprofits }) => nonprofits)).toEqual([]);
  });

  it('of a nonprofit keep how it narrows programmes, and HIP’s tell of new nonprofits by name', async () => {
    const { id } = await saveNonprofit(test, { name: 'Casa', ...ALIKE });
    const own = await saveMember(test, 'nonprofit', 'nonprofit-admin', id);
    const hip = await saveMember(test, 'hip', 'hip-verifier');
    await refresh();
    const viewId = await keep('strategy=prevention', 'Prevención', 'programmes', own);
    await alerts.setOfView(own, { viewId, programmeId: null }, 'daily');
    const ofHip = await keep('region=south', 'Del sur', 'nonprofits', hip);
    await alerts.setOfView(hip, { viewId: ofHip, programmeId: null }, 'daily');
    await publish('Otro', { strategies: { capacity: 1 } });
    const fresh = await publish('De prevención', { strategies: { prevention: 1 } });
    await saveNonprofit(test, { ...ALIKE, name: 'Nueva' });
    expect(await nextDay()).toBe(2);
    expect([await told(own), await told(hip)]).toEqual([[fresh], ['Nueva']]);
    for (const [by, view, programmeId] of [
      [funder, viewId, null],
      [own, ofHip, null],
      [hip, ofHip, programme],
    ] as const) {
      await expect(alerts.setOfView(by, { viewId: view, programmeId }, 'daily')).rejects.toBeInstanceOf(
        DomainError,
      );
    }
    const foreign = (actor: PersonActor) =>
      database.asActor(actor, (tx) => tx.query<unknown[]>('select * from search_alerts'));
    expect(await foreign(funder)).toEqual([]);
  });

  it('are one’s own: nobody else reads, changes or is told of them', async () => {
    const id = await alerts.set(funder, search(), 'daily');
    const colleague = await saveMember(test, 'funder', 'funder-admin', funder.tenantId);
    expect(await alerts.list(colleague)).toEqual([]);
    await expect(alerts.change(colleague, id, null)).rejects.toMatchObject({ code: 'not-found' });
    const rows = await database.asActor(colleague, (tx) =>
      tx.query<unknown[]>('select * from search_alerts'),
    );
    expect(rows).toEqual([]);
    const other = await saveMember(test, 'funder', 'funder-admin');
    await expect(alerts.set(other, search(), 'daily')).rejects.toMatchObject({ code: 'not-found' });
  });
});
