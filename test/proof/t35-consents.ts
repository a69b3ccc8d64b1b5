import type { ProofApp, Role } from './proof-app';
import type { MakeRight, Right } from './t35-right';

const CONSENTS = '/api/v1/my/consents';
const SEASON_MS = 90 * 86_400_000;

/** Terms that may be signed today, and show reports nothing that tells anybody apart. */
const terms = (): object => ({
  classes: ['standing'],
  audience: 'donor-report',
  until: new Date(Date.now() + SEASON_MS).toISOString().slice(0, 10),
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
};

async function signed(app: ProofApp): Promise<string> {
  const { body } = await app.asJson('nonprofit', 'POST', CONSENTS, terms());
  return (JSON.parse(body) as { id: string }).id;
}

function right(role: Role, method: string, path: string, body: object): Right {
  const headers = { 'content-type': 'application/json' };
  return { role, question: { method, path, headers, body: JSON.stringify(body) } };
}
