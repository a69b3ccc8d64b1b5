import { randomUUID } from 'node:crypto';
import { accessEntities } from '@puente/access';
import { auditEntities } from '@puente/audit';
import { Database, type PersonActor } from '@puente/database';
import { AliasBook, disclosureEntities } from '@puente/disclosure';
import type { NeedService } from '@puente/evidence';
import { ExportService } from '@puente/exports';
import { DomainError, FakeClock, type DateOnly } from '@puente/kernel';
import { organizationEntities } from '@puente/organizations';
import {
  asSuperuser,
  cloneTestDatabase,
  saveMember,
  saveNonprofit,
  type TestDatabase,
} from '@puente/testing';
import { Circles } from '../circle';
import { CurrentConflicts } from '../conflicts/conflicts-in-force';
import { InterestConflictService } from '../conflicts/interest-conflict.service';
import { ConsentService } from '../consent.service';
import { matchingEntities } from '../index';
import { HintService } from '../hints/hint.service';
import { OwnHintService } from '../hints/own-hint.service';
import { ListFileService } from '../list-file.service';
import { MatchIndex } from '../match-index';
import { MatchRefreshStaleHandler } from '../match-refresh-stale.handler';
import { MatchService } from '../match.service';
import type { NonprofitService } from '../nonprofit.service';
import { OpportunityService } from '../opportunity.service';
import { ProgrammeService } from '../programme.service';
import { Sightings } from '../sightings';
import { SetAside } from './set-aside';
import { ShortlistEntryService } from './shortlist-entry.service';
import { shortlistSights } from './shortlist-sights';
import { ShortlistService } from './shortlist.service';

const UNTIL = '2027-06-30' as DateOnly;
const CONSIDERED = { state: 'considering', reason: null } as const;
const ASIDE = { state: 'set-aside', reason: 'other-focus' } as const;

/** Shortlists and conflicts of interest of one funder beside another, over six alike protected nonprofits, with the policies of a real database. */
describe('shortlists', () => {
  let test: TestDatabase;
  let database: Database;
  let clock: FakeClock;
  let aliases: AliasBook;
  let consents: ConsentService;
  let programmes: ProgrammeService;
  let circles: Circles;
  let aside: SetAside;
  let lists: ShortlistService;
  let entries: ShortlistEntryService;
  let hints: HintService;
  let ownHints: OwnHintService;
  let files: ListFileService;
  let conflicts: InterestConflictService;
  let matches: MatchService;
  let opportunities: OpportunityService;
  let funder: PersonActor;
  let colleague: PersonActor;
  let other: PersonActor;
  let admin: PersonActor;
  let name: string;
  let programme: string;
  let list: string;

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
    aliases = new AliasBook(Buffer.from('for tests'), clock);
    circles = new Circles(index, aliases);
    aside = new SetAside(database, clock);
    programmes = new ProgrammeService(database, clock);
    consents = new ConsentService(database, clock, index);
    const sightings = new Sightings(database);
    lists = new ShortlistService(database, clock, circles, programmes, sightings);
    files = new ListFileService(
      database,
      clock,
      new ExportService(database, clock),
      {} as MatchService,
      {} as NonprofitService,
      lists,
      circles,
      sightings,
    );
    entries = new ShortlistEntryService(database, clock, circles);
    hints = new HintService(database, clock, circles);
    const need = { thinStates: () => Promise.resolve(new Set()) } as unknown as NeedService;
    opportunities = new OpportunityService(database, clock, index, need);
    ownHints = new OwnHintService(database, clock, opportunities);
    conflicts = new InterestConflictService(database, clock, circles, sightings);
    const current = new CurrentConflicts(database, clock);
    matches = new MatchService(programmes, circles, sightings, need, aside, current);
    funder = await saveMember(test, 'funder', 'program-officer');
    colleague = await saveMember(test, 'funder', 'funder-admin', funder.tenantId);
    other = await saveMember(test, 'funder', 'funder-admin');
    for (let n = 0; n < 5; n++) {
      await saveNonprofit(test, { name: `Otra ${n}`, annual_budget_mxn: 3_000_000 });
    }
    const saved = await saveNonprofit(test, { name: 'CANARIO', annual_budget_mxn: 3_000_000 });
    name = saved.name;
    admin = await saveMember(test, 'nonprofit', 'nonprofit-admin', saved.id);
    programme = (await programmes.create(funder, { title: { es: 'Refugio', en: 'Shelter' } }, 'published'))
      .id;
    list = await lists.begin(funder, programme, ' Primera ronda ');
    await refresh();
  });

  const refresh = (): Promise<void> => new MatchRefreshStaleHandler(database, clock).handle();
  const handleFor = (reader: PersonActor, id = admin.tenantId): string =>
    aliases.handleOf(reader.tenantId, id);
  const refusal = async (work: Promise<unknown>): Promise<string> => {
    const error: unknown = await work.then(
      () => null,
      (each: unknown) => each,
    );
    return error instanceof DomainError ? error.code : String(error);
  };
  const fieldFault = async (work: Promise<unknown>): Promise<string | undefined> =>
    work.then(
      () => undefined,
      (error: unknown) => (error instanceof DomainError ? error.errors[0]?.code : String(error)),
    );
  const showName = async (): Promise<string> => {
    const terms = { classes: ['identity'] as const, audience: 'funder' as const, until: UNTIL };
    const id = await consents.grant(admin, { ...terms, funderId: funder.tenantId });
    await refresh();
    return id;
  };
  const onlyLine = async () => (await lists.get(funder, list)).lines[0]!;

  it('are shared by the team of their programme, and shown under the reader’s own alias', async () => {
    expect(await entries.add(funder, list, [handleFor(funder)])).toBe(1);
    expect(await entries.add(colleague, list, [handleFor(funder)])).toBe(0);
    const seen = await lists.get(colleague, list);
    expect(seen).toMatchObject({ name: 'Primera ronda', count: 1, programmeId: programme });
    expect(seen.lines).toMatchObject([{ state: 'considering', card: { named: false }, version: 1 }]);
    expect(JSON.stringify(seen)).not.toContain(name);
    expect(JSON.stringify(seen)).not.toContain(admin.tenantId);
    const limited = { ...funder, programmes: [randomUUID()] };
    expect([await lists.list(limited), await refusal(lists.get(limited, list))]).toEqual([[], 'not-found']);
  });

  it('are not there for another funder, a reviewer or the nonprofit, nor can those write on them', async () => {
    await entries.add(funder, list, [handleFor(funder)]);
    const line = await onlyLine();
    const noted = await entries.note(funder, line.id, { text: 'Buena escucha.', tellsNoPlace: false });
    const reviewer = await saveMember(test, 'funder', 'reviewer', funder.tenantId);
    expect(await lists.list(other)).toEqual([]);
    expect(await refusal(lists.get(other, list))).toBe('not-found');
    expect(await refusal(lists.listed(other, list))).toBe('not-found');
    expect(await refusal(entries.add(other, list, [handleFor(other)]))).toBe('not-found');
    expect(await refusal(entries.stand(other, line, ASIDE))).toBe('not-found');
    expect(await refusal(entries.note(other, line.id, { text: 'x', tellsNoPlace: false }))).toBe('not-found');
    expect(await refusal(entries.removeNote(other, noted))).toBe('not-found');
    expect(await refusal(lists.get(reviewer, list))).toBe('forbidden');
    expect(await refusal(lists.get(admin, list))).toBe('forbidden');
    const rows = (actor: PersonActor) =>
      database.asActor(actor, async (tx) => [
        ...(await tx.query<unknown[]>('select * from shortlists')),
        ...(await tx.query<unknown[]>('select * from shortlist_entries')),
        ...(await tx.query<unknown[]>('select * from shortlist_notes')),
      ]);
    expect([await rows(other), await rows(reviewer), await rows(admin)]).toEqual([[], [], []]);
    expect(await rows(colleague)).toHaveLength(3);
  });

  it('take only who the actor’s own lists show, all or none', async () => {
    const [good, foreign] = [handleFor(funder), handleFor(other)];
    expect(await refusal(entries.add(funder, list, [good, foreign]))).toBe('not-found');
    expect(await refusal(entries.add(funder, list, [admin.tenantId]))).toBe('not-found');
    expect((await lists.get(funder, list)).lines).toEqual([]);
  });

  it('say what to do with each, with a reason for what is set aside, and give way to who was quicker', async () => {
    await entries.add(funder, list, [handleFor(funder)], { state: 'to-contact', reason: null });
    const line = await onlyLine();
    expect(await fieldFault(entries.stand(funder, line, { state: 'set-aside', reason: null }))).toBe(
      'required',
    );
    await entries.stand(funder, line, ASIDE);
    expect(await onlyLine()).toMatchObject({ ...ASIDE, version: 2 });
    expect(await refusal(entries.stand(colleague, line, CONSIDERED))).toBe('stale-version');
    await entries.stand(colleague, await onlyLine(), CONSIDERED);
    expect(await onlyLine()).toMatchObject(CONSIDERED);
  });

  it('keep their order, and give back what was taken off', async () => {
    const handles = (
      await asSuperuser<{ id: string }>(test, `select id from organizations where kind = 'nonprofit'`)
    )
      .slice(0, 3)
      .map(({ id }) => handleFor(funder, id));
    await entries.add(funder, list, handles);
    const order = async () => (await lists.get(funder, list)).lines.map(({ card }) => card!.handle);
    const [first, , third] = (await lists.get(funder, list)).lines;
    await entries.move(funder, third!, 'up');
    await entries.move(funder, first!, 'up');
    expect(await order()).toEqual([handles[0], handles[2], handles[1]]);
    await entries.remove(funder, (await lists.get(funder, list)).lines[1]!);
    expect(await order()).toEqual([handles[0], handles[1]]);
    const [removed] = (await lists.get(funder, list)).removed;
    await entries.restore(colleague, removed!);
    expect(await order()).toEqual([handles[0], handles[2], handles[1]]);
    await entries.remove(funder, (await lists.get(funder, list)).lines[1]!);
    await entries.add(funder, list, [handles[2]!]);
    const again = (await lists.get(funder, list)).removed[0]!;
    expect(await refusal(entries.restore(funder, again))).toBe('shortlist-entry-again');
  });

  it('show the name when a consent lets the team know it, and nobody when it is gone', async () => {
    await entries.add(funder, list, [handleFor(funder)]);
    await entries.note(funder, (await onlyLine()).id, { text: 'Por su trabajo.', tellsNoPlace: false });
    clock.advance(86_400_000);
    const consent = await showName();
    expect((await onlyLine()).card).toMatchObject({ label: name, named: true });
    await consents.revoke(admin, consent);
    await refresh();
    expect(await onlyLine()).toMatchObject({ card: null, notes: [{ text: 'Por su trabajo.' }] });
    expect(await lists.listed(funder, list)).toEqual([]);
  });

  it('what had a name and the alias that came after do not meet on a list', async () => {
    const consent = await showName();
    const named = aliases.handleOf(`${funder.tenantId}/named`, admin.tenantId);
    expect(await entries.add(funder, list, [named])).toBe(1);
    await consents.revoke(admin, consent);
    await refresh();
    expect(await entries.add(funder, list, [handleFor(funder)])).toBe(1);
    const { lines } = await lists.get(funder, list);
    expect(lines.map(({ card }) => card?.handle ?? null)).toEqual([null, handleFor(funder)]);
  });

  it('with a new year the aliases of the last one are gone, like everywhere', async () => {
    await entries.add(funder, list, [handleFor(funder)]);
    clock.advance(60 * 86_400_000);
    expect((await onlyLine()).card).toBeNull();
    expect(await entries.add(funder, list, [handleFor(funder)])).toBe(1);
    expect((await lists.get(funder, list)).lines.map(({ card }) => card !== null)).toEqual([false, true]);
  });

  it('notes say who wrote them and when; only who wrote one takes it away', async () => {
    await entries.add(funder, list, [handleFor(funder)]);
    const { id } = await onlyLine();
    const place = { text: 'Está frente a la plaza.', tellsNoPlace: false };
    expect(await fieldFault(entries.note(funder, id, place))).toBe('looks-like-place');
    await entries.note(funder, id, { ...place, tellsNoPlace: true });
    const [note] = (await lists.get(colleague, list)).lines[0]!.notes;
    expect(note).toMatchObject({ isOwn: false, writtenAt: clock.now(), text: place.text });
    expect(note!.author).toBeTruthy();
    expect(await refusal(entries.removeNote(colleague, note!.id))).toBe('not-found');
    expect(await entries.removeNote(funder, note!.id)).toBe(list);
    expect((await onlyLine()).notes).toEqual([]);
  });

  const AWAY = { state: 'set-aside', reason: 'another-funder' } as const;
  const awayLine = async (handle: string): Promise<string> => {
    await entries.add(funder, list, [handle], AWAY);
    return (await lists.get(funder, list)).lines.find(({ card }) => card?.handle === handle)!.id;
  };

  it('a hint that others may suit it better reaches the nonprofit, and reaches no other funder', async () => {
    const theirs = (await programmes.create(other, { title: { es: 'Otro', en: 'Other' } }, 'published')).id;
    expect(await ownHints.list(admin)).toEqual([]);
    await hints.give(funder, await awayLine(handleFor(funder)));
    const [told] = await ownHints.list(admin);
    expect(told).toMatchObject({ funder: 'Prueba funder', givenAt: clock.now() });
    expect(told!.programmes.map(({ id }) => id)).toEqual([theirs]);
    expect((await onlyLine()).hintedAt).toEqual(clock.now());
    const rows = (actor: PersonActor) =>
      database.asActor(actor, (tx) => tx.query<unknown[]>('select * from programme_hints'));
    expect([await rows(colleague), await rows(admin)].map(({ length }) => length)).toEqual([1, 1]);
    expect(await rows(other)).toEqual([]);
    const sent = await asSuperuser<{ data: { readersTenantId: string } }>(
      test,
      `select data from outbox where name in ('notice.deliver', 'mail.send') and data ->> 'kind' = 'programmes-hinted'`,
    );
    expect(sent.map(({ data }) => data.readersTenantId)).toEqual([admin.tenantId]);
    const recorded = await asSuperuser<{ tenant_id: string }>(
      test,
      `select tenant_id, action, detail from audit_log where action in ('hint.received', 'shortlist.hint-given')`,
    );
    expect(recorded.map(({ tenant_id }) => tenant_id).sort()).toEqual(
      [admin.tenantId, funder.tenantId].sort(),
    );
    const everything = JSON.stringify([
      sent,
      recorded.filter(({ tenant_id }) => tenant_id !== admin.tenantId),
    ]);
    for (const hidden of [name, 'CANARIO', handleFor(funder), handleFor(other)]) {
      expect(everything).not.toContain(hidden);
    }
    clock.advance(91 * 86_400_000);
    expect(await ownHints.list(admin)).toEqual([]);
  });

  it('a hint is given from lines that show whom they are about, once, and so many a day', async () => {
    await entries.add(funder, list, [handleFor(funder)], ASIDE);
    const elsewhere = await onlyLine();
    expect(await refusal(hints.give(funder, elsewhere.id))).toBe('hint-not-here');
    await entries.remove(funder, elsewhere);
    const consent = await showName();
    const line = await awayLine(aliases.handleOf(`${funder.tenantId}/named`, admin.tenantId));
    for (const stranger of [other, { ...funder, programmes: [randomUUID()] }]) {
      expect(await refusal(hints.give(stranger, line))).toBe('not-found');
    }
    expect(await refusal(hints.give(admin, line))).toBe('forbidden');
    await hints.give(funder, line);
    expect(await refusal(hints.give(colleague, line))).toBe('hint-given');
    await consents.revoke(admin, consent);
    await refresh();
    // Whatever its line says, the alias that came after leads to a hint like any other.
    expect(await refusal(hints.give(funder, line))).toBe('hint-not-here');
    await hints.give(funder, await awayLine(handleFor(funder)));
    const others = await asSuperuser<{ id: string }>(
      test,
      `select id from organizations where kind = 'nonprofit' and id <> $1 order by id`,
      [admin.tenantId],
    );
    const said: string[] = [];
    for (const { id } of others.slice(0, 4)) {
      said.push(await refusal(hints.give(funder, await awayLine(handleFor(funder, id)))));
    }
    expect(said).toEqual(['null', 'null', 'null', 'hints-full']);
    clock.advance(86_400_000);
    expect(await refusal(hints.give(funder, await awayLine(handleFor(funder, others[3]!.id))))).toBe('null');
  });

  it('leave out of the matches of their programme whom they set aside, as long as they show who it is', async () => {
    await entries.add(funder, list, [handleFor(funder)], ASIDE);
    const leftOut = async (reader = funder) => [
      ...(await aside.of(reader, await circles.of(reader), programme)),
    ];
    expect([await leftOut(), await leftOut(other)]).toEqual([[admin.tenantId], []]);
    clock.advance(86_400_000);
    const consent = await showName();
    expect(await leftOut()).toEqual([admin.tenantId]);
    await consents.revoke(admin, consent);
    await refresh();
    expect(await leftOut()).toEqual([]);
  });

  it('list for a file who is not taken off, in their order, as the reader may know them', async () => {
    const ids = (
      await asSuperuser<{ id: string }>(test, `select id from organizations where kind = 'nonprofit'`)
    ).map(({ id }) => id);
    await entries.add(
      funder,
      list,
      ids.slice(0, 3).map((id) => handleFor(funder, id)),
    );
    const [first, second] = (await lists.get(funder, list)).lines;
    await entries.stand(funder, first!, ASIDE);
    await entries.remove(funder, second!);
    const found = await lists.listed(funder, list);
    expect(found.map(({ card }) => card.handle)).toEqual([first!.card!.handle, handleFor(funder, ids[2])]);
    expect(found).toMatchObject([
      { ...ASIDE, card: { named: false } },
      { state: 'considering', reason: null, card: { named: false } },
    ]);
  });

  it('leave as files with whom their lines show, recorded in both chains, without notes', async () => {
    const consent = await showName();
    const named = aliases.handleOf(`${funder.tenantId}/named`, admin.tenantId);
    await entries.add(funder, list, [named], ASIDE);
    await entries.note(funder, (await onlyLine()).id, { text: 'CANARIO de nota', tellsNoPlace: false });
    const asked = { kind: 'shortlist', shortlistId: list } as const;
    const file = await files.take(colleague, asked);
    expect(file).toMatchObject({ kind: 'shortlist', listed: [{ ...ASIDE, card: { label: name } }] });
    expect(JSON.stringify(file)).not.toContain('CANARIO de nota');
    const recorded = await asSuperuser(
      test,
      `select tenant_id, action, detail -> 'filters' as filters from audit_log
        where action in ('export.made', 'seen.file') order by action`,
    );
    expect(recorded).toEqual([
      { tenant_id: funder.tenantId, action: 'export.made', filters: [`shortlist:${list}`] },
      { tenant_id: admin.tenantId, action: 'seen.file', filters: null },
    ]);
    const reviewer = await saveMember(test, 'funder', 'reviewer', funder.tenantId);
    const limited = { ...funder, programmes: [randomUUID()] };
    for (const stranger of [other, limited]) {
      expect(await refusal(files.take(stranger, asked))).toBe('not-found');
    }
    expect(await refusal(files.request(reviewer, asked, 'report'))).toBe('forbidden');
    await consents.revoke(admin, consent);
    await refresh();
    expect(await files.take(colleague, asked)).toMatchObject({ listed: [] });
  });

  it('can be put away and taken up again; meanwhile nobody changes them', async () => {
    await lists.settle(colleague, list, { isArchived: true });
    expect(await refusal(entries.add(funder, list, [handleFor(funder)]))).toBe('shortlist-archived');
    expect((await lists.list(funder, programme))[0]!.archivedAt).toEqual(clock.now());
    await lists.settle(funder, list, { isArchived: false });
    await lists.settle(funder, list, { name: 'Segunda' });
    expect(await entries.add(funder, list, [handleFor(funder)])).toBe(1);
    expect((await lists.list(colleague))[0]).toMatchObject({ name: 'Segunda', count: 1, archivedAt: null });
  });

  it('are recorded in the funder’s own chain, without names, notes or whom they are about', async () => {
    const [another] = await asSuperuser<{ id: string }>(
      test,
      `select id from organizations where kind = 'nonprofit' and id <> $1`,
      [admin.tenantId],
    );
    await entries.add(funder, list, [handleFor(funder)], ASIDE);
    await entries.add(funder, list, [handleFor(funder, another!.id)]);
    await entries.note(funder, (await onlyLine()).id, { text: 'CANARIO de nota', tellsNoPlace: false });
    await entries.move(funder, await onlyLine(), 'down');
    await entries.stand(funder, await onlyLine(), ASIDE);
    await entries.remove(funder, await onlyLine());
    await entries.restore(funder, (await lists.get(funder, list)).removed[0]!);
    const rows = await asSuperuser<{ tenant_id: string; action: string }>(
      test,
      `select * from audit_log where action like 'shortlist.%' and tenant_id = any ($1::uuid[]) order by seq`,
      [[funder.tenantId, admin.tenantId]],
    );
    expect(rows.map(({ action }) => action)).toEqual([
      'shortlist.begun',
      ...['shortlist.entry-added', 'shortlist.entry-added', 'shortlist.noted', 'shortlist.entry-moved'],
      ...['shortlist.entry-changed', 'shortlist.entry-removed', 'shortlist.entry-restored'],
    ]);
    expect(new Set(rows.map(({ tenant_id }) => tenant_id))).toEqual(new Set([funder.tenantId]));
    const text = JSON.stringify(rows);
    for (const hidden of [name, admin.tenantId, 'CANARIO', 'Primera']) expect(text).not.toContain(hidden);
  });

  const TIE = { kind: 'governance', since: '2026-01-01' as DateOnly, until: null } as const;
  const declared = { ...TIE, note: '', tellsNoPlace: false };
  const failed = async (reader: PersonActor, of = programme): Promise<string[]> => {
    const { rows } = await matches.list(reader, of, { standing: 'ineligible' });
    return rows.map(({ card }) => card.handle);
  };

  it('a conflict of interest leaves its nonprofit out of every list of its funder, and says what would change it', async () => {
    const until = '2027-06-30' as DateOnly;
    const before = await matches.list(funder, programme, {});
    await conflicts.declare(funder, handleFor(funder), { ...declared, until });
    const { counts, rows } = await matches.list(colleague, programme, {});
    expect([before.counts, counts]).toMatchObject([{ ineligible: 0 }, { ineligible: 1 }]);
    const eligible = await matches.list(funder, programme, { standing: 'eligible' });
    expect([before.found, eligible.found]).toEqual([6, 5]);
    expect(eligible.rows.map(({ card }) => card.handle)).not.toContain(handleFor(funder));
    expect(await failed(colleague)).toEqual([handleFor(funder)]);
    const { match } = rows.find(({ standing }) => standing === 'ineligible')!;
    expect(match).toMatchObject({
      eligible: 'no',
      rules: [{ code: 'conflict-of-interest', answer: 'fail' }],
    });
    expect(match.changes[0]!.en).toContain(until);
    const { list: opened } = await matches.detail(funder, programme, handleFor(funder));
    expect(opened.rows[0]!.match.eligible).toBe('no');
    expect(await matches.counts(funder, [opened.programme])).toEqual([counts]);
    clock.advance(250 * 86_400_000);
    expect((await matches.list(funder, programme, {})).counts).toEqual(before.counts);
  });

  it('a conflict of interest proposes nobody from a shortlist', async () => {
    await entries.add(funder, list, [handleFor(funder)]);
    const proposed = () =>
      database.asActor(funder, async (tx) => {
        const sights = await shortlistSights(
          tx,
          await circles.of(funder),
          { ...funder, id: list },
          clock.now(),
        );
        return sights.map(({ isProposed }) => isProposed);
      });
    expect(await proposed()).toEqual([true]);
    await conflicts.declare(funder, handleFor(funder), declared);
    expect(await proposed()).toEqual([false]);
  });

  it('a conflict of interest is told to no other funder and not to the nonprofit, whose own list stays as it was', async () => {
    const theirs = (await programmes.create(other, { title: { es: 'Otro', en: 'Other' } }, 'published')).id;
    const own = await opportunities.list(admin);
    const id = await conflicts.declare(funder, handleFor(funder), declared);
    expect(await opportunities.list(admin)).toEqual(own);
    expect(await failed(other, theirs)).toEqual([]);
    expect(await conflicts.list(other)).toEqual([]);
    expect(await refusal(conflicts.end(other, id, 'over'))).toBe('not-found');
    const reviewer = await saveMember(test, 'funder', 'reviewer', funder.tenantId);
    for (const stranger of [admin, reviewer]) {
      expect(await refusal(conflicts.list(stranger))).toBe('forbidden');
    }
    expect(await refusal(conflicts.declare(reviewer, handleFor(funder), declared))).toBe('forbidden');
    const limited = { ...funder, programmes: [programme] };
    expect(await refusal(conflicts.declare(limited, handleFor(funder), declared))).toBe('programmes-limited');
    expect(await failed(reviewer)).toEqual([handleFor(funder)]);
    const rows = (actor: PersonActor) =>
      database.asActor(actor, (tx) => tx.query<unknown[]>('select * from interest_conflicts'));
    expect([await rows(other), await rows(admin)]).toEqual([[], []]);
    const trail = await asSuperuser<{ tenant_id: string }>(
      test,
      `select tenant_id from audit_log where action = 'conflict.declared' and tenant_id = any ($1::uuid[])`,
      [[funder, other, admin].map(({ tenantId }) => tenantId)],
    );
    expect(trail).toEqual([{ tenant_id: funder.tenantId }]);
  });

  it('a conflict of interest declared by name does not fail the alias that comes after', async () => {
    const consent = await showName();
    await conflicts.declare(funder, aliases.handleOf(`${funder.tenantId}/named`, admin.tenantId), declared);
    expect(await failed(funder)).toHaveLength(1);
    await consents.revoke(admin, consent);
    await refresh();
    expect(await failed(funder)).toEqual([]);
    expect(await conflicts.list(funder)).toMatchObject([{ card: null, standing: 'current' }]);
    await conflicts.declare(funder, handleFor(funder), declared);
    expect(await failed(funder)).toEqual([handleFor(funder)]);
  });

  it('a conflict of interest is declared once, ended once, and holds no more', async () => {
    const id = await conflicts.declare(funder, handleFor(funder), { ...declared, note: ' Una consejera. ' });
    expect(await refusal(conflicts.declare(colleague, handleFor(funder), declared))).toBe(
      'conflict-declared',
    );
    expect(await refusal(conflicts.declare(funder, handleFor(other), declared))).toBe('not-found');
    const place = { ...declared, note: 'Está frente a la plaza.' };
    const [, second] = (await matches.list(funder, programme, {})).rows;
    expect(await fieldFault(conflicts.declare(funder, second!.card.handle, place))).toBe('looks-like-place');
    expect(await conflicts.list(colleague, { standing: 'current', kind: 'governance' })).toMatchObject([
      { id, note: 'Una consejera.', card: { handle: handleFor(funder) }, ended: null },
    ]);
    expect(await conflicts.list(colleague, { kind: 'family' })).toEqual([]);
    await conflicts.end(colleague, id, 'managed');
    expect(await refusal(conflicts.end(funder, id, 'over'))).toBe('conflict-ended');
    expect(await failed(funder)).toEqual([]);
    expect(await conflicts.list(funder)).toMatchObject([{ standing: 'over', ended: { reason: 'managed' } }]);
    await conflicts.declare(funder, handleFor(funder), declared);
  });
});
