import { randomUUID } from 'node:crypto';
import type { PersonActor } from '@puente/database';
import { AwardTurnService } from '@puente/grants';
import { dayInMexico, type Clock } from '@puente/kernel';
import {
  ClosingService,
  OwnEndingService,
  postToBooks,
  TerminationService,
  type LedgerEvent,
} from '@puente/ledger';
import { asSuperuser } from '@puente/testing';
import { PaymentsRoom, type ActiveAward } from './payments-room';

/** A funder whose awards run, close and end. */
export class EndingsRoom {
  readonly turns: AwardTurnService;
  readonly closings: ClosingService;
  readonly terminations: TerminationService;
  readonly own: OwnEndingService;
  readonly officer: PersonActor;

  private constructor(
    readonly room: PaymentsRoom,
    private readonly clock: Clock,
  ) {
    const { database, officer } = room.awards.room;
    this.turns = new AwardTurnService(database, clock);
    this.closings = new ClosingService(database, clock);
    this.terminations = new TerminationService(database, clock, room.payments);
    this.own = new OwnEndingService(database, clock);
    this.officer = officer;
  }

  static async open(clock: Clock): Promise<EndingsRoom> {
    return new EndingsRoom(await PaymentsRoom.open(clock), clock);
  }

  close(): Promise<void> {
    return this.room.close();
  }

  /** A turn of an award as it stands. */
  async turn({ id }: ActiveAward, turn: string, by = this.officer): Promise<void> {
    const { version } = await this.room.awards.awards.get(this.officer, id);
    return this.turns.turn(by, id, version, { turn, reason: '' });
  }

  stateOf = async ({ id }: ActiveAward): Promise<string> =>
    (await this.room.awards.awards.get(this.officer, id)).state;

  /** An award of 250,000.50 MXN of which 1,000.00 were paid and everything is settled. */
  async settled(): Promise<ActiveAward> {
    const award = await this.room.active();
    await this.room.saveRequirement(award, 'accepted', '2028-01-15');
    await this.paid(award);
    return award;
  }

  /** The same, which the officer began to close. */
  async closing(): Promise<ActiveAward> {
    const award = await this.settled();
    await this.turn(award, 'close');
    return award;
  }

  /** A payment of 1,000.00 that was sent, and that its nonprofit said arrived unless it is still on its way. */
  async paid({ id: awardId, signer }: ActiveAward, state: 'sent' | 'received' = 'received'): Promise<string> {
    const [id, { finance, cashier }] = [randomUUID(), this.room];
    const received = state === 'received' ? ['100000', '2026-12-02'] : [null, null];
    await asSuperuser(this.room.awards.room.test, PAID, [
      ...[finance.tenantId, awardId, signer.tenantId, finance.personId, cashier.personId, id, state],
      ...received,
    ]);
    const amount = { minor: 100_000n, currency: 'MXN' } as const;
    const moved = { agreed: amount, transfer: { money: amount, rate: null } };
    await this.post(awardId, `payment:${id}`, { kind: 'reserve', amount });
    await this.post(awardId, `payment:${id}:sent`, { kind: 'send', ...moved });
    if (state === 'received') {
      await this.post(awardId, `payment:${id}:received`, { kind: 'receive', ...moved });
    }
    return id;
  }

  /** Puts something into the books of an award. */
  post(awardId: string, businessKey: string, event: LedgerEvent): Promise<boolean> {
    const happening = { awardId, businessKey, happenedOn: dayInMexico(this.clock.now()), event };
    const { finance } = this.room;
    return this.room.awards.room.database.asActor(finance, (tx) => postToBooks(tx, finance, happening));
  }

  /** What stands where in the books of an award. */
  async balances({ id }: ActiveAward) {
    return (await this.room.books.of(this.room.finance, id)).balances.minor;
  }

  /** Proposes that it ends early. */
  propose({ id }: ActiveAward, by = this.officer): Promise<void> {
    return this.terminations.propose(by, id, { reason: 'mutual', note: 'Se habló en junio.' });
  }

  /** Confirms that it ends, as a second person who reads what is shown. */
  async end({ id }: ActiveAward, by = this.room.finance, shown?: string): Promise<void> {
    const { ending } = await this.closings.of(by, id);
    return this.terminations.confirm(by, id, shown ?? ending?.shown ?? '');
  }

  /** Closes it as a second person who reads what is shown. */
  async confirm({ id }: ActiveAward, by = this.room.finance): Promise<void> {
    const { ending } = await this.closings.of(by, id);
    return this.closings.close(by, id, ending?.shown ?? '');
  }
}

const PAID = `
  with planned as (insert into disbursements (tenant_id, id, award_id, nonprofit_id, number, amount_minor, currency, planned_on,
      changed_by, changed_at)
    select $1::uuid, $6::uuid, $2::uuid, $3::uuid, 1 + count(*), 100000, 'MXN', '2027-01-15', $4::uuid, now()
      from disbursements where award_id = $2)
  insert into payments (tenant_id, id, award_id, disbursement_id, nonprofit_id, amount_minor, currency, transfer_currency,
    account_id, account_version, account_sha256, version, state, proposed_by, proposed_at, approved_by, approved_at,
    shown_sha256, sent_minor, sent_on, received_minor, received_on)
  values ($1, $6, $2, $6, $3, 100000, 'MXN', 'MXN', gen_random_uuid(), 1, 'x', 4, $7, $4, now(), $5, now(), '00', 100000,
    '2026-12-01', $8, $9)`;
