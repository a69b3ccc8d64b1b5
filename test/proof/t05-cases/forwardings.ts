import { randomUUID } from 'node:crypto';
import type { Cast } from '../t05-people';
import { byTenant, type Case, type Columns, type Rights } from './case';
import { FORM, HANDED_IN, PUBLISHED } from './grants';

const DAY_MS = 86_400_000;
const NOW = new Date();
const dayAt = (days: number): string => new Date(NOW.getTime() + days * DAY_MS).toISOString().slice(0, 10);
const NAMED =
  'the funder that may read it does once it was passed on, until it ends; the one that passes it on always';

const forwarding = (
  state: string,
  to: (cast: Cast) => string,
  rest: (cast: Cast) => Columns,
  rights: Rights,
): Case => ({
  label: `forwardings: ${state}`,
  table: 'forwardings',
  owner: 'nonprofit',
  key: byTenant('nonprofit', { id: randomUUID() }),
  rest: (cast) => ({
    ...{ application_id: HANDED_IN, call_id: PUBLISHED, funder_id: cast.owner.funder.tenantId },
    ...{ form_id: FORM, form_number: 1, to_funder_id: to(cast), until: dayAt(30) },
    ...{ signed_by: cast.owner.nonprofit.personId, signed_at: NOW.toISOString() },
    ...rest(cast),
  }),
  column: 'note',
  tenantColumn: 'tenant_id',
  rights: { 'own-member': 's', 'named-funder': 's', ...rights },
  because: NAMED,
});

const passed = ({ owner: { funder } }: Cast): Columns => ({
  forwarded_by: funder.personId,
  forwarded_at: NOW.toISOString(),
});
const toOther = ({ other }: Cast): string => other.funder.tenantId;

/** To another funder, which reads; to HIP, not yet; to another HIP, no more; taken back. */
export const forwardingCases: readonly Case[] = [
  forwarding(
    'agreed',
    ({ other }) => other.hip.tenantId,
    () => ({}),
    { own: 'si', keeper: 's' },
  ),
  forwarding('passed on', toOther, passed, { own: 's', 'other-funder': 's', keeper: 's' }),
  forwarding(
    'passed on and taken back',
    toOther,
    (cast) => ({
      ...passed(cast),
      ...{ revoked_by: cast.owner.nonprofit.personId, revoked_at: NOW.toISOString() },
    }),
    { own: 's', keeper: 'sd' },
  ),
  forwarding(
    'passed on and over',
    ({ owner }) => owner.hip.tenantId,
    (cast) => ({
      ...passed(cast),
      ...{ until: dayAt(-3), signed_at: new Date(NOW.getTime() - 9 * DAY_MS).toISOString() },
    }),
    { own: 's', keeper: 'sd' },
  ),
];
