import {
  AgreementService,
  AwardApprovalService,
  AwardService,
  DirectAwardService,
  GivenAwardService,
} from '@puente/grants';
import { ProgrammeService } from '@puente/matching';
import { saveMember } from '@puente/testing';
import { AWARD_INPUT } from '../rooms/awards-room';
import type { ProofApp, Role } from './proof-app';
import type { MakeRight, Right } from './t35-right';

const GIVEN = '/api/v1/given-awards';

/** Right requests about what funders give to HIP. */
export const GIVEN_AWARDS_RIGHT: Readonly<Record<string, MakeRight>> = {
  ['GET /api/v1/awards/{award}/passed-on']: async (app) =>
    asking('officer', 'GET', `/api/v1/awards/${await givenToHip(app)}/passed-on`),
  [`GET ${GIVEN}`]: async (app) => {
    await givenToHip(app);
    return asking('hip', 'GET', GIVEN);
  },
  [`GET ${GIVEN}/{award}`]: async (app) => asking('hip', 'GET', `${GIVEN}/${await givenToHip(app)}`),
  [`GET ${GIVEN}/{award}/agreement`]: async (app) =>
    asking('hip', 'GET', `${GIVEN}/${await givenToHip(app)}/agreement`),
  [`POST ${GIVEN}/{award}/agreement/signature`]: async (app) => {
    const id = await givenToHip(app);
    const { sha256 } = await app.app.get(GivenAwardService).agreement(await app.actorOf('hip'), id);
    return asking('hip', 'POST', `${GIVEN}/${id}/agreement/signature`, { read: sha256, name: 'Ana Sol' });
  },
};

/** An award of the officer’s funder to HIP whose agreement waits for signatures. */
export async function givenToHip(app: ProofApp): Promise<string> {
  const [officer, hip] = [await app.actorOf('officer'), await app.actorOf('hip')];
  const colleague = {
    ...(await saveMember(app.test, 'funder', 'funder-admin', officer.tenantId)),
    recentlyProven: true,
  };
  const [programme] = await app.app.get(ProgrammeService).list(officer);
  const direct = { nonprofit: hip.tenantId, programmeId: programme!.id, origin: 'invitation' };
  const input = { ...AWARD_INPUT, beyondCall: 'HIP lo reparte' };
  const id = await app.app.get(DirectAwardService).draft(officer, direct, input);
  await app.app.get(AwardApprovalService).propose(officer, id, 1);
  const { shown } = await app.app.get(AwardService).get(colleague, id);
  await app.app.get(AwardApprovalService).approve(colleague, id, shown);
  await app.app.get(AgreementService).send(officer, id, 3);
  return id;
}

function asking(role: Role, method: string, path: string, body?: object): Right {
  if (body === undefined) return { role, question: { method, path } };
  const headers = { 'content-type': 'application/json' };
  return { role, question: { method, path, headers, body: JSON.stringify(body) } };
}
