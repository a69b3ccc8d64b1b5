import type { TestDatabase } from '@puente/testing';
import type { Canaries } from './canaries';
import { ASKED, askerOf, idOf, MET, organizationOf, type Organization } from './cast';
import { insertRows } from './insert-rows';

const NOW = '2026-11-21T12:00:00Z';

/** What a nonprofit said it spent of two awards, with what one funder says of it; and the rules of both funders. */
export async function saveBudget(test: TestDatabase, canaries: Canaries): Promise<void> {
  const [own, nonprofit, other] = [MET.funder, MET.nonprofit, ASKED.funder].map(organizationOf);
  const answer = canaries.word(own!, 'staff-note', 'spending given back', { [nonprofit!.id]: 'doors' });
  const decided = {
    state: 'returned',
    decided_by: askerOf(own!.key, 'program-officer').personId,
    decided_at: NOW,
  };
  await insertRows(test, 'award_spendings', [
    { ...saidTo(own!), id: idOf('spending'), award_id: idOf('award'), ...decided, answer },
    {
      ...{ ...saidTo(other!), id: idOf('spending of another'), award_id: idOf('award of another') },
      ...{ state: 'stated', answer: '', decided_by: null, decided_at: null },
    },
  ]);
  const rule = { from_on: '2090-01-01', percent: 5, basis: 'line', set_at: NOW };
  await insertRows(
    test,
    'budget_shift_rules',
    [own!, other!].map(({ id, key }) => ({
      ...{ ...rule, tenant_id: id, id: idOf(`budget rule of ${key}`) },
      set_by: askerOf(key, 'funder-admin').personId,
    })),
  );
}

function saidTo({ id: tenant_id }: Organization): Readonly<Record<string, unknown>> {
  const nonprofit = organizationOf(MET.nonprofit);
  return {
    ...{ tenant_id, nonprofit_id: nonprofit.id, number: 1, amount_minor: 1, spent_minor: 1 },
    ...{ from_month: '2026-10-01', until_month: '2026-10-01', spent_currency: 'MXN' },
    lines: [{ code: 'whole', amountMinor: '1', spentMinor: '1' }],
    ...{ stated_by: askerOf(nonprofit.key, 'nonprofit-admin').personId, stated_at: NOW },
  };
}
