import { randomUUID } from 'node:crypto';
import type { PersonActor } from '@puente/database';
import { FakeClock, minorToDecimal } from '@puente/kernel';
import { asSuperuser, saveMember } from '@puente/testing';
import { refusal } from '../../../../test/rooms/grants-room';
import { PaymentsRoom, type ActiveAward } from '../../../../test/rooms/payments-room';
import {
  inAwardCurrency,
  OwnSpendingService,
  ShiftRuleService,
  SpendingService,
  type BudgetView,
  type SpendingInput,
} from '..';

const SAID: SpendingInput = {
  ...{ from: '2027-01', until: '2027-03', currency: 'MXN', requirementId: '' },
  lines: [
    { code: 'staff-safety', amount: '100.10' },
    { code: 'psychosocial-care', amount: '50' },
  ],
};

describe('the budget of an award', () => {
  const clock = new FakeClock(new Date('2026-12-02T12:00:00Z'));
  let room: PaymentsRoom;
  let own: OwnSpendingService;
  let service: SpendingService;
  let rules: ShiftRuleService;
  let award: ActiveAward;
  let officer: PersonActor;

  beforeAll(async () => {
    room = await PaymentsRoom.open(clock);
    const { database } = room.awards.room;
    own = new OwnSpendingService(database, clock);
    service = new SpendingService(database, clock);
    rules = new ShiftRuleService(database, clock);
    ({ officer } = room.awards.room);
  });
  afterAll(() => room.close());
  beforeEach(async () => {
    clock.advance(new Date('2026-12-02T12:00:00Z').getTime() - clock.now().getTime());
    award = await room.active();
    await superuser(`update awards set support = 'restricted' where id = $1`, [award.id]);
    clock.advance(new Date('2027-04-10T12:00:00Z').getTime() - clock.now().getTime());
  });

  const superuser = <Row extends object>(sql: string, values: unknown[]): Promise<Row[]> =>
    asSuperuser<Row>(room.awards.room.test, sql, values);
  const say = (input: Partial<SpendingInput> = {}): Promise<string> =>
    own.state(award.signer, award.id, { ...SAID, ...input });
  const told = ({ standing: { lines, whole } }: BudgetView): string[] => [
    ...lines.map(({ code, spentMinor }) => `${code} ${minorToDecimal(spentMinor)}`),
    `whole ${minorToDecimal(whole.spentMinor)} of ${minorToDecimal(whole.budgetMinor)}`,
  ];
  /** A payment that arrived in a currency, past all policies. */
  const arrived = (amountMinor: number, currency: string, receivedMinor: number): Promise<unknown> =>
    superuser(
      `with w as (select * from awards where id = $1),
        d as (insert into disbursements (tenant_id, id, award_id, nonprofit_id, number, amount_minor, currency, planned_on,
            changed_by, changed_at)
          select tenant_id, gen_random_uuid(), id, nonprofit_id, 1, $2, currency, '2027-01-01',
            $5, now() from w returning *)
       insert into payments (tenant_id, id, award_id, disbursement_id, nonprofit_id, amount_minor, currency, transfer_currency,
          account_id, account_version, account_sha256, state, proposed_by, proposed_at, approved_by, approved_at, shown_sha256,
          sent_minor, sent_on, sent_rate, sent_rate_source, sent_rated_on, received_minor, received_on)
        select tenant_id, gen_random_uuid(), award_id, id, nonprofit_id, amount_minor, currency, $3, gen_random_uuid(), 1, 'x',
          'received', $5, now(), gen_random_uuid(), now(), 'x', $4, '2027-01-04',
          case when currency <> $3 then 18 end, case when currency <> $3 then 'bank' end,
          case when currency <> $3 then date '2027-01-04' end, $4, '2027-01-05' from d`,
      [award.id, amountMinor, currency, receivedMinor, officer.personId],
    );

  it('is said by its nonprofit, read by both sides and accepted by the funder', async () => {
    const id = await say();
    const [ours, theirs] = [await service.of(officer, award.id), await own.of(award.signer, award.id)];
    expect(told(ours)).toEqual([
      ...['staff-safety 100.10', 'psychosocial-care 50.00', 'whole 150.10 of 250000.50'],
    ]);
    expect(theirs).toEqual(ours);
    expect(await service.accept(officer, id, '')).toBe(award.id);
    const { standing } = await own.of(award.signer, award.id);
    expect(standing.whole).toMatchObject({ spentMinor: 15_010n, acceptedMinor: 15_010n });
    expect(await refusal(service.giveBack(officer, id, 'x'))).toBe('spending-state');
  });

  it('is given back with words, and then counts no more', async () => {
    const id = await say();
    expect(await refusal(service.giveBack(officer, id, ' '))).toBe('invalid-input answer: required');
    await service.giveBack(room.finance, id, 'Falta un mes.');
    const { standing, spendings } = await own.of(award.signer, award.id);
    expect(standing.whole.spentMinor).toBe(0n);
    expect(spendings).toMatchObject([{ state: 'returned', answer: 'Falta un mes.', number: 1 }]);
    expect(await refusal(own.correct(award.signer, id, SAID))).toBe('spending-state');
  });

  it('is corrected by saying it anew, once; what was said stays as it was', async () => {
    const id = await say();
    await service.accept(officer, id, '');
    const right = await own.correct(award.signer, id, {
      ...SAID,
      lines: [{ code: 'staff-safety', amount: '1' }],
    });
    expect(await refusal(own.correct(award.signer, id, SAID))).toBe('stale-version');
    const view = await service.of(officer, award.id);
    expect(told(view).at(-1)).toBe('whole 1.00 of 250000.50');
    expect(
      view.spendings.map((each) => [each.number, each.replaces, each.replacedBy, each.spentMinor]),
    ).toEqual([
      [2, id, null, 100n],
      [1, null, right, 15_010n],
    ]);
    await service.giveBack(officer, right, 'No cuadra.');
    expect(told(await service.of(officer, award.id)).at(-1)).toBe('whole 150.10 of 250000.50');
    const nothing = await own.correct(award.signer, id, { ...SAID, lines: [] });
    expect(told(await service.of(officer, award.id)).at(-1)).toBe('whole 0.00 of 250000.50');
    expect(await refusal(service.accept(officer, id, ''))).toBe('spending-state');
    expect(await service.accept(officer, nothing, '')).toBe(award.id);
  });

  it('takes what was spent in another currency at the rate of what arrived in it', async () => {
    await superuser(`update awards set currency = 'USD' where id = $1`, [award.id]);
    expect(await refusal(say())).toContain('currency: spending-no-rate');
    await arrived(100_000, 'MXN', 1_850_000);
    await say({ lines: [{ code: 'staff-safety', amount: '1850.05' }] });
    const view = await service.of(officer, award.id);
    expect(view.spendings[0]).toMatchObject({
      ...{ spentMinor: 185_005n, spentCurrency: 'MXN', rate: '18.50000000', amountMinor: 10_000n },
    });
    expect(view.standing).toMatchObject({ receivedMinor: 100_000n, unspentMinor: 90_000n });
  });

  it('of core support is said as a whole', async () => {
    await superuser(`update awards set support = 'core' where id = $1`, [award.id]);
    expect(await refusal(say())).toContain('lines.0.code: spending-line-elsewhere');
    await say({ lines: [{ code: 'whole', amount: '10' }] });
    expect(told(await service.of(officer, award.id))).toEqual([
      ...['whole 10.00', 'whole 10.00 of 250000.50'],
    ]);
  });

  it('answers a requirement of its own award, and no other', async () => {
    const requirementId = await room.saveRequirement(award);
    const other = await room.saveRequirement(await room.agreed());
    expect(await refusal(say({ requirementId: other }))).toContain('requirementId: form-unknown-choice');
    await say({ requirementId });
    const { spendings } = await service.of(officer, award.id);
    expect(spendings[0]).toMatchObject({ requirementId, requirement: 'Informe' });
  });

  it('is not said of an award of others, or that does not run, and decided by nobody else', async () => {
    const id = await say();
    const stranger = await saveMember(room.awards.room.test, 'funder', 'funder-admin');
    const other = (await room.agreed()).signer;
    expect(await refusal(own.state(other, award.id, SAID))).toBe('not-found');
    expect(await refusal(own.of(other, award.id))).toBe('not-found');
    expect(await refusal(own.get(other, id))).toBe('not-found');
    expect(await refusal(own.correct(other, id, SAID))).toBe('not-found');
    expect(await refusal(service.of(stranger, award.id))).toBe('not-found');
    expect(await refusal(service.accept(stranger, id, ''))).toBe('not-found');
    const elsewhere = { ...officer, programmes: [randomUUID()] };
    expect(await refusal(service.accept(elsewhere, id, ''))).toBe('not-found');
    const writer = { ...award.signer, roles: ['nonprofit-writer'] };
    expect(await refusal(own.state(writer, award.id, SAID))).toBe('forbidden');
    await superuser(`update awards set state = 'agreement' where id = $1`, [award.id]);
    expect(await refusal(say())).toBe('award-state');
  });

  it('is kept by PostgreSQL itself: of one’s own award, on its lines, and never edited', async () => {
    const id = await say();
    const { database } = room.awards.room;
    const sql = (as: PersonActor, statement: string, values: unknown[]): Promise<string> =>
      database
        .asActor(as, (tx) => tx.query(statement, values))
        .then(
          (rows) => `done ${(rows as [unknown[], number])[1]}`,
          (error: { code?: string }) => error.code ?? 'other',
        );
    const copy = `insert into award_spendings (tenant_id, id, award_id, nonprofit_id, number, from_month, until_month, amount_minor,
        spent_minor, spent_currency, lines, stated_by, stated_at)
      values ($1, gen_random_uuid(), $2, $3, $4, '2027-01-01', '2027-01-01', 5, 5, 'MXN', $5, $6, now())`;
    const add = (as: PersonActor, awardId: string, code: string, number: number): Promise<string> =>
      sql(as, copy, [
        ...[officer.tenantId, awardId, as.tenantId, number],
        ...[JSON.stringify([{ code, amountMinor: '5', spentMinor: '5' }]), as.personId],
      ]);
    const other = await room.active();
    expect(await add(award.signer, award.id, 'staff-safety', 7)).not.toBe('42501');
    expect(await add(award.signer, other.id, 'staff-safety', 8)).toBe('42501');
    expect(await add(award.signer, award.id, 'travel', 9)).toBe('42501');
    expect(await sql(award.signer, `update award_spendings set state = 'accepted' where id = $1`, [id])).toBe(
      'done 0',
    );
    const decided = `state = 'accepted', decided_by = '${officer.personId}', decided_at = now()`;
    for (const column of ['amount_minor = 1', `lines = '[]'`, 'until_month = from_month']) {
      const change = `update award_spendings set ${column}, ${decided} where id = $1`;
      expect(await sql(officer, change, [id])).toBe('42501');
    }
    expect(await sql(officer, 'delete from award_spendings where id = $1', [id])).toBe('42501');
    await expect(
      superuser('update award_spendings set amount_minor = 1 where id = $1', [id]),
    ).rejects.toThrow('ck_award_spendings_lines');
  });

  it('stands in the log of both sides, and each side is told', async () => {
    const id = await say();
    const right = await own.correct(award.signer, id, SAID);
    await service.giveBack(officer, right, 'x');
    await service.accept(officer, id, '');
    for (const { tenantId } of [officer, award.signer]) {
      const rows = await superuser<{ action: string }>(
        `select action from audit_log where tenant_id = $1 and subject_id = $2 and action like 'spending.%' order by seq`,
        [tenantId, award.id],
      );
      expect(rows.map(({ action }) => action)).toEqual([
        ...['spending.stated', 'spending.corrected', 'spending.returned', 'spending.accepted'],
      ]);
    }
    const notices = await superuser<{ kind: string }>(
      `select data ->> 'kind' as kind from outbox where name = 'notice.deliver' and data ->> 'subjectId' = $1
        and data ->> 'kind' like 'spending-%' order by 1`,
      [award.id],
    );
    expect(notices.map(({ kind }) => kind)).toEqual([
      ...['spending-returned', 'spending-stated', 'spending-stated'],
    ]);
  });

  it('is taken out by either side, on record', async () => {
    await service.takeOut(officer, award.id);
    await own.takeOut(award.signer, award.id);
    const [row] = await superuser<{ count: number }>(
      `select count(*)::int as count from audit_log where action = 'budget.taken-out' and subject_id = $1`,
      [award.id],
    );
    expect(row!.count).toBe(2);
  });

  it('works out the rate of a line as PostgreSQL does', async () => {
    const cases: readonly (readonly [bigint, string])[] = [
      ...([
        [185_005n, '18.50000000'],
        [5n, '2.00000000'],
        [1n, '3.00000000'],
      ] as const),
      [999_999_999_999_999n, '17.12345678'],
    ];
    for (const [spent, rate] of cases) {
      const [row] = await superuser<{ minor: string }>('select app_at_rate($1, $2)::text as minor', [
        ...[spent.toString(), rate],
      ]);
      expect(row!.minor).toBe(inAwardCurrency(spent, rate).toString());
    }
  });

  it('follows the rule that held when the award began, as its administrator set it', async () => {
    const { admin } = room.awards.room;
    const rule = { fromOn: '2027-04-10', percent: '0', basis: 'line' };
    expect(await refusal(rules.set(officer, rule))).toBe('forbidden');
    expect(await refusal(rules.set(admin, { ...rule, fromOn: '2027-04-09' }))).toContain('budget-rule-past');
    // All in one instant: still each is later than the one before.
    for (const percent of ['0', '1', '2', '3', '4']) await rules.set(admin, { ...rule, percent });
    await rules.set(admin, { ...rule, percent: '25', basis: 'whole' });
    expect(await rules.list(officer)).toMatchObject({ now: { percent: 25, basis: 'whole' } });
    expect((await rules.list(officer)).rules.map(({ percent }) => percent)).toEqual([25, 4, 3, 2, 1, 0]);
    expect((await own.of(award.signer, award.id)).rule.percent).toBe(10);
    await superuser(`update awards set starts_on = '2027-04-10' where id = $1`, [award.id]);
    expect((await own.of(award.signer, award.id)).rule).toMatchObject({ percent: 25, basis: 'whole' });
    const stranger = await saveMember(room.awards.room.test, 'funder', 'funder-admin');
    expect((await rules.list(stranger)).rules).toEqual([]);
  });
});
