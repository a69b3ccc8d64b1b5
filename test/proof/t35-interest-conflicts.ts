import type { DateOnly } from '@puente/kernel';
import { InterestConflictService, NonprofitService } from '@puente/matching';
import type { ProofApp } from './proof-app';
import type { MakeRight, Right } from './t35-right';

const CONFLICTS = '/api/v1/interest-conflicts';
const DECLARED = { kind: 'business', since: '2026-01-01' as DateOnly } as const;

const asOfficer = (method: string, path: string, body?: object): Right => ({
  role: 'officer',
  question: body
    ? { method, path, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
    : { method, path },
});

/** The last whom the officer's lists show and with whom no conflict is declared yet: shortlists of other requests take the first. */
async function anybody(app: ProofApp): Promise<string> {
  const officer = await app.actorOf('officer');
  const taken = (await app.app.get(InterestConflictService).list(officer)).map(({ card }) => card?.handle);
  const all = await app.app.get(NonprofitService).list(officer, {});
  return all.findLast(({ handle }) => !taken.includes(handle))!.handle;
}

async function declared(app: ProofApp): Promise<string> {
  const input = { ...DECLARED, until: null, note: '', tellsNoPlace: false };
  return app.app
    .get(InterestConflictService)
    .declare(await app.actorOf('officer'), await anybody(app), input);
}

/** Right requests about conflicts of interest, by the operation's name. */
export const INTEREST_CONFLICTS_RIGHT: Readonly<Record<string, MakeRight>> = {
  [`GET ${CONFLICTS}`]: () => Promise.resolve(asOfficer('GET', CONFLICTS)),
  [`POST ${CONFLICTS}`]: async (app) =>
    asOfficer('POST', CONFLICTS, { ...DECLARED, nonprofit: await anybody(app) }),
  [`POST ${CONFLICTS}/{conflict}/end`]: async (app) =>
    asOfficer('POST', `${CONFLICTS}/${await declared(app)}/end`, { reason: 'over' }),
};
