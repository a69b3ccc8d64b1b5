import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { auditEntities } from '@puente/audit';
import { Database, systemActor, type PersonActor } from '@puente/database';
import { FakeClock } from '@puente/kernel';
import { organizationEntities } from '@puente/organizations';
import { asSuperuser, cloneTestDatabase, saveMember, type TestDatabase } from '@puente/testing';
import {
  buildSignals,
  evidenceEntities,
  figureOf,
  FigureImportService,
  FigureUseService,
  HotlineCountsService,
  loadEvidence,
  type FigureInput,
  type FigureRelation,
} from '..';

const NOW = new Date('2026-11-22T12:00:00Z');
const LNCTP = readFileSync(join(__dirname, '../../data/hotline/lnctp-2019-2020.csv'));
const HEADER = 'state,forms,month,calls,cases';
const fileOf = (...lines: string[]): Uint8Array => new TextEncoder().encode([HEADER, ...lines].join('\n'));

describe('figures of hotlines with a real database', () => {
  let test: TestDatabase;
  let database: Database;
  let staff: PersonActor;
  let funder: PersonActor;
  let imports: FigureImportService;
  let use: FigureUseService;
  let counts: HotlineCountsService;
  const clock = new FakeClock(NOW);
  let publishers = 0;

  beforeAll(async () => {
    test = await cloneTestDatabase();
    database = await Database.open({
      appUrl: test.appUrl,
      entities: [...auditEntities, ...organizationEntities, ...evidenceEntities],
    });
    staff = await saveMember(test, 'hip', 'hip-staff');
    funder = await saveMember(test, 'funder', 'program-officer');
    imports = new FigureImportService(database, clock);
    use = new FigureUseService(database, clock);
    counts = new HotlineCountsService(database);
  });
  beforeEach(() => {
    publishers++;
    clock.advance(60_000);
  });
  afterAll(async () => {
    await database.close();
    await test.drop();
  });

  const input = (relation: FigureRelation = { kind: 'new' }, title = 'Informe'): FigureInput => ({
    publisher: `Línea ${publishers}`,
    title,
    editionYear: 2021,
    relation,
  });
  const take = (file: Uint8Array, relation?: FigureRelation, title?: string) =>
    imports.import(staff, file, input(relation, title));
  const shown = async (actor: PersonActor, place: string) =>
    (await counts.list(actor))
      .filter((each) => each.source.publisher === `Línea ${publishers}` && each.placeKey === place)
      .map(({ cases }) => cases);
  const refusal = (promise: Promise<unknown>): Promise<unknown> =>
    promise.then(
      () => 'nothing',
      (error: { code: string; errors?: { code: string }[] }) => error.errors?.[0]?.code ?? error.code,
    );

  it('takes the whole table of the national line, once, and tells a funder no small count', async () => {
    expect(await imports.check(staff, LNCTP, input())).toMatchObject({ known: null, clashes: [] });
    const done = await take(LNCTP);
    expect(done).toMatchObject({ rowsTaken: 32, totalsAgreed: 1, setAside: [], added: true });
    expect(await take(LNCTP)).toMatchObject({ id: done.id, known: done.id, added: false });
    const [{ total } = { total: 0 }] = await asSuperuser<{ total: number }>(
      test,
      'select sum(cases)::int as total from hotline_counts where import_id = $1',
      [done.id],
    );
    expect(total).toBe(184);
    expect([await shown(staff, 'MX-CMX'), await shown(staff, 'MX-COL')]).toEqual([[35, 17], [1]]);
    expect([await shown(funder, 'MX-CMX'), await shown(funder, 'MX-COL')]).toEqual([[52], ['few']]);
    const numbers = (await counts.list(funder)).flatMap(({ calls, cases }) => [calls, cases]);
    expect(numbers.filter((each) => typeof each === 'number' && each > 0 && each <= 10)).toEqual([]);
  });

  it('sets every faulty row aside as it was written, with all its faults', async () => {
    const latin = [...'Michoac\u00e1n,,2019,2,2\n'].map((sign) => sign.charCodeAt(0));
    const text = fileOf(
      'Puebla,labor exploitation|forced begging,2019,,12',
      'Puebla,forced begging|labor exploitation,2019-03,,5',
      'Ohio,piracy,2099,59%,-1',
      'México,,2019,1,1',
      'Jalisco,,2019,1\u0000,1,1,1',
      'Total,,2019,,99',
      '',
    );
    const { id, ...done } = await take(Uint8Array.from([...text, ...latin]));
    expect(done).toMatchObject({ rowsTaken: 1, totalsAgreed: 0 });
    const { setAside, rowsSetAside } = await imports.get(staff, id);
    expect(rowsSetAside).toBe(6);
    expect(setAside.map(({ line, faults }) => [line, ...faults.map(({ code }) => code)])).toEqual([
      [3, 'period-overlaps'],
      [4, 'place-us-state', 'form-unknown', 'period-future', 'count-invalid', 'count-invalid'],
      [5, 'place-country'],
      [6, 'cells-count'],
      [7, 'sum-mismatch'],
      [8, 'encoding-not-utf8'],
    ]);
    expect(setAside[1]!.raw).toBe('Ohio,piracy,2099,59%,-1');
    expect(setAside[3]!.raw).toBe('Jalisco,,2019,1␀,1,1,1');
  });

  it.each([
    ['a header that is none', 'estado;casos', 'figures-fault'],
    ['unknown columns', 'state,forms,month,calls,cases,unit', 'figures-fault'],
    ['nothing', '', 'figures-fault'],
  ])('refuses %s whole, and stores nothing', async (_name, text, code) => {
    expect(await refusal(take(new TextEncoder().encode(text)))).toBe(code);
    expect((await imports.list(staff)).some(({ publisher }) => publisher === `Línea ${publishers}`)).toBe(
      false,
    );
  });

  it('takes mended rows as an addition, and no day twice', async () => {
    const { id } = await take(fileOf('Puebla,forced begging,2019,,12', 'Pueblla,slavery,2019,,13'));
    const mended = fileOf(`Puebla,slavery,2019,,13`);
    expect(await refusal(take(mended))).toBe('figures-counted-twice');
    expect((await imports.check(staff, mended, input())).clashes).toEqual([
      { id, title: 'Informe', rows: 1 },
    ]);
    const more = await take(mended, { kind: 'adds', to: id });
    expect([await shown(staff, 'MX-PUE'), await shown(funder, 'MX-PUE')]).toEqual([[12, 13], [25]]);
    expect(await refusal(take(fileOf('Puebla,slavery,2019-02,,1'), { kind: 'adds', to: more.id }))).toBe(
      'figures-counted-twice',
    );
    await use.takeOut(staff, more.id);
    expect(await shown(staff, 'MX-PUE')).toEqual([12]);
    await use.useAgain(staff, more.id);
    expect(await shown(staff, 'MX-PUE')).toEqual([12, 13]);
  });

  it('replaces an import only where that is chosen, and goes back to it', async () => {
    const first = await take(fileOf('Puebla,,2019,,20', 'Jalisco,,2020,,0'));
    const again = fileOf('Puebla,,2019,,21');
    expect(await refusal(take(again, { kind: 'new' }))).toBe('figures-counted-twice');
    const second = await take(again, { kind: 'replaces', of: first.id }, 'Segunda');
    expect([await shown(staff, 'MX-PUE'), await shown(staff, 'MX-JAL')]).toEqual([[21], []]);
    expect(await imports.get(staff, first.id)).toMatchObject({ replacedBy: second.id });
    await use.useAgain(staff, first.id);
    expect([await shown(staff, 'MX-PUE'), await shown(funder, 'MX-JAL')]).toEqual([[20], [0]]);
    expect(await imports.get(staff, second.id)).toMatchObject({ replacedBy: first.id });
    await use.takeOut(staff, first.id);
    expect(await shown(staff, 'MX-PUE')).toEqual([]);
    const actions = await asSuperuser<{ action: string }>(
      test,
      `select action from audit_log where subject_id = any ($1) order by seq`,
      [[first.id, second.id]],
    );
    expect(actions.map(({ action }) => action)).toEqual([
      'figures.imported',
      'figures.imported',
      'figures.used-again',
      'figures.taken-out',
    ]);
  });

  it('asks what the file is, and lets nobody in who has no right to it', async () => {
    const file = fileOf('Puebla,,2019,,20');
    const with_ = (changes: Partial<FigureInput>) => imports.import(staff, file, { ...input(), ...changes });
    expect(await refusal(with_({ publisher: ' ' }))).toBe('required');
    expect(await refusal(with_({ editionYear: 2027 }))).toBe('edition-year');
    expect(await refusal(with_({ relation: { kind: 'adds', to: staff.personId } }))).toBe(
      'figures-not-in-use',
    );
    for (const wrong of [funder, await saveMember(test, 'hip', 'auditor', staff.tenantId)]) {
      expect(await refusal(imports.import(wrong, file, input()))).toBe('forbidden');
      expect(await refusal(imports.list(wrong))).toBe('forbidden');
    }
    const other = await saveMember(test, 'hip', 'hip-admin');
    const { id } = await take(file);
    expect(await refusal(imports.get(other, id))).toBe('not-found');
    expect(await refusal(use.takeOut(other, id))).toBe('not-found');
  });

  it('lets PostgreSQL itself hand no count and no row set aside to others', async () => {
    await take(fileOf('Puebla,,2019,,7', 'Pueblla,,2019,,13'));
    const rows = await database.asActor(funder, async (tx) => [
      ...(await tx.query<object[]>('select 1 from hotline_counts')),
      ...(await tx.query<object[]>('select 1 from set_aside_rows')),
      ...(await tx.query<object[]>('select 1 from figure_imports')),
    ]);
    expect(rows).toEqual([]);
  });

  it('imports from the command line into HIP’s record and joins the signals of need', async () => {
    const file = fileOf('Zacatecas,,2024,,40', 'Nayarit,,2024,,3', 'abroad,,2024,,9', 'Colima,,2024,5,');
    await imports.import(systemActor('importer'), file, input());
    const provided = await counts.signalRows();
    const { signals } = buildSignals(loadEvidence(), provided);
    const own = signals.find(({ source }) => source.publisher === `Línea ${publishers}`)!;
    expect(
      ['MX-ZAC', 'MX-NAY', 'MX-COL', 'MX-HID'].map((state) => figureOf(own, state as never).value),
    ).toEqual([40, 10, null, null]);
    expect(own.rows.find(({ state }) => state === 'MX-NAY')).toMatchObject({
      qualifier: 'at-most',
      caveats: ['awareness-bias', 'count-withheld'],
    });
  });
});
