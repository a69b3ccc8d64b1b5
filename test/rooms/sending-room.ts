import { randomBytes, randomUUID } from 'node:crypto';
import { Database, type PersonActor } from '@puente/database';
import { dayInMexico, type Clock, type Currency } from '@puente/kernel';
import {
  AwardBooks,
  BatchReleaseService,
  BatchService,
  ExchangeRateService,
  OwnReceiptService,
  PaymentReceiveHandler,
  PaymentReturnService,
  PaymentSendHandler,
  postToBooks,
} from '@puente/ledger';
import { BankAccountService } from '@puente/organizations';
import { asSuperuser, cloneTestDatabase, saveMember, type TestDatabase } from '@puente/testing';
import { MasterRing, Vault } from '@puente/vault';
import { entities } from '../../apps/server/src/entities';

const ACCOUNT = { clabe: '032180000118359719', holder: '=Casa de prueba, A. C.', bank: 'Banco de prueba' };

/** A payment that two people approved, with what it is for. */
export interface ApprovedPayment {
  readonly id: string;
  readonly award: string;
}

/** Who approves and who enters an account, by what an organisation is. */
const HANDS = {
  nonprofit: ['nonprofit-admin', 'nonprofit-finance'],
  hip: ['hip-admin', 'hip-admin'],
} as const;

/** A payer with three people of finance, and a recipient whose account may be used. */
export class SendingRoom {
  readonly batches: BatchService;
  readonly releases: BatchReleaseService;
  readonly returns: PaymentReturnService;
  readonly receipts: OwnReceiptService;
  readonly rates: ExchangeRateService;
  readonly books: AwardBooks;
  readonly accounts: BankAccountService;
  readonly send: PaymentSendHandler;
  readonly receive: PaymentReceiveHandler;
  maker!: PersonActor;
  releaser!: PersonActor;
  /** Of the recipient, which is HIP where the room was opened so. */
  nonprofit!: PersonActor;
  private account!: { readonly id: string; readonly fingerprint: string };

  private constructor(
    readonly test: TestDatabase,
    readonly database: Database,
    private readonly clock: Clock,
  ) {
    const vault = new Vault(new MasterRing({ current: randomBytes(32), previous: null }), clock);
    this.batches = new BatchService(database, clock);
    this.releases = new BatchReleaseService(database, clock, vault);
    this.returns = new PaymentReturnService(database, clock);
    this.receipts = new OwnReceiptService(database, clock);
    this.rates = new ExchangeRateService(database, clock);
    this.books = new AwardBooks(database);
    this.accounts = new BankAccountService(database, vault, clock);
    this.send = new PaymentSendHandler(database);
    this.receive = new PaymentReceiveHandler(database);
  }

  static async open(clock: Clock, recipient: keyof typeof HANDS = 'nonprofit'): Promise<SendingRoom> {
    const test = await cloneTestDatabase();
    const room = new SendingRoom(test, await Database.open({ appUrl: test.appUrl, entities }), clock);
    room.maker = await saveMember(test, 'funder', 'funder-finance');
    room.releaser = await saveMember(test, 'funder', 'funder-finance', room.maker.tenantId);
    room.nonprofit = await saveMember(test, recipient, HANDS[recipient][0]);
    await room.saveAccount();
    return room;
  }

  async close(): Promise<void> {
    await this.database.close();
    await this.test.drop();
  }

  /** An account of the recipient that two of its people agreed on, past its hold, and that the payer called about. */
  async saveAccount(): Promise<void> {
    const { tenantId, tenantKind } = this.nonprofit;
    const kind = tenantKind === 'hip' ? 'hip' : 'nonprofit';
    const colleague = await saveMember(this.test, kind, HANDS[kind][1], tenantId);
    const id = await this.accounts.propose(colleague, ACCOUNT);
    await asSuperuser(this.test, `update bank_accounts set held_until = proposed_at where id = $1`, [id]);
    const [newest] = await this.accounts.list(this.nonprofit);
    await this.accounts.approve(this.nonprofit, id, newest!.fingerprint);
    this.account = { id, fingerprint: newest!.fingerprint };
    await this.saveCall(this.account);
  }

  /** Stores that the payer called about an account, past all policies. */
  private async saveCall({ id, fingerprint }: SendingRoom['account']): Promise<void> {
    await asSuperuser(
      this.test,
      `insert into account_calls (tenant_id, id, nonprofit_id, account_id, account_sha256, outcome, made_by, made_at)
        values ($1, $2, $3, $4, $5, 'confirmed', $6, $7)`,
      [
        ...[this.maker.tenantId, randomUUID(), this.nonprofit.tenantId, id, fingerprint],
        ...[this.maker.personId, this.clock.now()],
      ],
    );
  }

  /** An approved payment of 1,000.00, with its award and its books; its money is set aside. */
  async approved(currency: Currency = 'MXN', into: Currency = 'MXN'): Promise<ApprovedPayment> {
    const [id, award] = [randomUUID(), randomUUID()];
    const { tenantId, personId } = this.maker;
    await asSuperuser(this.test, APPROVED, [
      ...[tenantId, award, this.nonprofit.tenantId, personId, this.releaser.personId, currency, into],
      ...[id, this.account.id, this.account.fingerprint],
    ]);
    const amount = { minor: 100_000n, currency };
    const happenedOn = dayInMexico(this.clock.now());
    await this.database.asActor(this.maker, async (tx) => {
      for (const [kind, key] of [
        ['award', `award:${award}`],
        ['reserve', `payment:${id}`],
      ] as const) {
        const event = { kind, amount } as const;
        await postToBooks(tx, this.maker, { awardId: award, businessKey: key, happenedOn, event });
      }
    });
    return { id, award };
  }

  /** A batch of such payments, released. */
  async released(payments: readonly ApprovedPayment[]): Promise<string> {
    const id = await this.batches.make(
      this.maker,
      payments.map((payment) => payment.id),
    );
    const { shown } = await this.batches.get(this.releaser, id);
    await this.releases.release(this.releaser, id, shown);
    return id;
  }

  /** The same, said to be sent; its jobs wait. */
  async sent(payments: readonly ApprovedPayment[], rateId: string | null = null): Promise<string> {
    const id = await this.released(payments);
    const sentOn = dayInMexico(this.clock.now());
    await this.releases.markSent(this.maker, id, 2, { sentOn, rateId });
    return id;
  }

  /** Carries out the jobs that wait, each twice. */
  async runAll(): Promise<number> {
    const jobs = await asSuperuser<{ name: string; data: { tenantId: string; paymentId: string } }>(
      this.test,
      `delete from outbox where name in ('payment.send', 'payment.receive') returning name, data`,
    );
    for (const { name, data } of jobs) {
      const handler = name === 'payment.send' ? this.send : this.receive;
      await handler.handle(data);
      await handler.handle(data);
    }
    return jobs.length;
  }

  async stateOf({ id }: ApprovedPayment): Promise<string> {
    const [row] = await asSuperuser<{ state: string }>(
      this.test,
      'select state from payments where id = $1',
      [id],
    );
    return row!.state;
  }
}

const APPROVED = `
  with award as (insert into awards (tenant_id, id, nonprofit_id, state, title, amount_minor, currency, support, starts_on,
      ends_on, strategies, budget, written_by, written_at, proposed_by, proposed_at, approved_by, approved_at, approved_sha256)
    values ($1::uuid, $2::uuid, $3::uuid, 'active', 'x', 100000, $6::text, 'core', '2026-01-01', '2030-12-31',
      '[{"percent": 100}]', '[{"amountMinor": "100000"}]', $4::uuid, now(), $4, now(), $5::uuid, now(), '00')),
  planned as (insert into disbursements (tenant_id, id, award_id, nonprofit_id, number, amount_minor, currency, planned_on,
      changed_by, changed_at) values ($1, $8::uuid, $2, $3, 1, 100000, $6, '2027-01-15', $4, now()))
  insert into payments (tenant_id, id, award_id, disbursement_id, nonprofit_id, amount_minor, currency, transfer_currency,
    account_id, account_version, account_sha256, version, state, proposed_by, proposed_at, approved_by, approved_at, shown_sha256)
  values ($1, $8, $2, $8, $3, 100000, $6, $7, $9, 1, $10, 2, 'approved', $4, now(), $5, now(), '00')`;
