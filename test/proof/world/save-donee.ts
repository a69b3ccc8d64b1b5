import type { TestDatabase } from '@puente/testing';
import type { Canaries } from './canaries';
import { askerOf, idOf, MET, ORGANIZATIONS, type Organization } from './cast';
import { insertRows } from './insert-rows';

/** The funder that it met reads the letter; who else gives to it reads the row, and at the doors all but the letter. */
const readers = ({ key }: Organization) =>
  key === MET.nonprofit ? ({ [idOf(MET.funder)]: 'doors', [idOf('funder-a')]: 'rows' } as const) : {};

/** What every nonprofit says of its authorisation as a donee. */
export async function saveDonee(test: TestDatabase, canaries: Canaries): Promise<void> {
  const nonprofits = ORGANIZATIONS.filter(({ kind }) => kind === 'nonprofit');
  await insertRows(
    test,
    'donee_facts',
    nonprofits.map((own) => ({
      ...{ tenant_id: own.id, letter: canaries.word(own, 'register', 'donee letter', readers(own)) },
      ...{ from_abroad: true, source: 'letter', checked_on: '2026-11-20' },
      ...{ changed_by: askerOf(own.key, 'nonprofit-admin').personId, changed_at: '2026-11-21T12:00:00Z' },
    })),
  );
}
