import { randomUUID } from 'node:crypto';
import type { PersonActor } from '@puente/database';
import { FakeClock } from '@puente/kernel';
import { asSuperuser, saveMember } from '@puente/testing';
import fc from 'fast-check';
import { refusal } from '../../../../../test/rooms/grants-room';
import { AwardsRoom } from '../../../../../test/rooms/awards-room';
import { AwardSourceService } from './source.service';

/** An award past all policies: who gives, to whom, how much, and which other one its money comes from. */
interface Given {
  readonly from: string;
  readonly to: string;
  readonly minor: number;
  readonly source?: { readonly tenant: string; readonly id: string; readonly rate?: number };
  readonly currency?: string;
  readonly state?: string;
}

describe('money that is given on', () => {
  const clock = new FakeClock(new Date('2026-12-02T12:00:00Z'));
  let room: AwardsRoom;
  let sources: AwardSourceService;
  let officer: PersonActor;
  let hip: PersonActor;
  let source: string;
  let nonprofit: string;

  beforeAll(async () => {
    room = await AwardsRoom.open(clock);
    sources = new AwardSourceService(room.room.database, clock);
    ({ officer } = room.room);
    hip = await saveMember(room.room.test, 'hip', 'hip-admin');
    nonprofit = (await saveMember(room.room.test, 'nonprofit', 'nonprofit-admin')).tenantId;
  });
  afterAll(() => room.close());
  beforeEach(async () => {
    source = await given({ from: officer.tenantId, to: hip.tenantId, minor: 1_000 });
  });

  const superuser = <Row extends object>(sql: string, values: unknown[]): Promise<Row[]> =>
    asSuperuser<Row>(room.room.test, sql, values);
  async function given({
    from,
    to,
    minor,
    source: of,
    currency = 'MXN',
    state = 'active',
  }: Given): Promise<string> {
    const [id, written] = [randomUUID(), officer.personId];
    await superuser(
      `insert into awards (tenant_id, id, nonprofit_id, state, title, amount_minor, currency, support, starts_on, ends_on,
          strategies, budget, indicators, written_by, written_at, proposed_by, proposed_at, approved_by, approved_at,
          approved_sha256, source_tenant_id, source_award_id, source_rate)
        values ($1, $2, $3, 'draft', 'x', $4, $5, 'core', '2027-01-01', '2027-12-31', '[{"percent": 100}]', $6, '[]', $7, now(), null,
          null, null, null, null, $8, $9, $10)`,
      [
        ...[from, id, to, minor, currency, JSON.stringify([{ code: 'staff', amountMinor: String(minor) }])],
        ...[written, of?.tenant ?? null, of?.id ?? null, of?.rate ?? null],
      ],
    );
    if (state !== 'draft') await put(id, state);
    return id;
  }
  /** Into another state, as two other people would have brought it there. */
  const put = (id: string, state: string): Promise<unknown> =>
    superuser(
      `update awards set state = $2, proposed_by = written_by, proposed_at = now(), approved_by = gen_random_uuid(),
          approved_at = now(), approved_sha256 = 'x' where id = $1`,
      [id, state],
    );
  const drawing = (minor: number, more: Partial<Given> = {}): Promise<string> =>
    given({
      ...{ from: hip.tenantId, to: nonprofit, minor, state: 'draft' },
      ...{ source: { tenant: officer.tenantId, id: source }, ...more },
    });
  const broken = (made: Promise<unknown>): Promise<string> =>
    made.then(
      () => 'done',
      (error: { constraint?: string; code?: string }) => error.constraint ?? error.code ?? 'other',
    );
  const draft = (minor = 100): Promise<string> =>
    given({ from: hip.tenantId, to: nonprofit, minor, state: 'draft' });
  const left = async (): Promise<bigint> =>
    (await sources.list(hip)).find(({ id }) => id === source)!.leftMinor;

  it('is named on a draft by who was given its source, with what is left', async () => {
    const id = await draft(300);
    await sources.name(hip, id, 1, { awardId: source, rate: '' });
    expect(await sources.of(hip, id)).toEqual({ tenantId: officer.tenantId, awardId: source, rate: null });
    expect(await left()).toBe(700n);
    expect(await refusal(sources.name(hip, id, 1, { awardId: '', rate: '' }))).toBe('stale-version');
    await sources.name(hip, id, 2, { awardId: '', rate: '' });
    expect([await sources.of(hip, id), await left()]).toEqual([null, 1_000n]);
  });

  it('is never more than its source, drafts counted and withdrawn ones not', async () => {
    await drawing(600);
    const id = await draft(401);
    expect(await refusal(sources.name(hip, id, 1, { awardId: source, rate: '' }))).toBe(
      'award-beyond-source',
    );
    expect(await broken(drawing(401))).toBe('ck_awards_within_source');
    await drawing(400, { state: 'withdrawn' });
    const last = await drawing(400);
    const more = `update awards set amount_minor = 401, budget = '[{"code": "staff", "amountMinor": "401"}]' where id = $1`;
    expect(await broken(superuser(more, [last]))).toBe('ck_awards_within_source');
    const less = `update awards set amount_minor = 999, budget = '[{"code": "staff", "amountMinor": "999"}]' where id = $1`;
    expect(await broken(superuser(less, [source]))).toBe('ck_awards_within_source');
    await superuser(`update awards set state = 'withdrawn' where id = $1`, [last]);
    expect(await broken(superuser(less, [source]))).toBe('done');
  });

  it('is never more than its source, though many give it on at once', async () => {
    const drafts = await Promise.all(Array.from({ length: 12 }, () => draft(150)));
    const name = (id: string): Promise<string> =>
      sources.name(hip, id, 1, { awardId: source, rate: '' }).then(
        () => 'done',
        (error: { code?: string }) => error.code ?? 'other',
      );
    const made = await Promise.all(drafts.map(name));
    expect(made.filter((each) => each === 'done')).toHaveLength(6);
    expect(made.filter((each) => each === 'award-beyond-source')).toHaveLength(6);
    expect(await left()).toBe(100n);
  });

  it('draws on a source in another currency at the rate that is named', async () => {
    source = await given({ from: officer.tenantId, to: hip.tenantId, minor: 1_000, currency: 'USD' });
    const id = await draft(18_500);
    expect(await refusal(sources.name(hip, id, 1, { awardId: source, rate: '' }))).toContain(
      'source-rate-needed',
    );
    await sources.name(hip, id, 1, { awardId: source, rate: '18.5' });
    expect(await left()).toBe(0n);
    expect(await broken(drawing(100, { currency: 'MXN' }))).toBe('ck_awards_within_source');
  });

  it('is given on by nobody but who was given it', async () => {
    const other = await saveMember(room.room.test, 'funder', 'funder-admin');
    const stranger = await given({ from: other.tenantId, to: nonprofit, minor: 10, state: 'draft' });
    expect(await refusal(sources.name(other, stranger, 1, { awardId: source, rate: '' }))).toContain(
      'form-unknown-choice',
    );
    expect(await sources.list(other)).toEqual([]);
    expect(await broken(drawing(10, { from: other.tenantId }))).toBe('fk_awards_source');
    expect(await refusal(sources.of(other, await draft()))).toBe('not-found');
  });

  it('comes from an award that runs, and never from itself', async () => {
    const over = await given({ from: officer.tenantId, to: hip.tenantId, minor: 1_000, state: 'closed' });
    expect(await broken(drawing(10, { source: { tenant: officer.tenantId, id: over } }))).toBe(
      'ck_awards_source_runs',
    );
    const of = { tenant: officer.tenantId, id: source };
    const back = await given({ from: hip.tenantId, to: officer.tenantId, minor: 1_000, source: of });
    const circle = `update awards set source_tenant_id = $1, source_award_id = $2 where id = $3`;
    expect(await broken(superuser(circle, [hip.tenantId, back, source]))).toBe('ck_awards_source_runs');
  });

  it('stays as it was approved', async () => {
    const id = await draft();
    const [shown] = await superuser<{ shown: string }>(
      'select app_award_shown(w) as shown from awards w where id = $1',
      [id],
    );
    await superuser(`update awards set source_tenant_id = $1, source_award_id = $2 where id = $3`, [
      officer.tenantId,
      source,
      id,
    ]);
    const [named] = await superuser<{ shown: string }>(
      'select app_award_shown(w) as shown from awards w where id = $1',
      [id],
    );
    expect(named!.shown).not.toBe(shown!.shown);
    await put(id, 'active');
    expect(await refusal(sources.name(hip, id, 1, { awardId: '', rate: '' }))).toBe('award-state');
    const free = `update awards set version = version + 1, source_tenant_id = null, source_award_id = null where id = $1`;
    const tried = room.room.database.asActor(hip, (tx) => tx.query(free, [id]));
    expect(await broken(tried)).toBe('42501');
  });

  it('stands in the log of who gives it on', async () => {
    const id = await draft();
    await sources.name(hip, id, 1, { awardId: source, rate: '' });
    const rows = await superuser<{ tenant: string }>(
      `select tenant_id as tenant from audit_log where subject_id = $1 and action = 'award.source-named'`,
      [id],
    );
    expect(rows).toEqual([{ tenant: hip.tenantId }]);
  });

  describe('is counted once', () => {
    beforeEach(() =>
      superuser(
        `update awards set state = 'withdrawn', approved_by = null, approved_at = null, approved_sha256 = null`,
        [],
      ),
    );
    const totals = async (): Promise<Record<string, string>> => {
      const rows = await superuser<Record<string, string>>(
        `select currency, given_first::text, given_last::text, at_nonprofits::text, at_intermediaries::text from app_chain_totals()`,
        [],
      );
      return Object.fromEntries(
        rows.map(({ currency, ...row }) => [currency!, Object.values(row).join(' ')]),
      );
    };

    it('whether by who gave first or by who was given last', async () => {
      const first = await given({ from: officer.tenantId, to: hip.tenantId, minor: 1_000 });
      await given({
        from: hip.tenantId,
        to: nonprofit,
        minor: 600,
        source: { tenant: officer.tenantId, id: first },
      });
      await given({
        from: hip.tenantId,
        to: nonprofit,
        minor: 70,
        source: { tenant: officer.tenantId, id: first },
        state: 'draft',
      });
      await given({ from: hip.tenantId, to: nonprofit, minor: 50 });
      expect(await totals()).toEqual({ MXN: '1050 1050 650 400' });
    });

    it('in each currency for itself', async () => {
      const first = await given({ from: officer.tenantId, to: hip.tenantId, minor: 1_000, currency: 'USD' });
      const of = { tenant: officer.tenantId, id: first, rate: 18.5 };
      await given({ from: hip.tenantId, to: nonprofit, minor: 9_250, source: of });
      expect(await totals()).toEqual({ MXN: '0 9250 9250 0', USD: '1000 500 0 500' });
    });

    it('in any chain of up to three links: what reached nonprofits and what still stands at intermediaries', async () => {
      const second = (await saveMember(room.room.test, 'funder', 'funder-admin')).tenantId;
      const chain = fc.record({
        first: fc.integer({ min: 3, max: 1_000_000 }),
        links: fc.integer({ min: 1, max: 3 }),
        shares: fc.tuple(fc.integer({ min: 1, max: 100 }), fc.integer({ min: 1, max: 100 })),
      });
      const path = [officer.tenantId, hip.tenantId, second] as const;
      await fc.assert(
        fc.asyncProperty(fc.array(chain, { minLength: 1, maxLength: 3 }), async (chains) => {
          await superuser(
            `update awards set state = 'withdrawn', approved_by = null, approved_at = null, approved_sha256 = null`,
            [],
          );
          let [atFirst, reached, resting] = [0, 0, 0];
          for (const { first, links, shares } of chains) {
            let [minor, of] = [first, undefined as Given['source']];
            atFirst += first;
            for (let link = 0; link < links; link++) {
              const isLast = link === links - 1;
              const to = isLast ? nonprofit : path[link + 1]!;
              const id = await given({ from: path[link]!, to, minor, ...(of ? { source: of } : {}) });
              if (isLast) reached += minor;
              const next = Math.max(1, Math.floor((minor * (shares[link] ?? 100)) / 100));
              if (!isLast) resting += minor - next;
              [minor, of] = [next, { tenant: path[link]!, id }];
            }
          }
          const both = reached + resting;
          expect(both).toBe(atFirst);
          expect(await totals()).toEqual({ MXN: `${atFirst} ${both} ${reached} ${resting}` });
        }),
        { numRuns: 15 },
      );
    });

    it('for HIP as it sees them', async () => {
      const first = await given({ from: officer.tenantId, to: hip.tenantId, minor: 1_000 });
      await given({
        from: hip.tenantId,
        to: nonprofit,
        minor: 600,
        source: { tenant: officer.tenantId, id: first },
      });
      expect(await sources.totals(hip)).toEqual([
        {
          ...{ currency: 'MXN', givenFirstMinor: 1_000n, givenLastMinor: 1_000n },
          ...{ atNonprofitsMinor: 600n, atIntermediariesMinor: 400n },
        },
      ]);
    });
  });
});
