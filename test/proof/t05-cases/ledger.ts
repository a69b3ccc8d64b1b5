import { randomUUID } from 'node:crypto';
import { asSuperuser, saveAward, type TestDatabase } from '@puente/testing';
import type { Cast } from '../t05-people';
import { byTenant, DAY, type Case } from './case';

const BANK = randomUUID();
const TRANSACTION = randomUUID();
const OF_PLATFORM = randomUUID();

/** A transaction goes in whole or not at all, so its rows are there before the cases are. */
export async function saveBook(test: TestDatabase, { owner: { funder } }: Cast): Promise<void> {
  const award = await saveAward(test, funder.tenantId);
  const ids = [funder.tenantId, funder.personId, randomUUID(), randomUUID(), TRANSACTION, BANK, award];
  await asSuperuser(
    test,
    `with accounts as (insert into ledger_accounts (tenant_id, id, award_id, kind, currency) values
       ($1, $6, null, 'bank', 'MXN'), ($1, $3, $7, 'promised', 'MXN'), ($1, $4, $7, 'committed', 'MXN')),
     made as (insert into ledger_transactions (tenant_id, id, kind, business_key, award_id, entries, happened_on, recorded_by)
       values ($1, $5, 'amendment', 'amendment:t05', $7, 2, '2026-11-21', $2),
         ($1, $8, 'amendment', 'amendment:t05-platform', $7, 2, '2026-11-21', null))
     insert into ledger_entries values ($1, $5, 1, $3, 'MXN', -9), ($1, $5, 2, $4, 'MXN', 9),
       ($1, $8, 1, $3, 'MXN', -9), ($1, $8, 2, $4, 'MXN', 9)`,
    [...ids, OF_PLATFORM],
  );
}

const BOOKS = {
  owner: 'funder',
  rest: null,
  tenantColumn: 'tenant_id',
  rights: { own: 'si', 'own-member': '', treasurer: 'si' },
} as const;

/** Who keeps the books adds to them, in their own name; the platform in nobody’s. Nobody changes or deletes anything in them. */
export const ledgerCases: readonly Case[] = [
  {
    ...{ label: 'ledger_accounts', table: 'ledger_accounts', ...BOOKS },
    key: byTenant('funder', { id: BANK }),
    column: 'balance',
  },
  {
    ...{ label: 'ledger_transactions', table: 'ledger_transactions', ...BOOKS },
    key: byTenant('funder', { id: TRANSACTION }),
    column: 'happened_on',
    rights: { ...BOOKS.rights, treasurer: 's' },
  },
  {
    ...{ ...BOOKS, label: 'ledger_transactions: the platform’s', table: 'ledger_transactions' },
    key: byTenant('funder', { id: OF_PLATFORM }),
    column: 'happened_on',
    rights: { own: 's', 'own-member': '', treasurer: 'si' },
  },
  {
    ...{ label: 'ledger_entries', table: 'ledger_entries', ...BOOKS },
    key: byTenant('funder', { transaction_id: TRANSACTION, line: 2 }),
    column: 'amount',
  },
  {
    ...{ label: 'exchange_rates', table: 'exchange_rates', owner: 'funder', tenantColumn: 'tenant_id' },
    key: byTenant('funder', { id: randomUUID() }),
    rest: ({ owner: { funder } }) => ({
      ...{ of_currency: 'USD', in_currency: 'MXN', rated_on: '2026-11-20', source: 'bank', rate: 18.5 },
      ...{ recorded_by: funder.personId, recorded_at: DAY },
    }),
    column: 'rate',
    rights: { own: 'si', 'own-member': '', treasurer: 's' },
  },
];
