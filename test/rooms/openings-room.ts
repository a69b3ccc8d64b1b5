import { randomUUID } from 'node:crypto';
import { systemActor, type PersonActor } from '@puente/database';
import type { Clock } from '@puente/kernel';
import { OpeningApprovalService, OpeningService, type OpeningInput } from '@puente/ledger';
import { foldRecipientName, ImportPastGrantsService, type PastGrant } from '@puente/organizations';
import { asSuperuser, saveMember } from '@puente/testing';
import { PaymentsRoom } from './payments-room';

/** A grant of the record, as far as a test says; the rest is usual. */
export type Given = Partial<PastGrant> & { readonly recipient: string };

/** A funder with two people of finance, whose past grants HIP keeps on record. */
export class OpeningsRoom {
  readonly openings: OpeningService;
  readonly approvals: OpeningApprovalService;
  /** Its name in the record. */
  readonly funder = `Fondo ${randomUUID()}`;
  private keeper!: string;
  private line = 1;

  private constructor(
    readonly payments: PaymentsRoom,
    clock: Clock,
  ) {
    const { database, circles, sightings } = payments.awards.room;
    this.openings = new OpeningService(database, clock, circles, sightings);
    this.approvals = new OpeningApprovalService(database, clock, circles);
  }

  static async open(clock: Clock): Promise<OpeningsRoom> {
    const room = new OpeningsRoom(await PaymentsRoom.open(clock), clock);
    room.keeper = (await saveMember(room.test, 'hip', 'hip-admin')).tenantId;
    await asSuperuser(room.test, 'update organizations set name = $2 where id = $1', [
      ...[room.finance.tenantId, room.funder],
    ]);
    return room;
  }

  close(): Promise<void> {
    return this.payments.close();
  }

  get test() {
    return this.payments.awards.room.test;
  }

  get finance(): PersonActor {
    return this.payments.finance;
  }

  get cashier(): PersonActor {
    return this.payments.cashier;
  }

  /** A nonprofit that handed something in to the funder; protected ones it knows by an alias. */
  async met(name: string, { isOpen = true } = {}): Promise<PersonActor> {
    const { awards } = this.payments;
    const application = await awards.decided('waitlist');
    const signer = awards.signerOf(application);
    await asSuperuser(this.test, 'update organizations set name = $2 where id = $1', [signer.tenantId, name]);
    if (isOpen) await awards.makeOpen(application);
    else await this.matchAgain(signer);
    return signer;
  }

  /** A new version of a profile, so that its name of today is read. */
  private async matchAgain({ tenantId }: PersonActor): Promise<void> {
    await asSuperuser(this.test, 'update nonprofit_profiles set version = version + 1 where tenant_id = $1', [
      tenantId,
    ]);
    await this.payments.awards.room.matchAgain(tenantId);
  }

  /** Puts grants into the record, as its import does. */
  async record(...given: readonly Given[]): Promise<void> {
    const { database } = this.payments.awards.room;
    const grants = given.map((each) => this.grantOf(each));
    await new ImportPastGrantsService(database).import(systemActor('importer'), this.keeper, grants);
  }

  input(more: Partial<OpeningInput> = {}): OpeningInput {
    const { programmeId } = this.payments.awards.room;
    const usual = { strategy: 'prevention', support: 'core', route: 'domestic', months: 12, paid: 'ended' };
    return { programmeId, ...usual, ...more };
  }

  /** Proposed by one person of finance and approved by the other; its id. */
  async approved(): Promise<string> {
    const id = await this.openings.propose(this.finance, this.input());
    await this.approvals.approve(this.cashier, id, (await this.openings.get(this.cashier, id)).shown);
    return id;
  }

  private grantOf(given: Given): PastGrant {
    return {
      ...{ line: ++this.line, funder: this.funder, description: '', amountMinor: 100_000n, currency: 'USD' },
      ...{ date: '2025-03-01' as PastGrant['date'], datePrecision: 'day', topic: '' },
      ...{ affectedCountries: '', affectedRegions: '', ordinal: 1 },
      contentKey: randomUUID().replaceAll('-', '').slice(0, 16),
      recipientKey: foldRecipientName(given.recipient),
      ...given,
    };
  }
}
