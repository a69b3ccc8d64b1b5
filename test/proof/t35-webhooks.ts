import { randomUUID } from 'node:crypto';
import type { ProofApp } from './proof-app';
import type { MakeRight, Right } from './t35-right';

const WEBHOOKS = '/api/v1/webhooks';
const body = () => ({
  url: `https://hooks.ejemplo.invalid/${randomUUID()}`,
  events: ['application.decided'],
});

/** Addresses are few: each right request has one of its own, and takes the others away before. */
async function newWebhook(app: ProofApp): Promise<string> {
  await removeAll(app);
  const made = await app.asJson('nonprofit', 'POST', WEBHOOKS, body());
  return (JSON.parse(made.body) as { id: string }).id;
}

async function removeAll(app: ProofApp): Promise<void> {
  const { body: listed } = await app.as('nonprofit', { path: WEBHOOKS });
  for (const { id } of (JSON.parse(listed) as { webhooks: { id: string }[] }).webhooks) {
    await app.asJson('nonprofit', 'DELETE', `${WEBHOOKS}/${id}`);
  }
}

const ofOne =
  (tail: string): MakeRight =>
  async (app, { method }) => ({
    role: 'nonprofit',
    question: { method, path: `${WEBHOOKS}/${await newWebhook(app)}${tail}` },
  });

/** Right requests about an organisation's own systems. */
export const WEBHOOKS_RIGHT: Readonly<Record<string, MakeRight>> = {
  [`POST ${WEBHOOKS}`]: async (app): Promise<Right> => {
    await removeAll(app);
    const headers = { 'content-type': 'application/json' };
    const question = { method: 'POST', path: WEBHOOKS, headers, body: JSON.stringify(body()) };
    return { role: 'nonprofit', question };
  },
  [`POST ${WEBHOOKS}/{webhook}/secrets`]: ofOne('/secrets'),
  [`POST ${WEBHOOKS}/{webhook}/tests`]: ofOne('/tests'),
  [`POST ${WEBHOOKS}/{webhook}/start`]: ofOne('/start'),
  [`DELETE ${WEBHOOKS}/{webhook}`]: ofOne(''),
};
