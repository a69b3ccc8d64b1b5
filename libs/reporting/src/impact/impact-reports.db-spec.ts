import { randomBytes, randomUUID } from 'node:crypto';
import { auditEntities } from '@puente/audit';
import { Database, systemActor, type PersonActor } from '@puente/database';
import { NameGuard, ReleaseRegister } from '@puente/disclosure';
import { HotlineCountsService, NeedService } from '@puente/evidence';
import { FakeClock, type DateOnly } from '@puente/kernel';
import { postToBooks } from '@puente/ledger';
import { layOut } from '@puente/rendering';
import { asSuperuser, cloneTestDatabase, saveAward, saveMember, type TestDatabase } from '@puente/testing';
import { MasterRing, Vault } from '@puente/vault';
import { refusal } from '../../../../test/rooms/grants-room';
import { NO_TEXTS, type ImpactTexts } from '../core';
import { ImpactApprovalService } from './impact-approval.service';
import { ImpactDataReader } from './impact-data';
import { ImpactFigureService } from './impact-figure.service';
import { ImpactReportService } from './impact-report.service';
import { ReadImpactHandler } from './read-impact.handler';

const SCOPE = {
  ...{ audience: 'funder', from: '2026-01-01', to: '2026-12-31', day: '2026-12-31' },
  ...{ strategy: '', region: '', population: '' },
};
const TEXTS: ImpactTexts = {
  ...NO_TEXTS,
  title: { es: 'Informe de 2026', en: 'Report of 2026' },
  sections: {
    ...NO_TEXTS.sections,
    lead: { es: 'Se apoyaron 5 proyectos.', en: '5 projects were supported.' },
  },
};
const day = (text: string): DateOnly => text as DateOnly;

describe('impact reports, with a real database', () => {
  const clock = new FakeClock(new Date('2027-01-20T12:00:00Z'));
  let test: TestDatabase;
  let database: Database;
  let data: ImpactDataReader;
  let reports: ImpactReportService;
  let figures: ImpactFigureService;
  let handler: ReadImpactHandler;
  let approvals: ImpactApprovalService;
  let writer: PersonActor;
  let second: PersonActor;

  beforeAll(async () => {
    test = await cloneTestDatabase();
    database = await Database.open({ appUrl: test.appUrl, entities: auditEntities });
    const vault = new Vault(new MasterRing({ current: randomBytes(32), previous: null }), clock);
    const need = new NeedService(database, new HotlineCountsService(database), clock);
    data = new ImpactDataReader(database, new ReleaseRegister(database, vault, clock), need);
    reports = new ImpactReportService(database, clock);
    figures = new ImpactFigureService(database);
    handler = new ReadImpactHandler(database, data);
    approvals = new ImpactApprovalService(database, clock, new NameGuard(database, vault, clock));
    writer = await saveMember(test, 'funder', 'funder-admin');
    second = await saveMember(test, 'funder', 'funder-finance', writer.tenantId);
    for (const [at, state] of ['MX-OAX', 'MX-CHP', 'MX-YUC', 'MX-GRO', 'MX-SON'].entries()) {
      await given(state, at);
    }
  });
  afterAll(async () => {
    await database.close();
    await test.drop();
  });

  /** An award in the books, with a payment and a count that was accepted. */
  async function given(state: string, at: number): Promise<void> {
    const { tenantId } = writer;
    const award = await saveAward(test, tenantId, { minor: 1_000_00n, currency: 'MXN' });
    const strategies = JSON.stringify([{ code: 'direct-services', percent: 100, needs: [] }]);
    await asSuperuser(test, 'update awards set strategies = $2, states = $3 where id = $1', [
      award,
      strategies,
      [state],
    ]);
    await book(award, { kind: 'award', amount: pesos(1_000_00n) });
    await book(award, { kind: 'reserve', amount: pesos(400_00n) });
    await book(award, {
      kind: 'send',
      agreed: pesos(400_00n),
      transfer: { money: pesos(400_00n), rate: null },
    });
    await asSuperuser(
      test,
      `insert into reported_figures (tenant_id, award_id, recipient_id, report_id, nonprofit_id, indicator, definition, breakdown,
         category, value, quality, overlap, from_on, until_on, accepted_by, accepted_at)
       select $1, w.id, r.id, r.id, nonprofit_id, 'people-accompanied', 1, f.breakdown, f.category, f.value, 'counted',
         'none', '2026-01-01', '2026-06-30', $4, now() from awards w cross join (select gen_random_uuid() as id) r
         cross join (values ('total', 'total', $3::int), ('sex', 'female', $3 - 13), ('sex', 'male', 13)) f (breakdown, category, value)
        where w.id = $2`,
      [tenantId, award, 40 + at, writer.personId],
    );
  }

  const pesos = (minor: bigint) => ({ minor, currency: 'MXN' }) as const;
  const book = (awardId: string, event: Parameters<typeof postToBooks>[2]['event'], by = writer) =>
    database.asActor(by, (tx) =>
      postToBooks(tx, by, {
        awardId,
        businessKey: `x:${randomUUID()}`,
        happenedOn: day('2026-03-01'),
        event,
      }),
    );
  const readFigures = ({ tenantId }: PersonActor, reportId: string) => handler.handle({ tenantId, reportId });
  /** A report with its figures. */
  async function begun(
    actor: PersonActor,
    scope: typeof SCOPE & { readonly source?: string },
  ): Promise<string> {
    const id = await reports.begin(actor, scope);
    await readFigures(actor, id);
    return id;
  }
  const proven = (person: PersonActor): PersonActor => ({ ...person, recentlyProven: true });
  const blockOf = async (id: string, block: string) =>
    (await reports.get(writer, id, 'es')).document.blocks.find((each) => each.id === block);

  async function written(): Promise<string> {
    const id = await begun(writer, SCOPE);
    await reports.write(writer, id, 1, TEXTS);
    return id;
  }
  async function submitted(): Promise<string> {
    const id = await written();
    await approvals.submit(writer, id, 2);
    return id;
  }
  const shown = async (id: string): Promise<string> => (await reports.get(second, id, 'es')).sha256!;
  async function approved(): Promise<string> {
    const id = await submitted();
    await approvals.approve(proven(second), id, await shown(id));
    return id;
  }

  it('tell a payer its own money exactly, and counts as the register let them out', async () => {
    const id = await begun(writer, SCOPE);
    expect(await blockOf(id, 'money-total')).toMatchObject({
      rows: [['MXN', { minor: '500000', currency: 'MXN' }, { minor: '200000', currency: 'MXN' }]],
    });
    const outputs = await blockOf(id, 'outputs');
    expect(outputs?.kind === 'table' && outputs.rows[0]![2]).toBe(210);
    const text = JSON.stringify(layOut((await reports.get(writer, id, 'en')).document, 'hash'));
    // What one nonprofit of a region counted is neither in a table nor in a drawing.
    expect(text).not.toMatch(/\b44\b/);
    const releases = await asSuperuser<{ subject: string }>(
      test,
      'select distinct subject from releases where tenant_id = $1 order by 1',
      [writer.tenantId],
    );
    expect(releases.map(({ subject }) => subject)).toEqual([
      ...['reported.people-accompanied.v1', 'reported.people-accompanied.v1.sex'],
    ]);
  });

  it('tell who was counted as the register lets it out, in every edition alike', async () => {
    const parts = await blockOf(await begun(writer, SCOPE), 'part-1-sex');
    const rows = parts?.kind === 'table' ? parts.rows : [];
    expect(rows).toEqual([
      ['Mujeres', 145, 69],
      ['Hombres', 65, 31],
    ]);
    expect(await blockOf(await begun(writer, SCOPE), 'part-1-sex')).toEqual(parts);
  });

  it('wait for their figures, which a job reads, once more where it was killed, and not after they were given up', async () => {
    const id = await reports.begin(writer, SCOPE);
    expect(await reports.look(writer, id)).toMatchObject({ state: 'reading', hasFigures: false, version: 1 });
    expect(await refusal(reports.get(writer, id, 'es'))).toBe('impact-reading');
    expect(await refusal(approvals.submit(writer, id, 1))).toBe('impact-reading');
    await Promise.all([readFigures(writer, id), readFigures(writer, id)]);
    const row = await reports.look(writer, id);
    expect(row).toMatchObject({ state: 'draft', version: 1, fault: null, figuresDone: row.figuresOf });
    expect(row.figuresOf).toBeGreaterThan(0);
    const recorded = await asSuperuser(
      test,
      `select from audit_log where action = 'impact-report.read' and subject_id = $1`,
      [id],
    );
    expect(recorded).toHaveLength(1);
    const given = await reports.begin(writer, SCOPE);
    await approvals.withdraw(writer, given, 1);
    await readFigures(writer, given);
    expect(await reports.look(writer, given)).toMatchObject({ state: 'withdrawn', hasFigures: false });
  });

  it('say why they have no figures, and are tried again', async () => {
    const id = await reports.begin(writer, SCOPE);
    expect(await refusal(reports.retry(writer, id))).toBe('impact-state');
    jest.spyOn(data, 'read').mockRejectedValueOnce(new Error('no books'));
    await expect(readFigures(writer, id)).rejects.toThrow('no books');
    expect(await reports.look(writer, id)).toMatchObject({ state: 'reading', fault: 'unreadable' });
    await reports.retry(writer, id);
    await readFigures(writer, id);
    expect(await reports.look(writer, id)).toMatchObject({ state: 'draft', fault: null, version: 2 });
  });

  it('get figures from the job alone, for PostgreSQL too: nobody writes their own', async () => {
    const id = await begun(writer, SCOPE);
    const forge = `update impact_reports set version = version + 1, facts = '{}', material = '{}', written_by = $2 where id = $1`;
    const own = database.asActor(writer, (tx) => tx.query(forge, [id, writer.personId]));
    await expect(own).rejects.toThrow();
    const texts = `update impact_reports set texts = '{}' where id = $1`;
    await reports.refresh(writer, id, 1);
    await expect(database.asActor(systemActor('registrar'), (tx) => tx.query(texts, [id]))).rejects.toThrow();
  });

  it('are of money that one funder gave, where they are asked to be, and of no stranger’s', async () => {
    const stranger = await saveMember(test, 'funder', 'funder-admin');
    expect(await refusal(reports.begin(writer, { ...SCOPE, source: stranger.tenantId }))).toBe(
      'invalid-input source: form-unknown-choice',
    );
    expect(await reports.sources(writer)).toEqual([]);
  });

  it('place no nonprofit that did not choose to be known', async () => {
    const id = await begun(writer, SCOPE);
    expect(await blockOf(id, 'map')).toBeUndefined();
    expect(await blockOf(id, 'where-none')).toBeDefined();
  });

  it('keep for the public what one payer knows', async () => {
    const id = await begun(writer, { ...SCOPE, audience: 'public' });
    const metrics = await blockOf(id, 'glance');
    expect(metrics?.kind === 'metrics' && metrics.items.map(({ value }) => value)).toEqual([
      ...[{ kept: true }, { kept: true }, { kept: true }, { kept: true }],
    ]);
  });

  it('are the same bytes from the same data on another day', async () => {
    const one = await submitted();
    clock.advance(86_400_000 * 40);
    expect(await shown(await submitted())).toBe(await shown(one));
  });

  it('are written by whoever saw the last version', async () => {
    const id = await written();
    expect(await refusal(reports.write(second, id, 1, TEXTS))).toBe('stale-version');
    expect(await refusal(reports.refresh(second, id, 1))).toBe('stale-version');
    await reports.refresh(second, id, 2);
    expect(await refusal(reports.write(writer, id, 3, TEXTS))).toBe('impact-state');
    await readFigures(second, id);
    expect(await reports.look(writer, id)).toMatchObject({ state: 'draft', version: 3 });
  });

  it('are read anew where they were read by a method of before, and keep their texts', async () => {
    const id = await written();
    expect((await reports.get(writer, id, 'es')).isOutdated).toBe(false);
    await asSuperuser(test, 'alter table impact_reports disable trigger user');
    await asSuperuser(test, `update impact_reports set material = material - 'method' where id = $1`, [id]);
    await asSuperuser(test, 'alter table impact_reports enable trigger user');
    expect((await reports.get(writer, id, 'es')).isOutdated).toBe(true);
    expect(await refusal(approvals.submit(writer, id, 2))).toBe('impact-outdated');
    await reports.refresh(writer, id, 2);
    await readFigures(writer, id);
    const row = await reports.get(writer, id, 'es');
    expect([row.isOutdated, row.texts]).toEqual([false, TEXTS]);
    await approvals.submit(writer, id, 3);
  });

  it('are submitted in both languages, with the numbers of their figures alone', async () => {
    const id = await begun(writer, SCOPE);
    const lead = { es: 'Se acompañó a 44 personas.', en: '' };
    const done = { es: 'Son cuarenta y cuatro.', en: 'They are many.' };
    await reports.write(writer, id, 1, { ...TEXTS, sections: { ...TEXTS.sections, lead, done } });
    const refused = await approvals.submit(writer, id, 2).catch((error: { errors: unknown }) => error.errors);
    expect(refused).toMatchObject([
      { field: 'sections.lead.en', code: 'impact-untranslated' },
      { field: 'sections.lead.es', code: 'impact-number' },
      { field: 'sections.done.es', code: 'impact-number', params: { number: 'cuarenta y cuatro' } },
    ]);
  });

  it('are submitted without the name of anybody who is protected, and say only where it stands', async () => {
    const [own] = await asSuperuser<{ id: string; name: string }>(
      test,
      'select o.id, o.name from organizations o join awards a on a.nonprofit_id = o.id where a.tenant_id = $1 order by a.id limit 1',
      [writer.tenantId],
    );
    await asSuperuser(
      test,
      `insert into nonprofit_profiles (tenant_id, safety) values ($1, 'protected') on conflict do nothing`,
      [own!.id],
    );
    const id = await begun(writer, SCOPE);
    const told = { es: `Con ${own!.name.toUpperCase()} se avanzó.`, en: 'Things moved on.' };
    await reports.write(writer, id, 1, { ...TEXTS, sections: { ...TEXTS.sections, done: told } });
    const refused = await approvals.submit(writer, id, 2).catch((error: { errors: unknown }) => error.errors);
    expect(refused).toMatchObject([{ field: 'sections.done.es', code: 'impact-names' }]);
    const someone = await saveMember(test, 'funder', 'funder-admin');
    const others = await begun(someone, SCOPE);
    await reports.write(someone, others, 1, { ...TEXTS, sections: { ...NO_TEXTS.sections, done: told } });
    // Nobody learns from a refusal who is here: names of others' nonprofits are no names.
    await approvals.submit(someone, others, 2);
  });

  it('are approved as shown by somebody who neither submitted nor wrote them', async () => {
    const id = await written();
    await approvals.submit(second, id, 2);
    const sha256 = await shown(id);
    expect(await refusal(approvals.approve(proven(second), id, sha256))).toBe('same-person');
    expect(await refusal(approvals.approve(proven(writer), id, sha256))).toBe('same-person');
    const third = proven(await saveMember(test, 'funder', 'funder-finance', writer.tenantId));
    expect(await refusal(approvals.approve(third, id, '0'.repeat(64)))).toBe('stale-version');
    await approvals.approve(third, id, sha256);
    expect((await reports.get(writer, id, 'en')).state).toBe('approved');
  });

  it('are told to own systems when they are for the public, and not otherwise', async () => {
    const third = proven(await saveMember(test, 'funder', 'funder-finance', writer.tenantId));
    const told: string[] = [];
    for (const audience of ['public', 'funder'] as const) {
      const id = await begun(writer, { ...SCOPE, audience });
      await reports.write(writer, id, 1, { ...NO_TEXTS, title: TEXTS.title });
      await approvals.submit(second, id, 2);
      await approvals.approve(third, id, await shown(id));
      if (audience === 'public') told.push(id);
    }
    const rows = await asSuperuser<{ id: string }>(
      test,
      `select data ->> 'subjectId' as id from outbox where data ->> 'event' = 'impact-report.published'`,
    );
    expect(rows.map(({ id }) => id)).toEqual(told);
  });

  it('are approved by no one person for PostgreSQL either: past the policies by constraint', async () => {
    const id = await submitted();
    const approve = `update impact_reports set version = version + 1, state = 'approved', approved_by = $2, approved_at = now()
       where id = $1`;
    const own = database.asActor(writer, (tx) => tx.query(approve, [id, writer.personId]));
    await expect(own).rejects.toThrow('ck_impact_reports_two_people');
    const another = database.asActor(writer, (tx) => tx.query(approve, [id, second.personId]));
    await expect(another).rejects.toThrow();
    const past = asSuperuser(test, approve, [id, writer.personId]);
    await expect(past).rejects.toThrow('ck_impact_reports_two_people');
  });

  it('never change once they are approved; a correction is another report', async () => {
    const id = await approved();
    expect(await refusal(reports.write(writer, id, 4, TEXTS))).toBe('impact-state');
    expect(await refusal(approvals.giveBack(writer, id, 4))).toBe('impact-state');
    const changes = [
      `snapshot = '{}', sha256 = encode(sha256('{}'), 'hex')`,
      `state = 'draft'`,
      `texts = '{}'`,
    ];
    for (const change of changes) {
      const sql = `update impact_reports set version = version + 1, ${change} where id = $1`;
      await expect(database.asActor(writer, (tx) => tx.query(sql, [id]))).rejects.toThrow();
    }
    const correction = await reports.correct(writer, id);
    await readFigures(writer, correction);
    await approvals.submit(writer, correction, 1);
    await approvals.approve(proven(second), correction, await shown(correction));
    expect((await reports.get(writer, id, 'es')).replacedBy).toBe(correction);
  });

  it('become drafts again or are withdrawn before that', async () => {
    const id = await submitted();
    await approvals.giveBack(second, id, 3);
    expect((await reports.get(writer, id, 'es')).sha256).toBeNull();
    await approvals.withdraw(writer, id, 4);
    expect(await refusal(approvals.submit(writer, id, 5))).toBe('impact-state');
  });

  it('are of one’s own organisation, and of who reads its books', async () => {
    const id = await written();
    const stranger = await saveMember(test, 'funder', 'funder-admin');
    expect(await refusal(reports.get(stranger, id, 'es'))).toBe('not-found');
    const officer = await saveMember(test, 'funder', 'program-officer', writer.tenantId);
    expect(await refusal(reports.list(officer))).toBe('forbidden');
    expect(await reports.list(stranger)).toEqual([]);
  });

  /** Cases that a hotline told HIP of, line by line. */
  async function hotlineTold(place: string, cases: readonly number[]): Promise<void> {
    const { tenantId, personId } = await saveMember(test, 'hip', 'hip-admin');
    const [file] = await asSuperuser<{ id: string }>(
      test,
      `insert into figure_imports (tenant_id, id, publisher, title, edition_year, sha256, header, rows_taken, rows_set_aside, totals_agreed,
         imported_by, imported_at)
       values ($1, gen_random_uuid(), 'Una línea', 'Casos de 2025', 2026, repeat('a', 64), '{}', $3, 0, 0, $2, now()) returning id`,
      [tenantId, personId, cases.length],
    );
    await asSuperuser(
      test,
      `insert into hotline_counts (tenant_id, import_id, line, place, forms, period_start, period_end, calls, cases)
       select $1, $2, at + 1, $3, '{}', '2025-0' || at, '2025-0' || at, null, told
         from unnest($4::int[]) with ordinality as c (told, at)`,
      [tenantId, file!.id, place, cases],
    );
  }

  it('open each figure to rows of their own report, and evidence to nothing finer than everybody may know', async () => {
    await hotlineTold('MX-OAX', [3, 4]);
    const [south, all] = [await begun(writer, { ...SCOPE, region: 'south' }), await begun(writer, SCOPE)];
    const awards = async (id: string) =>
      (await figures.open(writer, id, 'awards')).awards.map((award) => award.states[0]).sort();
    expect(await awards(south)).toEqual(['MX-CHP', 'MX-GRO', 'MX-OAX', 'MX-YUC']);
    expect(await awards(all)).toContain('MX-SON');
    const { money } = await figures.open(writer, all, 'money.MXN.region.south');
    expect(money.map(({ award }) => award.states[0]).sort()).toEqual(await awards(south));
    const { names } = await figures.list(writer, south, 'es');
    const opened = async (name: RegExp) =>
      Promise.all(names.filter((each) => name.test(each)).map((each) => figures.open(writer, south, each)));
    const imported = (await opened(/^need\.hotline-cases\.file-/)).flatMap(({ evidence }) => evidence);
    expect(
      imported.map(({ row, observation }) => [row.state, row.value, row.qualifier.en, observation]),
    ).toEqual([['MX-OAX', 10, 'at most', null]]);
    const known = (await opened(/^need\.hotline-cases\.lnctp\./)).flatMap(({ evidence }) => evidence);
    expect(known.length).toBeGreaterThan(0);
    for (const { row, observation } of known) {
      const { source, geography, value } = observation!.observation;
      expect([source, geography, value]).toEqual(['lnctp', row.state, row.value]);
    }
    expect(await refusal(figures.open(writer, south, 'place.MX-SON'))).toBe('not-found');
    const stranger = await saveMember(test, 'funder', 'funder-admin');
    expect(await refusal(figures.open(stranger, south, 'awards'))).toBe('not-found');
    expect(await refusal(figures.list(stranger, south, 'es'))).toBe('not-found');
  });

  it('lead from what is withheld nowhere', async () => {
    const id = await begun(writer, { ...SCOPE, audience: 'public' });
    const { places } = await figures.list(writer, id, 'es');
    expect(places.get('glance')).toEqual([[null], [null], [null], [null]]);
    const own = await figures.list(writer, await begun(writer, SCOPE), 'es');
    expect(own.places.get('glance')![0]).toEqual(['awards']);
  });

  it('let no filter, time or later report set one nonprofit apart from the others', async () => {
    await begun(writer, SCOPE);
    await given('MX-NAY', 5);
    const id = await begun(writer, SCOPE);
    const outputs = await blockOf(id, 'outputs');
    // 255 less the 210 that were told before would be what the sixth alone counted.
    expect(outputs?.kind === 'table' && outputs.rows[0]![2]).toEqual({ kept: true });
    const parts = await blockOf(id, 'part-1-sex');
    const cells = parts?.kind === 'table' ? parts.rows.flatMap((row) => row.slice(1)) : [];
    expect(cells.every((cell) => typeof cell === 'object')).toBe(true);
    const { withheld } = await reports.facts(writer, id);
    expect(withheld.map(({ name }) => name)).toContain('result.people-accompanied.v1');
    const south = await blockOf(await begun(writer, { ...SCOPE, region: 'south' }), 'outputs');
    expect(south?.kind === 'table' && south.rows[0]![2]).toEqual({ kept: true });
  });

  it('count a report that another payer accepted too as the same people, wherever its award is', async () => {
    const other = await saveMember(test, 'funder', 'funder-admin');
    const award = await saveAward(test, other.tenantId, { minor: 1_000_00n, currency: 'MXN' });
    await asSuperuser(
      test,
      `insert into reported_figures (tenant_id, award_id, recipient_id, report_id, nonprofit_id, indicator, definition, breakdown,
         category, value, quality, overlap, from_on, until_on, accepted_by, accepted_at)
       select $1, $2, md5(recipient_id::text)::uuid, report_id, nonprofit_id, indicator, definition, breakdown, category, value,
         quality, overlap, from_on, until_on, accepted_by, accepted_at from reported_figures where tenant_id = $3`,
      [other.tenantId, award, writer.tenantId],
    );
    const id = await begun(other, SCOPE);
    const outputs = (await reports.get(other, id, 'es')).document.blocks.find(
      (each) => each.id === 'outputs',
    );
    // Five of its six reports were told to another one: the sixth is what is left.
    expect(outputs?.kind === 'table' && outputs.rows.map((row) => row[2])).toEqual([{ kept: true }]);
  });

  it('are made without anybody at a desk of the same data', async () => {
    const readers = { books: systemActor('treasurer'), counts: systemActor('registrar') };
    const scope = { ...SCOPE, from: day(SCOPE.from), to: day(SCOPE.to), day: day(SCOPE.day) } as const;
    const any = { strategy: null, region: null, population: null, source: null, audience: 'funder' } as const;
    const { material } = await data.read({ tenantId: writer.tenantId, personId: null }, readers, {
      scope: { ...scope, ...any },
      edition: 'cli',
    });
    expect(material.money).toMatchObject([{ committed: { minor: '600000' }, paid: { minor: '240000' } }]);
    expect(material.results).toMatchObject([{ total: { kept: true } }]);
  });

  /** An award of HIP in its books, of another's money or its own, with a report that was accepted for it. */
  async function givenOn(
    hip: PersonActor,
    minor: bigint,
    source: { readonly tenantId: string; readonly awardId: string } | null,
    reportId: string,
  ): Promise<string> {
    const award = await saveAward(test, hip.tenantId, { minor, currency: 'MXN' });
    await asSuperuser(
      test,
      `update awards set strategies = '[{"code": "capacity", "percent": 100, "needs": []}]', source_tenant_id = $2, source_award_id = $3
        where id = $1`,
      [award, source?.tenantId ?? null, source?.awardId ?? null],
    );
    await book(award, { kind: 'award', amount: pesos(minor) }, hip);
    await asSuperuser(
      test,
      `insert into reported_figures (tenant_id, award_id, recipient_id, report_id, nonprofit_id, indicator, definition, breakdown,
         category, value, quality, overlap, from_on, until_on, accepted_by, accepted_at)
       select $1, id, gen_random_uuid(), $3, nonprofit_id, 'people-trained', 1, 'total', 'total', 50, 'counted', 'none',
         '2026-01-01', '2026-06-30', $4, now() from awards where id = $2`,
      [hip.tenantId, award, reportId, hip.personId],
    );
    return award;
  }

  it('count the money of a chain once, and of one funder’s money what was given on of it alone', async () => {
    const hip = await saveMember(test, 'hip', 'hip-admin');
    const [one, other] = [
      await saveMember(test, 'funder', 'funder-admin'),
      await saveMember(test, 'funder', 'funder-admin'),
    ];
    const sourceOf = async (by: PersonActor) => {
      const to = { nonprofitId: hip.tenantId, minor: 900_00n, currency: 'MXN' };
      const awardId = await saveAward(test, by.tenantId, to);
      await book(awardId, { kind: 'award', amount: pesos(900_00n) }, by);
      return { tenantId: by.tenantId, awardId };
    };
    const [first, second] = [await sourceOf(one), await sourceOf(other)];
    const [shared, alone] = [randomUUID(), randomUUID()];
    const ofOne = [await givenOn(hip, 300_00n, first, shared), await givenOn(hip, 200_00n, first, alone)];
    await givenOn(hip, 100_00n, second, shared);
    await givenOn(hip, 50_00n, null, shared);
    const told = async (by: PersonActor, source = '') => {
      const id = await begun(by, { ...SCOPE, source });
      const { awards, counts } = await reports.facts(by, id);
      const money = awards.map(({ id: award, committedMinor }) => [award, committedMinor]);
      return [new Map(money as [string, string][]), counts.map(({ reportId }) => reportId).sort()] as const;
    };
    const [ids, reported] = [[shared, alone].sort(), await told(hip)];
    // A report that was accepted for three awards is one, by whichever of them it is reached.
    expect([[...reported[0].values()].sort(), reported[1]]).toEqual([
      ['10000', '20000', '30000', '5000'],
      ids,
    ]);
    const [money, counts] = await told(hip, one.tenantId);
    expect([[...money.keys()].sort(), counts]).toEqual([[...ofOne].sort(), ids]);
    expect(ofOne.map((id) => money.get(id))).toEqual(['30000', '20000']);
    expect((await told(hip, other.tenantId)).map((each) => [...each.values()])).toEqual([
      ['10000'],
      [shared],
    ]);
    // Who gave first has the whole of it in its own report, and none of what was given on.
    expect(await told(one)).toEqual([new Map([[first.awardId, '90000']]), []]);
    expect((await reports.sources(hip)).map(({ id }) => id).sort()).toEqual(
      [one.tenantId, other.tenantId].sort(),
    );
  });
});
