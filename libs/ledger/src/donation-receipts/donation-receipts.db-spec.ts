import { randomUUID } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PersonActor } from '@puente/database';
import { Inspection, Quarantine, TakeIn } from '@puente/documents';
import { FakeClock } from '@puente/kernel';
import { DonationReceiptService, OwnDonationReceiptService } from '@puente/ledger';
import { asSuperuser, donationCfdi, saveMember } from '@puente/testing';
import { findClosing } from '../endings/closing.repository';
import { refusal } from '../../../../test/rooms/grants-room';
import { PaymentsRoom } from '../../../../test/rooms/payments-room';

const DAY = '2026-11-23';

describe('the receipt of a donation', () => {
  const clock = new FakeClock(new Date(`${DAY}T18:00:00Z`));
  let room: PaymentsRoom;
  let folder: string;
  let own: OwnDonationReceiptService;
  let receipts: DonationReceiptService;
  let finance: PersonActor;

  beforeAll(async () => {
    room = await PaymentsRoom.open(clock);
    ({ finance } = room);
    folder = mkdtempSync(join(tmpdir(), 'receipts-'));
    const { database, circles, sightings } = room.awards.room;
    const takeIn = new TakeIn(new Quarantine(folder), new Inspection(), null);
    own = new OwnDonationReceiptService(database, clock, takeIn);
    receipts = new DonationReceiptService(database, clock, circles, sightings);
  });
  afterAll(async () => {
    await room.close();
    await rm(folder, { recursive: true });
  });

  /** A payment of 1,000.00 that arrived on the day, past all policies. */
  async function arrived(): Promise<{ readonly id: string; readonly signer: PersonActor }> {
    const paid = await room.payable();
    const id = await room.proposed(paid);
    await asSuperuser(
      room.awards.room.test,
      `begin; set local session_replication_role = replica;
       update payments set state = 'received', approved_by = gen_random_uuid(), approved_at = now(), shown_sha256 = '00',
         sent_minor = 100000, sent_on = '${DAY}', received_minor = 100000, received_on = '${DAY}' where id = '${id}';
       commit`,
    );
    return { id, signer: paid.signer };
  }
  const xml = (parts: Parameters<typeof donationCfdi>[0] = {}): string =>
    donationCfdi({ total: '1000.00', day: DAY, uuid: randomUUID(), ...parts });

  it('is read, compared with the payment and what is known, and its file is gone', async () => {
    const { id, signer } = await arrived();
    await own.addText(signer, id, xml({ total: '999.00' }));
    const { receipt } = await own.get(signer, id);
    expect(receipt?.comparison).toMatchObject({ total: 'differs', currency: 'agrees', letter: 'not-known' });
    expect(
      JSON.stringify(receipt, (_, value: unknown) => (typeof value === 'bigint' ? '' : value)),
    ).not.toMatch(/CASA DE PRUEBA|Ana Prueba/);
    expect(await readdir(folder)).toEqual([]);
    expect(await refusal(own.addText(signer, id, xml()))).toBe('donation-receipt-there');
    for (const side of [finance.tenantId, signer.tenantId]) {
      const rows = await asSuperuser(
        room.awards.room.test,
        `select 1 from audit_log where tenant_id = $1 and action = 'donation-receipt.added' and subject_id = $2`,
        [side, id],
      );
      expect(rows).toHaveLength(1);
    }
  });

  it('is refused with a code where it is none, and nothing of it stays', async () => {
    const { id, signer } = await arrived();
    const bomb = `<!DOCTYPE x [<!ENTITY a "${'b'.repeat(1000)}">]><x>&a;</x>`;
    for (const [text, code] of [
      [bomb, 'cfdi-declares-types'],
      ['<a', 'cfdi-broken'],
      [xml({ stamp: '' }), 'cfdi-no-stamp'],
      [xml({ total: '1.005' }), 'cfdi-incomplete'],
    ] as const) {
      expect(await refusal(own.addText(signer, id, text))).toContain(code);
    }
    expect((await own.get(signer, id)).receipt).toBeNull();
    expect(await readdir(folder)).toEqual([]);
  });

  it('counts once, whoever pays, without telling whose it is; taken away it is free again', async () => {
    const [one, other] = [await arrived(), await arrived()];
    const text = xml();
    await own.addText(one.signer, one.id, text);
    expect(await refusal(own.addText(other.signer, other.id, text))).toBe('donation-receipt-counted');
    await own.remove(one.signer, one.id);
    expect(await refusal(own.addText(other.signer, other.id, text))).toBe('done');
    expect(await refusal(own.addText(one.signer, one.id, text))).toBe('donation-receipt-counted');
    const hashes = room.awards.room.database.asActor(finance, (tx) =>
      tx.query('select 1 from ledger.counted_receipts'),
    );
    await expect(hashes).rejects.toThrow('permission denied');
  });

  it('is accepted by a person of who pays, with a reason where anything differs, and then stays', async () => {
    const { id, signer } = await arrived();
    await own.addText(signer, id, xml());
    const { uuid } = (await receipts.get(finance, id)).receipt!;
    expect(await refusal(receipts.accept(finance, id, randomUUID(), 'x'))).toBe('stale-version');
    expect(await refusal(receipts.accept(finance, id, uuid, ' '))).toBe('invalid-input reason: required');
    await receipts.accept(finance, id, uuid, 'Aún no dice su oficio.');
    expect((await own.get(signer, id)).receipt).toMatchObject({ acceptedReason: 'Aún no dice su oficio.' });
    expect(await refusal(receipts.accept(finance, id, uuid, 'x'))).toBe('donation-receipt-accepted');
    expect(await refusal(own.remove(signer, id))).toBe('donation-receipt-accepted');
  });

  it('tells whose it is to who knows the name alone', async () => {
    const { id, signer } = await arrived();
    await own.addText(signer, id, xml());
    expect((await receipts.get(finance, id)).receipt).toMatchObject({ issuerRfc: null, letter: null });
    const { tenantId } = signer;
    const open = `update nonprofit_profiles set safety = 'open', version = version + 1 where tenant_id = $1`;
    await asSuperuser(room.awards.room.test, open, [tenantId]);
    await room.awards.room.matchAgain(tenantId);
    expect((await receipts.get(finance, id)).receipt).toMatchObject({ issuerRfc: 'SAT970701NN3' });
  });

  it('is read and added by nobody else', async () => {
    const { id, signer } = await arrived();
    await own.addText(signer, id, xml());
    const { test, database } = room.awards.room;
    const stranger = await saveMember(test, 'funder', 'funder-admin');
    const other = (await arrived()).signer;
    const writer = await saveMember(test, 'nonprofit', 'nonprofit-writer', signer.tenantId);
    expect(await refusal(receipts.get(stranger, id))).toBe('not-found');
    expect(await refusal(own.get(other, id))).toBe('not-found');
    expect(await refusal(own.addText(other, id, xml()))).toBe('not-found');
    expect(await refusal(own.addText(writer, id, xml()))).toBe('forbidden');
    for (const by of [stranger, other]) {
      const rows = await database.asActor(by, (tx) =>
        tx.query<unknown[]>('select 1 from donation_receipts where payment_id = $1', [id]),
      );
      expect(rows).toEqual([]);
    }
  });

  it('is missing thirty days after the money arrived by a route that reports it, on both sides', async () => {
    const { id, signer } = await arrived();
    await asSuperuser(
      room.awards.room.test,
      `begin; set local session_replication_role = replica;
       update awards set route = 'domestic' where id = (select award_id from payments where id = '${id}'); commit`,
    );
    const { database, circles, sightings } = room.awards.room;
    const at = (day: string) => new FakeClock(new Date(`${day}T18:00:00Z`));
    const payers = (day: string) =>
      new DonationReceiptService(database, at(day), circles, sightings).missing(finance);
    const ids = async (day: string) => (await payers(day)).map(({ paymentId }) => paymentId);
    expect(await ids('2026-12-23')).not.toContain(id);
    expect(await ids('2026-12-24')).toContain(id);
    const award = (await own.get(signer, id)).payment.awardId;
    const missing = async () =>
      (await room.awards.room.database.asActor(finance, (tx) => findClosing(tx, finance.tenantId, award)))!
        .facts['donation-receipts'];
    const isThere = async () =>
      room.awards.room.database.asActor(finance, (tx) =>
        tx.query<unknown[]>('select app_receipts_are_there($1, $2) as there', [finance.tenantId, award]),
      );
    expect([await missing(), await isThere()]).toEqual([1, [{ there: false }]]);
    await own.addText(signer, id, xml());
    expect([await missing(), await isThere()]).toEqual([0, [{ there: true }]]);
    expect(await ids('2026-12-24')).not.toContain(id);
  });
});
