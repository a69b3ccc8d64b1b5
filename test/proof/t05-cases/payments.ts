import { randomUUID } from 'node:crypto';
import type { Cast } from '../t05-people';
import { donationReceiptCases } from './donation-receipts';
import { DAY, byTenant, type Case, type Columns } from './case';

const AWARD = randomUUID();
const PLANNED = randomUUID();
const PAID = randomUUID();
const REQUIREMENT = randomUUID();
const ACCOUNT = randomUUID();
const PAYMENT = randomUUID();
const SHA256 = 'f'.repeat(64);
const RECEIVES = 'the nonprofit reads what it is to receive, and when';

const award = (id: string, nonprofit: (cast: Cast) => string): Case => ({
  label: 'awards: active',
  table: 'awards',
  owner: 'funder',
  key: byTenant('funder', { id }),
  rest: (cast) => ({
    ...{ nonprofit_id: nonprofit(cast), state: 'active', title: 'x', amount_minor: 9, currency: 'MXN' },
    ...{ support: 'core', starts_on: '2026-01-01', ends_on: '2027-12-31' },
    ...{ strategies: '[{"percent": 100}]', budget: '[{"amountMinor": "9"}]' },
    ...{ written_by: cast.owner.funder.personId, written_at: DAY },
    ...{ proposed_by: cast.owner.funder.personId, proposed_at: DAY },
    ...{ approved_by: cast.owner.funder.colleagueId, approved_at: DAY, approved_sha256: '00' },
  }),
  column: 'title',
  tenantColumn: 'tenant_id',
  rights: { own: 's', installer: 'si', treasurer: 's', mailer: 's', messenger: 's', registrar: 's' },
  because: 'the nonprofit reads its award from the agreement on',
});

const requirement: Case = {
  label: 'award_requirements: what an instalment waits for',
  table: 'award_requirements',
  owner: 'funder',
  key: byTenant('funder', { id: REQUIREMENT }),
  rest: ({ owner: { funder }, other }) => ({
    ...{ award_id: AWARD, nonprofit_id: other.nonprofit.tenantId, kind: 'report', title: 'x' },
    ...{ due_on: '2027-06-30', added_by: funder.personId, added_at: DAY },
  }),
  column: 'title',
  tenantColumn: 'tenant_id',
  rights: { own: 'si', 'other-nonprofit': 's', mailer: 's', treasurer: 's' },
  because:
    'the nonprofit reads what its award asks for; the mailer reminds of it, the treasurer moves it with its award',
};

const disbursement = (label: string, id: string, number: number): Case => ({
  label: `disbursements: ${label}`,
  table: 'disbursements',
  owner: 'funder',
  key: byTenant('funder', { id }),
  rest: ({ owner: { funder }, other }) => ({
    ...{ award_id: AWARD, nonprofit_id: other.nonprofit.tenantId, number, amount_minor: 1, currency: 'MXN' },
    ...{ planned_on: '2027-01-15', changed_by: funder.personId, changed_at: DAY },
  }),
  column: 'amount_minor',
  tenantColumn: 'tenant_id',
  rights: { own: 'si', 'other-nonprofit': 's', installer: 'si', treasurer: 's' },
  because: RECEIVES,
});

const terms = ({ owner: { funder }, other }: Cast): Columns => ({
  ...{ award_id: AWARD, disbursement_id: PAID, nonprofit_id: other.nonprofit.tenantId, amount_minor: 1 },
  ...{ currency: 'MXN', transfer_currency: 'MXN' },
  ...{ account_id: ACCOUNT, account_version: 1, account_sha256: SHA256 },
  ...{ proposed_by: funder.personId, proposed_at: DAY },
});

/** What every actor may do with the instalments of an award, and their payments. */
export const paymentCases: readonly Case[] = [
  {
    ...award(AWARD, ({ other }) => other.nonprofit.tenantId),
    rights: {
      own: 's',
      'other-nonprofit': 's',
      installer: 'si',
      treasurer: 's',
      mailer: 's',
      messenger: 's',
      registrar: 's',
    },
  },
  requirement,
  disbursement('planned', PLANNED, 1),
  disbursement('whose payment is under way', PAID, 2),
  {
    label: 'disbursement_requirements',
    table: 'disbursement_requirements',
    owner: 'funder',
    key: byTenant('funder', { disbursement_id: PLANNED, requirement_id: REQUIREMENT }),
    rest: () => ({}),
    column: 'requirement_id',
    tenantColumn: 'tenant_id',
    rights: { own: 'sid', 'other-nonprofit': 's', installer: 'si', treasurer: 's' },
    because: RECEIVES,
  },
  {
    label: 'payments',
    table: 'payments',
    owner: 'funder',
    key: byTenant('funder', { id: PAYMENT }),
    rest: terms,
    column: 'ended_reason',
    tenantColumn: 'tenant_id',
    rights: { own: 's', 'other-nonprofit': 's', installer: 'si', treasurer: 's' },
    because: RECEIVES,
  },
  {
    label: 'payment_batches',
    table: 'payment_batches',
    owner: 'funder',
    key: byTenant('funder', { id: randomUUID() }),
    rest: ({ owner: { funder } }) => ({
      ...{ number: 1, currency: 'MXN', transfer_currency: 'MXN', payments: 1, total_minor: 1 },
      ...{ made_by: funder.personId, made_at: DAY },
    }),
    column: 'sent_on',
    tenantColumn: 'tenant_id',
    rights: { own: 'si', 'own-member': '', treasurer: 's' },
  },
  {
    label: 'payment_receipts',
    table: 'payment_receipts',
    owner: 'funder',
    key: byTenant('funder', { payment_id: PAYMENT }),
    rest: ({ other: { nonprofit } }) => ({
      ...{ nonprofit_id: nonprofit.tenantId, amount_minor: 1, received_on: '2027-01-16' },
      ...{ said_by: nonprofit.personId, said_at: DAY },
    }),
    column: 'received_on',
    tenantColumn: 'tenant_id',
    rights: { own: 's', 'own-member': '', 'other-nonprofit': 's', treasurer: 's' },
    because: 'it is what the nonprofit itself said',
  },
  {
    label: 'payment_returns',
    table: 'payment_returns',
    owner: 'funder',
    key: byTenant('funder', { payment_id: PAYMENT }),
    rest: ({ owner: { funder } }) => ({
      ...{ kind: 'reversed', happened_on: '2027-01-16', reason: 'x' },
      ...{ recorded_by: funder.personId, recorded_at: DAY },
    }),
    column: 'reason',
    tenantColumn: 'tenant_id',
    rights: { own: 'si', 'own-member': '' },
  },
  ...donationReceiptCases(PAYMENT),
];
