import { randomUUID } from 'node:crypto';
import type { PersonActor } from '@puente/database';
import type { Clock } from '@puente/kernel';
import {
  AwardBooks,
  DisbursementService,
  OpenBooksHandler,
  PaymentApprovalService,
  PaymentQueueService,
  PaymentService,
  ReceivedMoneyService,
} from '@puente/ledger';
import { asSuperuser } from '@puente/testing';
import { AwardsRoom } from './awards-room';

const HOUR_MS = 3_600_000;
/** Bytes of the shape of a sealed value; nothing opens them. */
const SEALED = `\\x01${'00'.repeat(40)}`;

/** An active award with who signs for its nonprofit. */
export interface ActiveAward {
  readonly id: string;
  readonly signer: PersonActor;
}

/** A funder with awards that both sides signed, and its people of finance. */
export class PaymentsRoom {
  readonly disbursements: DisbursementService;
  readonly payments: PaymentService;
  readonly approvals: PaymentApprovalService;
  readonly queue: PaymentQueueService;
  readonly received: ReceivedMoneyService;
  readonly books: AwardBooks;
  finance!: PersonActor;
  /** The second one. */
  cashier!: PersonActor;

  private constructor(
    readonly awards: AwardsRoom,
    private readonly clock: Clock,
  ) {
    const { database, circles, sightings } = awards.room;
    this.disbursements = new DisbursementService(database, clock, circles, sightings);
    this.payments = new PaymentService(database, clock);
    this.approvals = new PaymentApprovalService(database, clock, this.payments);
    this.queue = new PaymentQueueService(database, clock, circles, sightings);
    this.received = new ReceivedMoneyService(database, clock);
    this.books = new AwardBooks(database);
  }

  /** Beside awards that others use as well, and close. */
  static async within(awards: AwardsRoom, clock: Clock): Promise<PaymentsRoom> {
    const room = new PaymentsRoom(awards, clock);
    room.finance = await awards.room.colleague('funder-finance');
    room.cashier = await awards.room.colleague('funder-finance');
    return room;
  }

  /** In a database of its own. */
  static async open(clock: Clock): Promise<PaymentsRoom> {
    return PaymentsRoom.within(await AwardsRoom.open(clock), clock);
  }

  close(): Promise<void> {
    return this.awards.close();
  }

  /** An award of 250,000.50 MXN whose agreement waits for signatures. */
  async agreed(): Promise<ActiveAward> {
    const { agreements, room } = this.awards;
    const application = await this.awards.awarded();
    const id = await this.awards.approved(application);
    await agreements.send(room.officer, id, 3);
    return { id, signer: this.awards.signerOf(application) };
  }

  /** The same, signed by both sides, with its books; its nonprofit has no account yet. */
  async active(): Promise<ActiveAward> {
    const { agreements, own, room } = this.awards;
    const award = await this.agreed();
    const { sha256: read } = await agreements.get(room.officer, award.id);
    await own.sign(award.signer, award.id, { read, name: 'Ana Sol' });
    await agreements.sign(room.admin, award.id, { read, name: 'Luz Mar' });
    const { tenantId } = room.admin;
    await new OpenBooksHandler(room.database, this.clock).handle({ tenantId, awardId: award.id });
    return award;
  }

  /** The same, whose nonprofit's account may be used. */
  async payable(): Promise<ActiveAward> {
    const award = await this.active();
    await this.saveAccount(award, 1);
    return award;
  }

  /** Stores a version of a nonprofit's account, past all policies; answers its id. */
  async saveAccount(
    { signer }: ActiveAward,
    version: number,
    { state = 'approved', heldHours = -1, isCalled = true } = {},
  ): Promise<string> {
    const [id, now] = [randomUUID(), this.clock.now()];
    const decided = state === 'proposed' ? [null, null] : [randomUUID(), now];
    await asSuperuser(
      this.awards.room.test,
      `insert into bank_accounts (tenant_id, id, version, clabe, holder, bank, salt, fingerprint, state, proposed_by,
         proposed_at, held_until, decided_by, decided_at) values ($1, $2, $3, $4, $4, $4, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [
        ...[signer.tenantId, id, version, SEALED, `fingerprint ${version}`, state, signer.personId, now],
        ...[new Date(now.getTime() + heldHours * HOUR_MS), ...decided],
      ],
    );
    if (isCalled) await this.saveCall(signer.tenantId, id, `fingerprint ${version}`);
    return id;
  }

  /** Stores that the payer called about an account, past all policies. */
  private async saveCall(nonprofitId: string, accountId: string, sha256: string): Promise<void> {
    await asSuperuser(
      this.awards.room.test,
      `insert into account_calls (tenant_id, id, nonprofit_id, account_id, account_sha256, outcome, made_by, made_at)
        values ($1, $2, $3, $4, $5, 'confirmed', $2, $6)`,
      [this.awards.room.officer.tenantId, randomUUID(), nonprofitId, accountId, sha256, this.clock.now()],
    );
  }

  /** A requirement of an award, past all policies; answers its id. */
  async saveRequirement(
    { id: awardId, signer }: ActiveAward,
    state = 'open',
    dueOn = '2027-03-31',
  ): Promise<string> {
    const [id, { tenantId, personId }] = [randomUUID(), this.awards.room.officer];
    const at = this.clock.now();
    const done = state === 'open' ? [null, null] : [signer.personId, at];
    const decided = state === 'accepted' ? [personId, at] : [null, null];
    await asSuperuser(
      this.awards.room.test,
      `insert into award_requirements (tenant_id, id, award_id, nonprofit_id, kind, title, due_on, state, added_by, added_at,
         done_by, done_at, decided_by, decided_at)
       values ($1, $2, $3, $4, 'report', 'Informe', $12, $5, $6, $7, $8, $9, $10, $11)`,
      [tenantId, id, awardId, signer.tenantId, state, personId, at, ...done, ...decided, dueOn],
    );
    return id;
  }

  /** Plans one instalment of an amount; answers its id. */
  async planned({ id }: ActiveAward, amount = '100000', requirementIds: string[] = []): Promise<string> {
    const plan = { amount, parts: 1, firstOn: '2027-01-15', everyMonths: 0, requirementIds };
    const known = new Set(
      (await this.disbursements.plan(this.awards.room.officer, id)).disbursements.map(idOf),
    );
    await this.disbursements.add(this.awards.room.officer, id, plan);
    const { disbursements } = await this.disbursements.plan(this.awards.room.officer, id);
    return disbursements.map(idOf).find((each) => !known.has(each))!;
  }

  /** A payment that finance proposed. */
  async proposed(award?: ActiveAward, by = this.finance): Promise<string> {
    const disbursement = await this.planned(award ?? (await this.payable()), '1000');
    return this.payments.propose(by, disbursement, { transferCurrency: '' });
  }
}

const idOf = ({ id }: { readonly id: string }): string => id;
