import { randomUUID } from 'node:crypto';
import { byTenant, DAY, type Case } from './case';

/** What every actor may do with calls about accounts. The funder pays the nonprofit by an award of the other cases. */
export const accountCallCases: readonly Case[] = [
  {
    label: 'account_calls',
    table: 'account_calls',
    owner: 'funder',
    key: byTenant('funder', { id: randomUUID() }),
    rest: ({ owner: { funder }, other }) => ({
      ...{ nonprofit_id: other.nonprofit.tenantId, account_id: randomUUID(), account_sha256: 'f' },
      ...{ outcome: 'waiver-asked', reason: 'x', made_by: funder.personId, made_at: DAY },
    }),
    column: 'agreed_at',
    tenantColumn: 'tenant_id',
    // That a call is made of an account that stands, and agreed to by somebody else, is proved in account-calls.db-spec.
    rights: { own: 's', 'other-nonprofit': 's', installer: 'i' },
    because: 'the nonprofit reads what was said of its accounts',
  },
];
