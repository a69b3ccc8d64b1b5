import { randomUUID } from 'node:crypto';
import { Database, type PersonActor } from '@puente/database';
import { DomainError, FakeClock } from '@puente/kernel';
import { asSuperuser, cloneTestDatabase, saveMember, type TestDatabase } from '@puente/testing';
import { ExchangeRateService, type RateText } from '..';

const ALL = { of: null, in: null };
const RATE: RateText = { of: 'USD', in: 'MXN', day: '2026-11-20', source: 'banxico-fix', rate: '18.5023' };

describe('exchange rates', () => {
  const clock = new FakeClock(new Date('2026-11-22T12:00:00Z'));
  let test: TestDatabase;
  let database: Database;
  let rates: ExchangeRateService;
  let finance: PersonActor;

  beforeAll(async () => {
    test = await cloneTestDatabase();
    database = await Database.open({ appUrl: test.appUrl, entities: [] });
    rates = new ExchangeRateService(database, clock);
  });
  afterAll(async () => {
    await database.close();
    await test.drop();
  });
  /** A payer of its own, because there is one rate for a pair, a day and a source. */
  beforeEach(async () => {
    finance = await saveMember(test, 'funder', 'funder-finance');
    clock.advance(60_000);
  });

  /** The code of a refusal, with the faults of its fields. */
  const refusal = (tried: Promise<unknown>): Promise<string> =>
    tried.then(
      () => 'done',
      (error: unknown) => {
        if (!(error instanceof DomainError)) throw error;
        const faults = error.errors.map(({ field, params }) => ` ${field}: ${params?.fault}`);
        return `${error.code}${faults.join()}`;
      },
    );
  const listed = async (): Promise<string[]> => {
    const { rows } = await rates.list(finance, ALL, 1);
    return rows.map(({ value, replacedBy }) => `${value}${replacedBy ? ' corrected' : ''}`);
  };
  const file = (...lines: string[]) =>
    rates.import(finance, new TextEncoder().encode(['of,in,day,source,rate', ...lines].join('\n')));

  it('are written down exactly, once for a pair, a day and a source', async () => {
    await rates.record(finance, RATE);
    expect(await refusal(rates.record(finance, { ...RATE, rate: '18.6' }))).toBe(
      'rates-refused rate: rate-known',
    );
    await rates.record(finance, { ...RATE, source: 'bank', rate: '0.00000001' });
    expect(await listed()).toEqual(['0.00000001', '18.5023']);
    expect(await refusal(rates.record(finance, { ...RATE, day: '2026-11-23' }))).toBe(
      'rates-refused day: rate-day-ahead',
    );
  });

  it('are corrected once, by rows that stay', async () => {
    const wrong = await rates.record(finance, { ...RATE, rate: '1.85' });
    clock.advance(1_000);
    const tried = await Promise.all(
      ['18.5', '18.6'].map((value) => refusal(rates.correct(finance, wrong, value))),
    );
    expect(tried.sort()).toEqual(['done', 'stale-version']);
    const [right, before] = (await rates.list(finance, ALL, 1)).rows;
    expect([right!.replaces, before!.replacedBy, before!.value]).toEqual([wrong, right!.id, '1.85']);
    expect(await refusal(rates.correct(finance, wrong, '18.7'))).toBe('stale-version');
    const past = `insert into exchange_rates select tenant_id, gen_random_uuid(), of_currency, in_currency, rated_on, source, 18.7,
        id, recorded_by, now() from exchange_rates where id = $1`;
    const twice = database.asActor(finance, (tx) => tx.query(past, [wrong]));
    await expect(twice).rejects.toMatchObject({ driverError: { constraint: 'uq_exchange_rates_replaces' } });
    expect(await refusal(rates.correct(finance, right!.id, 'x'))).toBe('rates-refused rate: rate-number');
    expect(await refusal(rates.correct(finance, randomUUID(), '18.7'))).toBe('not-found');
  });

  it('come in from a file, all or none', async () => {
    await rates.record(finance, RATE);
    expect(
      await file('USD,MXN,2026-11-20,banxico-fix,18.50230', 'USD,MXN,2026-11-19,banxico-fix,18.4'),
    ).toEqual({ read: 2, added: 1 });
    const tried = file('USD,MXN,2026-11-18,banxico-fix,18.3', 'USD,MXN,2026-11-20,banxico-fix,18.6');
    expect(await refusal(tried)).toBe('rates-refused line 3: rate-known');
    expect(await refusal(file('USD,MXN,2026-11-18,banxico-fix'))).toBe('rates-refused line 2: rates-columns');
    expect(await listed()).toEqual(['18.5023', '18.4']);
  });

  it('are read and narrowed by who keeps or audits the books, and written by who keeps them', async () => {
    const id = await rates.record(finance, RATE);
    const officer = await saveMember(test, 'funder', 'program-officer', finance.tenantId);
    const stranger = await saveMember(test, 'funder', 'funder-admin');
    expect(await refusal(rates.list(officer, ALL, 1))).toBe('forbidden');
    expect((await rates.list(stranger, ALL, 1)).rows).toEqual([]);
    expect(await refusal(rates.correct(stranger, id, '18'))).toBe('not-found');
    expect((await rates.list(finance, { of: 'EUR', in: null }, 1)).found).toBe(0);
    const hip = await saveMember(test, 'hip', 'hip-admin');
    const auditor = await saveMember(test, 'hip', 'auditor', hip.tenantId);
    await rates.record(hip, RATE);
    expect((await rates.list(auditor, ALL, 7)).page).toBe(1);
    expect(await refusal(rates.record(auditor, RATE))).toBe('forbidden');
  });

  it('are never changed or taken away, and the log tells who wrote them', async () => {
    const id = await rates.record(finance, RATE);
    await rates.correct(finance, id, '18.6');
    await file('EUR,MXN,2026-11-18,bank,20');
    for (const sql of [`update exchange_rates set rate = 1`, `delete from exchange_rates`]) {
      await expect(database.asActor(finance, (tx) => tx.query(sql))).rejects.toThrow(/permission denied/);
    }
    const rows = await asSuperuser<{ action: string }>(
      test,
      `select action from audit_log where tenant_id = $1 and person_id = $2 order by seq`,
      [finance.tenantId, finance.personId],
    );
    expect(rows.map(({ action }) => action)).toEqual(['rate.recorded', 'rate.corrected', 'rate.imported']);
  });
});
