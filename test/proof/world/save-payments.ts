import type { TestDatabase } from '@puente/testing';
import type { Canaries } from './canaries';
import { ASKED, askerOf, idOf, MET, organizationOf, type Organization } from './cast';
import { insertRows } from './insert-rows';

const NOW = '2026-11-21T12:00:00Z';
const SHA256 = 'f'.repeat(64);

/** Two instalments of the award that both sides know, each with its payment; and one of another funder. */
export async function savePayments(test: TestDatabase, canaries: Canaries): Promise<void> {
  const [own, nonprofit] = [organizationOf(MET.funder), organizationOf(MET.nonprofit)];
  const both = { payer: own, nonprofit, award: 'award', requirement: 'requirement' };
  const told = { [nonprofit.id]: 'rows' } as const;
  const reason = canaries.word(own, 'staff-note', 'why a payment was rejected', told);
  const by = { ended_by: askerOf(own.key, 'funder-admin').personId, ended_at: NOW };
  await saveInstalment(test, { ...both, key: 'first', number: 1 }, {});
  await saveInstalment(
    test,
    { ...both, key: 'second', number: 2 },
    { state: 'rejected', ended_reason: reason, ...by },
  );
  const other = { payer: organizationOf(ASKED.funder), nonprofit: organizationOf(ASKED.nonprofit) };
  await saveInstalment(
    test,
    { ...other, award: 'award of another', key: 'another', requirement: 'requirement of another', number: 1 },
    {},
  );
}

/** A batch that its payer put together, why one of its payments did not leave, and what its nonprofit says of another. */
export async function saveBatch(test: TestDatabase, canaries: Canaries): Promise<void> {
  const [own, nonprofit] = [organizationOf(MET.funder), organizationOf(MET.nonprofit)];
  const by = askerOf(own.key, 'funder-finance').personId;
  await insertRows(test, 'payment_batches', [
    {
      ...{ tenant_id: own.id, id: idOf('batch'), number: 1, currency: 'MXN', transfer_currency: 'MXN' },
      ...{ payments: 1, total_minor: 1, version: 1, state: 'open', made_by: by, made_at: NOW },
    },
  ]);
  const of = { tenant_id: own.id, payment_id: idOf('payment first') };
  const said = { said_by: askerOf(nonprofit.key, 'nonprofit-admin').personId, said_at: NOW };
  await insertRows(test, 'payment_receipts', [
    { ...of, ...said, nonprofit_id: nonprofit.id, amount_minor: 1, received_on: '2027-01-16' },
  ]);
  const reason = canaries.word(own, 'staff-note', 'why a payment did not leave');
  await insertRows(test, 'payment_returns', [
    {
      ...{ ...of, kind: 'reversed', happened_on: '2027-01-16', reason },
      ...{ recorded_by: by, recorded_at: NOW },
    },
  ]);
}

interface Instalment {
  readonly payer: Organization;
  readonly nonprofit: Organization;
  readonly award: string;
  readonly key: string;
  readonly requirement: string;
  readonly number: number;
}

async function saveInstalment(
  test: TestDatabase,
  { payer, nonprofit, award, key, requirement, number }: Instalment,
  end: Readonly<Record<string, unknown>>,
): Promise<void> {
  const of = { tenant_id: payer.id, award_id: idOf(award), nonprofit_id: nonprofit.id };
  const [disbursement, by] = [idOf(`disbursement ${key}`), askerOf(payer.key, 'funder-finance').personId];
  const money = { amount_minor: 1, currency: 'MXN' };
  await insertRows(test, 'disbursements', [
    {
      ...{ ...of, ...money, id: disbursement, number, planned_on: '2027-01-15', version: 1 },
      ...{ state: 'planned', changed_by: by, changed_at: NOW },
    },
  ]);
  await insertRows(test, 'disbursement_requirements', [
    { tenant_id: payer.id, disbursement_id: disbursement, requirement_id: idOf(requirement) },
  ]);
  await insertRows(test, 'payments', [
    {
      ...{ ...of, ...money, id: idOf(`payment ${key}`), disbursement_id: disbursement, version: 1 },
      ...{
        transfer_currency: 'MXN',
        account_id: idOf('account'),
        account_version: 1,
        account_sha256: SHA256,
      },
      ...{ state: 'proposed', ended_reason: '', proposed_by: by, proposed_at: NOW, ...end },
    },
  ]);
}
