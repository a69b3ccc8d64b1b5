import { DoneeFactsService } from '@puente/organizations';
import type { MakeRight } from './t35-right';

const DONEE = {
  letter: '600-04-02-2026-12345',
  fromAbroad: 'yes',
  source: 'sat-list',
  checkedOn: '2026-01-20',
};

/** Right requests about the authorisation of a donee. */
export const DONEE_RIGHT: Readonly<Record<string, MakeRight>> = {
  'PUT /api/v1/my/donee': async (app, { method, path }) => {
    const { facts } = await app.app.get(DoneeFactsService).get(await app.actorOf('nonprofit'));
    const body = JSON.stringify({ ...DONEE, version: facts?.version ?? 0 });
    const headers = { 'content-type': 'application/json' };
    return { role: 'nonprofit', question: { method, path, headers, body } };
  },
};
