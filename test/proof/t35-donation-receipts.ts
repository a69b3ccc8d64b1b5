import { randomUUID } from 'node:crypto';
import { OwnDonationReceiptService } from '@puente/ledger';
import { donationCfdi } from '@puente/testing';
import { sentByBatch } from './paid-award';
import type { ProofApp, Role } from './proof-app';
import type { MakeRight, Right } from './t35-right';

const OWN = '/api/v1/my/payments/{payment}/donation-receipt';
const PAYERS = '/api/v1/payments/{payment}/donation-receipt';

/** Right requests about receipts of donations. */
export const DONATION_RECEIPTS_RIGHT: Readonly<Record<string, MakeRight>> = {
  'GET /api/v1/my/missing-donation-receipts': () =>
    Promise.resolve(asking('nonprofit', 'GET', '/api/v1/my/missing-donation-receipts')),
  'GET /api/v1/missing-donation-receipts': () =>
    Promise.resolve(asking('hip', 'GET', '/api/v1/missing-donation-receipts')),
  [`GET ${OWN}`]: async (app) => asking('nonprofit', 'GET', ownPath((await receipted(app)).payment)),
  [`POST ${OWN}`]: async (app) =>
    asking('nonprofit', 'POST', ownPath(await sentByBatch(app)), {
      xml: donationCfdi({ uuid: randomUUID() }),
    }),
  [`DELETE ${OWN}`]: async (app) => asking('nonprofit', 'DELETE', ownPath((await receipted(app)).payment)),
  [`GET ${PAYERS}`]: async (app) => asking('hip', 'GET', payersPath((await receipted(app)).payment)),
  [`POST ${PAYERS}/acceptance`]: async (app) => {
    const { payment, uuid } = await receipted(app);
    return asking('hip', 'POST', `${payersPath(payment)}/acceptance`, {
      uuid,
      reason: 'La comisión del banco.',
    });
  },
};

const ownPath = (payment: string): string => `/api/v1/my/payments/${payment}/donation-receipt`;
const payersPath = (payment: string): string => `/api/v1/payments/${payment}/donation-receipt`;

/** A payment that was sent, with its receipt. */
export async function receipted(app: ProofApp): Promise<{ readonly payment: string; readonly uuid: string }> {
  const [payment, uuid] = [await sentByBatch(app), randomUUID()];
  const nonprofit = await app.actorOf('nonprofit');
  await app.app.get(OwnDonationReceiptService).addText(nonprofit, payment, donationCfdi({ uuid }));
  return { payment, uuid };
}

function asking(role: Role, method: string, path: string, body?: object): Right {
  if (body === undefined) return { role, question: { method, path } };
  const headers = { 'content-type': 'application/json' };
  return { role, question: { method, path, headers, body: JSON.stringify(body) } };
}
