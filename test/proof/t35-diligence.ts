import { LegalRouteService } from '@puente/grants';
import { AWARD_INPUT } from '../rooms/awards-room';
import { writtenAward } from './assigned-application';
import type { ProofApp, Role } from './proof-app';
import type { MakeRight, Right } from './t35-right';

const PAIR = '/api/v1/awards/{award}/diligence';
/** The route of the awards that other requests send. */
const CHOICE = { route: AWARD_INPUT.route, reason: 'Así conviene.' };
const RISK = { level: 'medium', words: 'Grupo joven con buenas referencias.' };

/** Right requests about due diligence. */
export const DILIGENCE_RIGHT: Readonly<Record<string, MakeRight>> = {
  'GET /api/v1/diligence': () => Promise.resolve(asOfficer('GET', '/api/v1/diligence')),
  'GET /api/v1/diligence/expenditure-responsibility': () =>
    Promise.resolve(asOfficer('GET', '/api/v1/diligence/expenditure-responsibility?year=2026')),
  'POST /api/v1/diligence/appetite': () =>
    Promise.resolve(asking('hip', 'POST', '/api/v1/diligence/appetite', RISK)),
  [`GET ${PAIR}`]: async (app) => asOfficer('GET', await pairOf(app)),
  [`PUT ${PAIR}/route`]: async (app) => {
    const path = await pairOf(app);
    const { version } = await presentRoute(app, path);
    return asOfficer('PUT', `${path}/route`, { ...CHOICE, version });
  },
  [`PUT ${PAIR}/steps/{step}`]: async (app) => {
    const path = await pairOf(app);
    if ((await presentRoute(app, path)).version === 0) await chooseRoute(app, path);
    const { version } = await presentRoute(app, path);
    const body = { state: 'done', reference: 'Constancia de 2026', version };
    return asOfficer('PUT', `${path}/steps/tax-standing`, body);
  },
  [`POST ${PAIR}/risk`]: async (app) => asOfficer('POST', `${await pairOf(app)}/risk`, RISK),
  [`PUT ${PAIR}/shelter`]: async (app) => {
    const path = await pairOf(app);
    const { shelter } = await readPair(app, path);
    const answers = { complaints: { answer: 'yes', note: '' } };
    return asOfficer('PUT', `${path}/shelter`, { answers, number: shelter?.number ?? 0 });
  },
};

/** The address of the pair of an award that was written for that. */
const pairOf = async (app: ProofApp): Promise<string> =>
  `/api/v1/awards/${await writtenAward(app, 'draft')}/diligence`;

interface Pair {
  readonly route: { readonly version: number } | null;
  readonly shelter: { readonly number: number } | null;
}

const readPair = async (app: ProofApp, path: string): Promise<Pair> =>
  JSON.parse((await app.as('officer', { path })).body) as Pair;

const presentRoute = async (app: ProofApp, path: string): Promise<{ readonly version: number }> =>
  (await readPair(app, path)).route ?? { version: 0 };

async function chooseRoute(app: ProofApp, path: string): Promise<void> {
  const award = path.split('/')[4]!;
  await app.app
    .get(LegalRouteService)
    .choose(await app.actorOf('officer'), award, { ...CHOICE, seenVersion: 0 });
}

const asOfficer = (method: string, path: string, body?: object): Right =>
  asking('officer', method, path, body);

function asking(role: Role, method: string, path: string, body?: object): Right {
  if (body === undefined) return { role, question: { method, path } };
  const headers = { 'content-type': 'application/json' };
  return { role, question: { method, path, headers, body: JSON.stringify(body) } };
}
