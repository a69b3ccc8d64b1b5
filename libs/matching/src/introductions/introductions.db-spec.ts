import { accessEntities } from '@puente/access';
import { auditEntities } from '@puente/audit';
import { Database, type PersonActor } from '@puente/database';
import { AliasBook, disclosureEntities } from '@puente/disclosure';
import { DomainError, FakeClock, type DateOnly } from '@puente/kernel';
import { ContactPauseService, organizationEntities } from '@puente/organizations';
import {
  asSuperuser,
  cloneTestDatabase,
  saveMember,
  saveNonprofit,
  type TestDatabase,
} from '@puente/testing';
import { Circles } from '../circle';
import { ConsentService } from '../consent.service';
import { matchingEntities } from '../index';
import { MatchIndex } from '../match-index';
import { MatchRefreshStaleHandler } from '../match-refresh-stale.handler';
import { NonprofitService } from '../nonprofit.service';
import { ProgrammeService } from '../programme.service';
import { Sightings } from '../sightings';
import { DAYS_TO_ANSWER, IntroductionService } from './introduction.service';
import { OwnIntroductionService } from './own-introduction.service';

const UNTIL = '2027-06-30' as DateOnly;
const DAY_MS = 86_400_000;

/** Consents and introductions between six alike nonprofits and two funders, with the policies of a real database. */
describe('consents and introductions', () => {
  let test: TestDatabase;
  let database: Database;
  let clock: FakeClock;
  let nonprofits: NonprofitService;
  let consents: ConsentService;
  let asked: IntroductionService;
  let own: OwnIntroductionService;
  let aliases: AliasBook;
  let programmes: ProgrammeService;
  let funder: PersonActor;
  let other: PersonActor;
  let admin: PersonActor;
  let name: string;
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
    // The books below let nobody empty them, not even empty ones.
    await asSuperuser(
      test,
      'begin; set local session_replication_role = replica; truncate organizations, people cascade; commit',
    );
    clock = new FakeClock(new Date('2026-11-21T18:00:00Z'));
    const index = new MatchIndex(database, clock);
    aliases = new AliasBook(Buffer.from('for tests'), clock);
    const circles = new Circles(index, aliases);
    const sightings = new Sightings(database);
    nonprofits = new NonprofitService(circles, sightings);
    programmes = new ProgrammeService(database, clock);
    consents = new ConsentService(database, clock, index);
    asked = new IntroductionService(database, clock, circles, programmes, sightings);
    own = new OwnIntroductionService(database, clock, index, consents);
    [funder, other] = [
      await saveMember(test, 'funder', 'funder-admin'),
      await saveMember(test, 'funder', 'funder-admin'),
    ];
    for (let n = 0; n < 5; n++) {
      await saveNonprofit(test, { name: `Otra ${n}`, annual_budget_mxn: 3_000_000 });
    }
    const saved = await saveNonprofit(test, {
      name: 'CANARIO',
      founded_year: 1999,
      annual_budget_mxn: 3_000_000,
    });
    name = saved.name;
    admin = await saveMember(test, 'nonprofit', 'nonprofit-admin', saved.id);
    programme = (await programmes.create(funder, { title: { es: 'Refugio', en: 'Shelter' } }, 'published'))
      .id;
    await refresh();
  });

  const refresh = (): Promise<void> => new MatchRefreshStaleHandler(database, clock).handle();
  const labels = async (reader: PersonActor): Promise<string[]> =>
    (await nonprofits.list(reader, {})).map(({ label }) => label);
  const handles = async (reader: PersonActor): Promise<string[]> =>
    (await nonprofits.list(reader, {})).map(({ handle }) => handle);
  const refusal = async (work: Promise<unknown>): Promise<string> => {
    const error: unknown = await work.then(
      () => null,
      (each: unknown) => each,
    );
    return error instanceof DomainError ? error.code : String(error);
  };
  /** The handle under which a funder knows the nonprofit of these tests while it may not name it. */
  const handleFor = (reader: PersonActor): string => aliases.handleOf(reader.tenantId, admin.tenantId);
  const become = async (safety: string, ...ids: string[]): Promise<void> => {
    await asSuperuser(
      test,
      'update nonprofit_profiles set safety = $1, version = version + 1 where tenant_id = any ($2)',
      [safety, ids],
    );
    await refresh();
  };

  it('a consent to one funder shows it exactly the classes, until it is withdrawn', async () => {
    expect(await labels(funder)).toHaveLength(6);
    expect(await labels(funder)).not.toContain(name);
    const terms = {
      classes: ['identity', 'size'] as const,
      audience: 'funder' as const,
      funderId: funder.tenantId,
      until: UNTIL,
    };
    const id = await consents.grant(admin, terms);
    await refresh();
    const [card] = (await nonprofits.list(funder, {})).filter(({ label }) => label === name);
    const { facts } = await nonprofits.get(funder, card!.handle);
    expect(facts).toMatchObject({
      name,
      foundedYear: 1999,
      annualBudgetMxn: 3_000_000,
      states: [],
      regions: ['south'],
    });
    expect(await labels(other)).not.toContain(name);
    expect(await labels(other)).toHaveLength(6);
    await consents.revoke(admin, id);
    await refresh();
    expect(await labels(funder)).not.toContain(name);
    expect(await refusal(nonprofits.get(funder, card!.handle))).toBe('not-found');
    const nameless = await nonprofits.get(funder, handleFor(funder));
    expect(nameless.facts).toMatchObject({ name: '', foundedYear: null });
    expect((await consents.list(admin)).map(({ standing }) => standing)).toEqual(['revoked']);
  });

  it('ends by its date, without any job', async () => {
    await consents.grant(admin, {
      classes: ['identity'],
      audience: 'funder',
      funderId: null,
      until: '2026-12-01' as DateOnly,
    });
    await refresh();
    expect(await labels(other)).toContain(name);
    clock.advance(11 * DAY_MS);
    expect(await labels(other)).not.toContain(name);
    expect((await consents.list(admin)).map(({ standing }) => standing)).toEqual(['expired']);
  });

  it('a preview shows what signing would show, and keeps nothing', async () => {
    const terms = { classes: ['place'] as const, audience: 'funder' as const, funderId: null, until: UNTIL };
    const { now, after } = await consents.preview(admin, terms);
    expect([now.facts?.states, now.fits]).toEqual([[], 6]);
    expect([after.facts?.states, after.fits]).toEqual([['MX-CHP'], 6]);
    const named = await consents.preview(admin, { ...terms, classes: ['identity'] });
    expect([named.after.facts?.name, named.after.fits]).toEqual([name, null]);
    expect((await consents.seen(admin, { audience: 'public', funderId: null })).facts).toBeNull();
    expect(await consents.list(admin)).toEqual([]);
  });

  it('only signers sign, with a recent proof, and nobody signs or withdraws for another', async () => {
    const terms = { classes: ['place'] as const, audience: 'funder' as const, funderId: null, until: UNTIL };
    const writer = { ...admin, roles: ['nonprofit-writer'] };
    expect(await refusal(consents.grant(writer, terms))).toBe('forbidden');
    expect(await refusal(consents.grant({ ...admin, recentlyProven: false }, terms))).toBe('step-up-needed');
    expect(await refusal(consents.grant(admin, { ...terms, funderId: admin.tenantId }))).toBe(
      'invalid-input',
    );
    const id = await consents.grant(admin, terms);
    const stranger = await saveMember(test, 'nonprofit', 'nonprofit-admin', (await saveNonprofit(test)).id);
    expect(await refusal(consents.revoke(stranger, id))).toBe('not-found');
    expect(await consents.list(stranger)).toEqual([]);
    await consents.revoke(admin, id);
    expect(await refusal(consents.revoke(admin, id))).toBe('not-found');
  });

  it('who becomes protected has another handle, and the one that went with its name leads nowhere', async () => {
    await become('open', admin.tenantId);
    const named = (await nonprofits.list(funder, {})).find(({ label }) => label === name)!.handle;
    expect((await nonprofits.get(funder, named)).card).toMatchObject({ label: name, handle: named });
    expect(await refusal(nonprofits.get(funder, handleFor(funder)))).toBe('not-found');
    await become('protected', admin.tenantId);
    expect(await refusal(nonprofits.get(funder, named))).toBe('not-found');
    expect((await nonprofits.get(funder, handleFor(funder))).card).toMatchObject({ named: false });
    expect(await handles(funder)).not.toContain(named);
  });

  it('who was named this year hides nobody until the year is over', async () => {
    const rows = await asSuperuser<{ id: string }>(
      test,
      `select id from organizations where name in ('CANARIO', 'Otra 4')`,
    );
    const two = rows.map(({ id }) => id);
    await become('open', ...two);
    expect(await labels(funder)).toEqual([name, 'Otra 4']);
    await become('protected', ...two);
    expect(await labels(funder)).toEqual([]);
    clock.advance(60 * DAY_MS);
    expect(await labels(funder)).toHaveLength(6);
  });

  it('a handle of last year says nothing', async () => {
    const [handle] = await handles(funder);
    await nonprofits.get(funder, handle!);
    clock.advance(60 * DAY_MS);
    expect(await refusal(nonprofits.get(funder, handle!))).toBe('not-found');
    expect(await handles(funder)).not.toContain(handle);
  });

  it('a funder asks, the nonprofit signs, and that funder alone knows it until it withdraws', async () => {
    const handle = handleFor(funder);
    expect((await asked.ask(funder, programme, handle)).standing).toBe('waiting');
    expect((await asked.ask(funder, programme, handle)).standing).toBe('waiting');
    const [request] = await own.list(admin);
    expect(request).toMatchObject({ standing: 'asked', begunBy: 'funder', funderId: funder.tenantId });
    await own.accept(admin, request!.id, { classes: ['text'], until: UNTIL });
    await refresh();
    expect(await asked.list(funder)).toMatchObject([{ standing: 'met', card: { label: name, named: true } }]);
    expect(await labels(other)).not.toContain(name);
    expect((await consents.list(admin))[0]).toMatchObject({ classes: ['identity', 'place', 'text'] });
    await own.withdraw(admin, request!.id);
    await refresh();
    expect(await asked.list(funder)).toMatchObject([{ standing: 'ended', card: null }]);
  });

  it('a no looks like silence, also in the rows that the funder could read', async () => {
    const handle = handleFor(funder);
    await asked.ask(funder, programme, handle);
    const before = await asked.list(funder);
    const [request] = await own.list(admin);
    await own.decline(admin, request!.id, null);
    expect(await asked.list(funder)).toEqual(before);
    const rows = await database.asActor(funder, (tx) =>
      tx.query<unknown[]>('select 1 from introduction_answers'),
    );
    expect(rows).toEqual([]);
    clock.advance((DAYS_TO_ANSWER + 1) * DAY_MS);
    expect(await asked.list(funder)).toMatchObject([{ standing: 'no-answer' }]);
  });

  it('taking back an answer that the funder waits for looks like silence too, whatever the funder tries', async () => {
    const answers: (() => Promise<void>)[] = [
      () => Promise.resolve(),
      async () => own.decline(admin, (await own.list(admin))[0]!.id, null),
      async () => own.withdraw(admin, (await own.list(admin))[0]!.id),
    ];
    const told: unknown[] = [];
    for (const answer of answers) {
      await asSuperuser(test, 'truncate introductions cascade');
      const { id } = await asked.ask(funder, programme, handleFor(funder));
      await answer();
      const again = await asked.ask(funder, programme, handleFor(funder));
      const list = await asked.list(funder);
      const taken = await refusal(asked.withdraw(funder, id));
      told.push([
        again.id === id,
        list.map(({ standing }) => standing),
        taken,
        (await asked.list(funder)).length,
      ]);
    }
    expect(told[0]).toEqual([true, ['waiting'], 'null', 1]);
    expect(told.slice(1)).toEqual([told[0], told[0]]);
    const [declined] = await own.list(admin);
    expect(await refusal(own.withdraw(admin, declined!.id))).toBe('introduction-over');
  });

  it('what waited in vain is begun anew by either side, and the old one stays over', async () => {
    const first = await asked.ask(funder, programme, handleFor(funder));
    clock.advance((DAYS_TO_ANSWER + 1) * DAY_MS);
    await own.offer(admin, programme);
    expect((await asked.list(funder)).map(({ standing }) => standing)).toEqual(['offered', 'no-answer']);
    clock.advance((DAYS_TO_ANSWER + 1) * DAY_MS);
    await refresh();
    const second = await asked.ask(funder, programme, handleFor(funder));
    expect([second.id === first.id, second.standing]).toEqual([false, 'waiting']);
    const [request, ...others] = await own.list(admin);
    expect(others.map(({ standing }) => standing)).toEqual(['ended', 'ended']);
    await own.accept(admin, request!.id, { classes: [], until: UNTIL });
    await refresh();
    expect((await asked.list(funder))[0]).toMatchObject({ standing: 'met', card: { label: name } });
  });

  it('after the name is gone a new request is another introduction, and nothing joins it with the old one', async () => {
    const { id } = await asked.ask(funder, programme, handleFor(funder));
    await own.accept(admin, id, { classes: [], until: UNTIL });
    const [consent] = await consents.list(admin);
    await consents.revoke(admin, consent!.id);
    await refresh();
    expect(await asked.ofMatch(funder, programme, handleFor(funder))).toBeNull();
    const again = await asked.ask(funder, programme, handleFor(funder));
    expect([again.id === id, again.standing, again.card?.named]).toEqual([false, 'waiting', false]);
    expect((await asked.ofMatch(funder, programme, handleFor(funder)))?.id).toBe(again.id);
  });

  it('a nonprofit learns that its name was seen in an introduction; under its alias nobody saw it', async () => {
    const looks = async () =>
      (
        await asSuperuser<{ action: string }>(
          test,
          `select action from audit_log where tenant_id = $1 and action like 'seen.%' order by seq`,
          [admin.tenantId],
        )
      ).map(({ action }) => action);
    const { id } = await asked.ask(funder, programme, handleFor(funder));
    await asked.list(funder);
    expect(await looks()).toEqual([]);
    await own.accept(admin, id, { classes: [], until: UNTIL });
    await refresh();
    const [met] = await asked.list(funder);
    await asked.ofMatch(funder, programme, met!.card!.handle);
    expect(await looks()).toEqual(['seen.introduction', 'seen.introduction']);
  });

  it('by the policies alone each side writes its own part only', async () => {
    const { id } = await asked.ask(funder, programme, handleFor(funder));
    const write = (actor: PersonActor, set: string) =>
      database.asActor(actor, (tx) => tx.query(`update introductions set ${set} where id = $1`, [id]));
    const refused = /row-level security|not theirs to change/;
    const over = `ended_at = now(), ended_side`;
    for (const part of ['met_at = now()', `told_reason = 'terms'`, `${over} = 'nonprofit'`]) {
      await expect(write(funder, part)).rejects.toThrow(refused);
    }
    await expect(write(admin, `${over} = 'funder'`)).rejects.toThrow(refused);
    await expect(write(funder, 'funder_wants_at = now()')).rejects.toThrow(refused);
    await own.accept(admin, id, { classes: [], until: UNTIL });
    await write(funder, `${over} = 'funder'`);
  });

  it('HIP, to whom nobody can consent, cannot ask', async () => {
    const hip = await saveMember(test, 'hip', 'hip-admin');
    const { id } = await programmes.create(hip, { title: { es: 'De HIP', en: 'Of HIP' } }, 'published');
    expect(await refusal(asked.ask(hip, id, admin.tenantId))).toBe('forbidden');
    const insert = database.asActor(hip, (tx) =>
      tx.query(
        `insert into introductions (tenant_id, id, funder_id, programme_id, begun_by, begun_at, answer_by, funder_wants_by)
         values ($1, $2, $3, $2, 'funder', now(), '2026-12-31', $4)`,
        [admin.tenantId, id, hip.tenantId, hip.personId],
      ),
    );
    await expect(insert).rejects.toThrow(/row-level security/);
  });

  it('while contact is paused a request reaches nobody, and the funder sees nothing else', async () => {
    const handle = handleFor(funder);
    await new ContactPauseService(database, clock).pause(admin);
    expect((await asked.ask(funder, programme, handle)).standing).toBe('waiting');
    expect(await own.list(admin)).toEqual([]);
    await new ContactPauseService(database, clock).resume(admin);
    expect(await own.list(admin)).toMatchObject([{ standing: 'asked' }]);
  });

  it('the nonprofit may begin: the funder sees an alias until both want it', async () => {
    await own.offer(admin, programme);
    const [offered] = await asked.list(funder);
    expect(offered).toMatchObject({ standing: 'offered', card: { named: false } });
    expect(await refusal(own.accept(admin, offered!.id, { classes: [], until: UNTIL }))).toBe(
      'introduction-over',
    );
    await asked.ask(funder, programme, offered!.card!.handle);
    await own.accept(admin, offered!.id, { classes: [], until: UNTIL });
    await refresh();
    expect(await asked.list(funder)).toMatchObject([{ standing: 'met', card: { label: name } }]);
  });

  it('another funder, another nonprofit and nobody at all find nothing', async () => {
    await own.offer(admin, programme);
    const [offered] = await asked.list(funder);
    const stranger = await saveMember(test, 'nonprofit', 'nonprofit-admin', (await saveNonprofit(test)).id);
    await refresh();
    expect([await asked.list(other), await own.list(stranger)]).toEqual([[], []]);
    expect(await refusal(asked.withdraw(other, offered!.id))).toBe('not-found');
    expect(await refusal(own.decline(stranger, offered!.id, null))).toBe('not-found');
    expect(await refusal(asked.ask(other, programme, offered!.card!.handle))).toBe('not-found');
  });
});
