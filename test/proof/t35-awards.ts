import { AgreementService, AwardApprovalService, AwardService, DirectAwardService } from '@puente/grants';
import { ProgrammeService } from '@puente/matching';
import { saveMember } from '@puente/testing';
import { AWARD_INPUT } from '../rooms/awards-room';
import { awarded, handedIn, sentAgreement, sentByHip, writtenAward } from './assigned-application';
import type { ProofApp, Role } from './proof-app';
import type { MakeRight, Right } from './t35-right';

const AWARDS = '/api/v1/awards';
const OWN = '/api/v1/my/awards';

/** Right requests about awards. */
export const AWARDS_RIGHT: Readonly<Record<string, MakeRight>> = {
  [`POST ${AWARDS}`]: async (app) =>
    asOfficer('POST', AWARDS, { ...AWARD_INPUT, applicationId: (await awarded(app)).application }),
  ['POST /api/v1/direct-awards']: async (app) => {
    await handedIn(app);
    const officer = await app.actorOf('officer');
    const [met] = await app.app.get(DirectAwardService).recipients(officer);
    const [programme] = await app.app.get(ProgrammeService).list(officer);
    const direct = { nonprofit: met!.handle, programmeId: programme!.id, origin: 'emergency' };
    return asOfficer('POST', '/api/v1/direct-awards', { ...AWARD_INPUT, ...direct, beyondCall: 'Urge' });
  },
  [`GET ${AWARDS}/{award}`]: async (app) => asOfficer('GET', `${AWARDS}/${await writtenAward(app, 'draft')}`),
  [`PUT ${AWARDS}/{award}`]: async (app) =>
    asOfficer('PUT', `${AWARDS}/${await writtenAward(app, 'draft')}`, { ...AWARD_INPUT, version: 1 }),
  [`POST ${AWARDS}/{award}/proposal`]: async (app) =>
    asOfficer('POST', `${AWARDS}/${await writtenAward(app, 'draft')}/proposal`, { version: 1 }),
  [`POST ${AWARDS}/{award}/approval`]: async (app) => {
    const id = await writtenAward(app, 'proposed');
    return asOfficer('POST', `${AWARDS}/${id}/approval`, { shown: await shownOf(app, id) });
  },
  [`POST ${AWARDS}/{award}/withdrawal`]: async (app) =>
    asOfficer('POST', `${AWARDS}/${await writtenAward(app, 'draft')}/withdrawal`, { version: 1 }),
  [`GET ${AWARDS}/{award}/agreement`]: async (app) =>
    asOfficer('GET', `${AWARDS}/${await sentAgreement(app)}/agreement`),
  [`POST ${AWARDS}/{award}/agreement`]: async (app) => {
    const id = await writtenAward(app, 'proposed');
    const officer = await app.actorOf('officer');
    await app.app.get(AwardApprovalService).approve(officer, id, await shownOf(app, id));
    return asOfficer('POST', `${AWARDS}/${id}/agreement`, { version: 3 });
  },
  [`POST ${AWARDS}/{award}/agreement/signature`]: async (app) => {
    const id = await sentByHip(app);
    const { sha256 } = await app.app.get(AgreementService).get(await app.actorOf('hip'), id);
    return asking('hip', 'POST', `${AWARDS}/${id}/agreement/signature`, { read: sha256, name: 'Ana Sol' });
  },
  [`GET ${OWN}/{award}`]: async (app) => asking('nonprofit', 'GET', `${OWN}/${await sentAgreement(app)}`),
  [`GET ${OWN}/{award}/agreement`]: async (app) =>
    asking('nonprofit', 'GET', `${OWN}/${await sentAgreement(app)}/agreement`),
  [`POST ${OWN}/{award}/agreement/signature`]: async (app) => {
    const id = await sentAgreement(app);
    const { tenantId } = await app.actorOf('officer');
    const admin = {
      ...(await saveMember(app.test, 'funder', 'funder-admin', tenantId)),
      recentlyProven: true,
    };
    const { sha256 } = await app.app.get(AgreementService).get(admin, id);
    await app.app.get(AgreementService).sign(admin, id, { read: sha256, name: 'Sol Paz' });
    return asking('nonprofit', 'POST', `${OWN}/${id}/agreement/signature`, { read: sha256, name: 'Ana Sol' });
  },
};

async function shownOf(app: ProofApp, id: string): Promise<string> {
  return (await app.app.get(AwardService).get(await app.actorOf('officer'), id)).shown;
}

const asOfficer = (method: string, path: string, body?: object): Right =>
  asking('officer', method, path, body);

function asking(role: Role, method: string, path: string, body?: object): Right {
  if (body === undefined) return { role, question: { method, path } };
  const headers = { 'content-type': 'application/json' };
  return { role, question: { method, path, headers, body: JSON.stringify(body) } };
}
