import {
  AlertService,
  NonprofitService,
  ProgrammeService,
  ShortlistEntryService,
  ShortlistService,
} from '@puente/matching';
import type { ProofApp } from './proof-app';
import type { MakeRight, Right } from './t35-right';

const LISTS = '/api/v1/shortlists';
const ENTRIES = '/api/v1/shortlist-entries';

interface Kept {
  readonly shortlist: string;
  readonly entry: string;
  readonly note: string;
  /** Somebody who is not on the list. */
  readonly handle: string;
  readonly programme: string;
}

/** A shortlist of the officer's with one line and one note. */
export async function keptShortlist(app: ProofApp): Promise<Kept> {
  const officer = await app.actorOf('officer');
  const [lists, entries] = [app.app.get(ShortlistService), app.app.get(ShortlistEntryService)];
  const [programme] = await app.app.get(ProgrammeService).list(officer);
  const [listed, another] = await app.app.get(NonprofitService).list(officer, {});
  const shortlist = await lists.begin(officer, programme!.id, 'Lista de prueba');
  await entries.add(officer, shortlist, [listed!.handle]);
  const { lines } = await lists.get(officer, shortlist);
  const entry = lines[0]!.id;
  const note = await entries.note(officer, entry, { text: 'Por su escucha.', tellsNoPlace: false });
  return { shortlist, entry, note, handle: another!.handle, programme: programme!.id };
}

const asOfficer = (method: string, path: string, body?: object): Right => ({
  role: 'officer',
  question: body
    ? { method, path, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
    : { method, path },
});

/** The id of an alert of the nonprofit's. */
async function keptAlert(app: ProofApp): Promise<string> {
  const search = { programmeId: null, query: '', viewId: null };
  return app.app.get(AlertService).set(await app.actorOf('nonprofit'), search, 'weekly');
}

const asNonprofit = (method: string, path: string, body?: object): Right => ({
  ...asOfficer(method, path, body),
  role: 'nonprofit',
});

/** Right requests about shortlists and alerts, by the operation's name. */
export const SHORTLISTS_RIGHT: Readonly<Record<string, MakeRight>> = {
  [`GET ${LISTS}`]: () => Promise.resolve(asOfficer('GET', LISTS)),
  'GET /api/v1/alerts': () => Promise.resolve(asNonprofit('GET', '/api/v1/alerts')),
  [`POST ${LISTS}`]: async (app) =>
    asOfficer('POST', LISTS, { programmeId: (await keptShortlist(app)).programme, name: 'Otra' }),
  [`GET ${LISTS}/{shortlist}`]: async (app) =>
    asOfficer('GET', `${LISTS}/${(await keptShortlist(app)).shortlist}`),
  [`PATCH ${LISTS}/{shortlist}`]: async (app) =>
    asOfficer('PATCH', `${LISTS}/${(await keptShortlist(app)).shortlist}`, { name: 'Segunda' }),
  [`POST ${LISTS}/{shortlist}/entries`]: async (app) => {
    const { shortlist, handle } = await keptShortlist(app);
    const body = { nonprofits: [handle], state: 'set-aside', reason: 'other-focus' };
    return asOfficer('POST', `${LISTS}/${shortlist}/entries`, body);
  },
  [`PATCH ${ENTRIES}/{entry}`]: async (app) =>
    asOfficer('PATCH', `${ENTRIES}/${(await keptShortlist(app)).entry}`, { version: 1, act: 'remove' }),
  [`POST ${ENTRIES}/{entry}/notes`]: async (app) =>
    asOfficer('POST', `${ENTRIES}/${(await keptShortlist(app)).entry}/notes`, { text: 'Otra nota.' }),
  [`POST ${ENTRIES}/{entry}/hint`]: async (app) => {
    const { entry } = await keptShortlist(app);
    const aside = { state: 'set-aside', reason: 'another-funder' } as const;
    const officer = await app.actorOf('officer');
    await app.app.get(ShortlistEntryService).stand(officer, { id: entry, version: 1 }, aside);
    return asOfficer('POST', `${ENTRIES}/${entry}/hint`);
  },
  'POST /api/v1/alerts': async (app) => {
    const { programme } = await keptShortlist(app);
    const body = { programmeId: programme, query: 'region=south', frequency: 'weekly' };
    return asOfficer('POST', '/api/v1/alerts', body);
  },
  'PATCH /api/v1/alerts/{alert}': async (app) =>
    asNonprofit('PATCH', `/api/v1/alerts/${await keptAlert(app)}`, { frequency: 'daily' }),
  'DELETE /api/v1/alerts/{alert}': async (app) =>
    asNonprofit('DELETE', `/api/v1/alerts/${await keptAlert(app)}`),
  'DELETE /api/v1/shortlist-notes/{note}': async (app) =>
    asOfficer('DELETE', `/api/v1/shortlist-notes/${(await keptShortlist(app)).note}`),
};
