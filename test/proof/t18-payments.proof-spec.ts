import { SystemClock } from '@puente/kernel';
import { PaymentsRoom } from '../rooms/payments-room';
import { refusal } from '../rooms/grants-room';
import { proofSize, reportFigure } from './proof-run';

const ROUNDS = proofSize(50, 5);

/** T18: of two who saw the same instalment or payment, exactly one gets through and the other is told. */
describe('T18 lost update: disbursements and payments', () => {
  let room: PaymentsRoom;
  let rounds = 0;

  beforeAll(async () => {
    room = await PaymentsRoom.open(new SystemClock());
  });
  afterAll(async () => {
    await room.close();
    reportFigure({ test: 'T18', figure: `disbursements and payments: ${rounds} rounds of two` });
  });

  /** Two at once, of whom one gets through and the other is refused with one of the codes. */
  async function oneOf(codes: readonly string[], ...both: (() => Promise<unknown>)[]): Promise<void> {
    const outcomes = await Promise.all(both.map((each) => refusal(each())));
    expect(outcomes.filter((each) => each === 'done')).toHaveLength(1);
    expect(codes).toContain(outcomes.find((each) => each !== 'done'));
    rounds += 1;
  }

  it('of an instalment, changed by two or cancelled meanwhile', async () => {
    const { officer } = room.awards.room;
    const { disbursements, finance } = room;
    const award = await room.active();
    const id = await room.planned(award, '1000');
    const stored = async () => {
      const plan = await disbursements.plan(officer, award.id);
      return plan.disbursements.find((each) => each.id === id)!;
    };
    const write = (amount: string, seen: number, by = officer) =>
      disbursements.change(by, id, seen, { amount, plannedOn: '2027-02-01', requirementIds: [] });
    for (let round = 0; round < ROUNDS; round++) {
      const { version } = await stored();
      const [one, two] = [`${1000 + round}.10`, `${1000 + round}.20`];
      await oneOf(
        ['stale-version'],
        () => write(one, version),
        () => write(two, version, finance),
      );
      const { version: after, amountMinor } = await stored();
      expect(after).toBe(version + 1);
      expect([100_000n + BigInt(round) * 100n + 10n, 100_000n + BigInt(round) * 100n + 20n]).toContain(
        amountMinor,
      );
      expect(await refusal(write('1', version))).toBe('stale-version');
    }
    const { version } = await stored();
    await oneOf(
      ['stale-version', 'disbursement-state'],
      () => write('1', version),
      () => disbursements.cancel(finance, id, version),
    );
  });

  it('of a payment, proposed, decided or withdrawn by two', async () => {
    const { payments, approvals, queue, finance, cashier } = room;
    const award = await room.payable();
    const disbursement = await room.planned(award, '1000');
    const propose = (by = finance) => payments.propose(by, disbursement, { transferCurrency: '' });
    for (let round = 0; round < ROUNDS; round++) {
      await oneOf(
        ['payment-there-already'],
        () => propose(),
        () => propose(cashier),
      );
      const { payments: waiting } = await queue.list(finance, { states: ['proposed'], page: 1 });
      const { id, shown, version, proposedBy } = waiting[0]!;
      const other = proposedBy === finance.personId ? cashier : finance;
      await oneOf(
        ['stale-version', 'payment-state'],
        () => approvals.approve(other, id, shown),
        () => payments.withdraw(finance, id, version, 'Otro día'),
      );
      const after = await queue.get(finance, id);
      expect(after.version).toBe(version + 1);
      if (after.state === 'approved') await payments.withdraw(finance, id, after.version, 'Otro día');
    }
    expect((await room.books.of(finance, award.id)).balances.minor.reserved).toBe(0n);
  });
});
