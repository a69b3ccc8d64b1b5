import { askForIntroduction } from './addresses';
import type { ProofApp, Role } from './proof-app';
import type { MakeRight, Right } from './t35-right';

const CONSENTS = '/api/v1/my/consents';
const OWN = '/api/v1/my/introductions';
const SEASON_MS = 90 * 86_400_000;

const inASeason = (): string => new Date(Date.now() + SEASON_MS).toISOString().slice(0, 10);
const yes = (): object => ({ classes: ['text'], until: inASeason() });

/** Terms that may be signed today, and show reports nothing that tells anybody apart. */
const terms = (): object => ({
  classes: ['standing'],
  audience: 'donor-report',
  until: inASeason(),
});

/** Right requests about what a nonprofit consents to show. */
export const CONSENTS_RIGHT: Readonly<Record<string, MakeRight>> = {
  'POST /api/v1/my/consents': (_app, { method, path }) =>
    Promise.resolve(right('nonprofit', method, path, terms())),
  'POST /api/v1/my/consents/preview': (_app, { method, path }) =>
    Promise.resolve(right('nonprofit', method, path, terms())),
  'POST /api/v1/my/consents/{id}/revoke': async (app, { method }) => {
    const id = await signed(app);
    return { role: 'nonprofit', question: { method, path: `${CONSENTS}/${id}/revoke` } };
  },
  'POST /api/v1/my/introductions': async (app, { method, path }) => {
    const { body } = await app.as('nonprofit', { path: '/api/v1/my/programmes' });
    const [first] = JSON.parse(body) as { programme: string }[];
    return right('nonprofit', method, path, { programmeId: first!.programme });
  },
  'POST /api/v1/my/introductions/{introduction}/accept': async (app, { method }) => {
    await app.asJson('nonprofit', 'PUT', '/api/v1/my/contact', { paused: false });
    return right('nonprofit', method, `${OWN}/${await askForIntroduction(app)}/accept`, yes());
  },
  'POST /api/v1/my/introductions/{introduction}/decline': async (app, { method }) =>
    right('nonprofit', method, `${OWN}/${await askForIntroduction(app)}/decline`, {}),
  'POST /api/v1/my/introductions/{introduction}/withdraw': async (app, { method }) => {
    const path = `${OWN}/${await askForIntroduction(app)}/withdraw`;
    return { role: 'nonprofit', question: { method, path } };
  },
  'POST /api/v1/introductions/{introduction}/withdraw': async (app, { method }) => {
    const path = `/api/v1/introductions/${await askForIntroduction(app)}/withdraw`;
    return { role: 'officer', question: { method, path } };
  },
};

async function signed(app: ProofApp): Promise<string> {
  const { body } = await app.asJson('nonprofit', 'POST', CONSENTS, terms());
  return (JSON.parse(body) as { id: string }).id;
}

function right(role: Role, method: string, path: string, body: object): Right {
  const headers = { 'content-type': 'application/json' };
  return { role, question: { method, path, headers, body: JSON.stringify(body) } };
}
