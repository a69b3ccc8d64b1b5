import { randomUUID } from 'node:crypto';
import { AwardService, AwardTurnService } from '@puente/grants';
import { ClosingService, OwnEndingService, TerminationService } from '@puente/ledger';
import { asSuperuser, saveMember } from '@puente/testing';
import { activeByHip } from './paid-award';
import type { ProofApp, Role } from './proof-app';
import { runningAward } from './t35-award-life';
import type { MakeRight, Right } from './t35-right';

const API = '/api/v1';

/** An award of HIP’s with everything settled, which a colleague of its administrator began to close, and what is shown of it. */
export async function closingByHip(
  app: ProofApp,
): Promise<{ readonly award: string; readonly shown: string }> {
  const [award, hip] = [await activeByHip(app), await app.actorOf('hip')];
  await asSuperuser(app.test, FINAL_REPORT, [award, randomUUID(), hip.personId]);
  const colleague = await saveMember(app.test, 'hip', 'hip-admin', hip.tenantId);
  const { version } = await app.app.get(AwardService).get(hip, award);
  await app.app.get(AwardTurnService).turn(colleague, award, version, { turn: 'close', reason: '' });
  return { award, shown: (await app.app.get(ClosingService).of(hip, award)).ending!.shown };
}

const FINAL_REPORT = `
  insert into award_requirements (tenant_id, id, award_id, nonprofit_id, kind, title, due_on, state, added_by, added_at, done_by,
    done_at, decided_by, decided_at)
  select tenant_id, $2::uuid, id, nonprofit_id, 'report', 'Informe final', ends_on, 'accepted', $3::uuid, now(), $3, now(), $3, now()
    from awards where id = $1`;

const WHY = { reason: 'mutual', note: 'Se habló.' };

/** An award whose nonprofit asks that it ends. */
async function askedToEnd(app: ProofApp): Promise<string> {
  const award = await runningAward(app);
  await app.app.get(OwnEndingService).ask(await app.actorOf('nonprofit'), award, 'Ya no podemos seguir.');
  return award;
}

/** An award of HIP’s that a colleague of its administrator proposed to end, and what is shown of it. */
async function proposedToEnd(app: ProofApp): Promise<{ readonly award: string; readonly shown: string }> {
  const [award, hip] = [await activeByHip(app), await app.actorOf('hip')];
  const colleague = await saveMember(app.test, 'hip', 'hip-admin', hip.tenantId);
  await app.app.get(TerminationService).propose(colleague, award, WHY);
  return { award, shown: (await app.app.get(ClosingService).of(hip, award)).ending!.shown };
}

/** Right requests about how awards close and end. */
export const AWARD_ENDINGS_RIGHT: Readonly<Record<string, MakeRight>> = {
  [`GET ${API}/awards/{award}/closing`]: async (app) =>
    asking('officer', 'GET', `${API}/awards/${await runningAward(app)}/closing`),
  [`POST ${API}/awards/{award}/closing`]: async (app) => {
    const { award, shown } = await closingByHip(app);
    return asking('hip', 'POST', `${API}/awards/${award}/closing`, { shown });
  },
  [`POST ${API}/awards/{award}/termination`]: async (app) =>
    asking('officer', 'POST', `${API}/awards/${await runningAward(app)}/termination`, WHY),
  [`POST ${API}/awards/{award}/termination/withdrawal`]: async (app) =>
    asking('hip', 'POST', `${API}/awards/${(await proposedToEnd(app)).award}/termination/withdrawal`, {
      version: 1,
    }),
  [`POST ${API}/awards/{award}/termination/refusal`]: async (app) =>
    asking('officer', 'POST', `${API}/awards/${await askedToEnd(app)}/termination/refusal`, {
      ...{ version: 1, answer: 'Hablemos antes.' },
    }),
  [`POST ${API}/awards/{award}/termination/confirmation`]: async (app) => {
    const { award, shown } = await proposedToEnd(app);
    return asking('hip', 'POST', `${API}/awards/${award}/termination/confirmation`, { shown });
  },
  [`POST ${API}/my/awards/{award}/termination`]: async (app) =>
    asking('nonprofit', 'POST', `${API}/my/awards/${await runningAward(app)}/termination`, {
      words: 'Ya no podemos seguir.',
    }),
  [`POST ${API}/my/awards/{award}/termination/withdrawal`]: async (app) =>
    asking('nonprofit', 'POST', `${API}/my/awards/${await askedToEnd(app)}/termination/withdrawal`, {
      version: 1,
    }),
  [`GET ${API}/my/awards/{award}/closing`]: async (app) =>
    asking('nonprofit', 'GET', `${API}/my/awards/${await runningAward(app)}/closing`),
};

function asking(role: Role, method: string, path: string, body?: object): Right {
  if (body === undefined) return { role, question: { method, path } };
  const headers = { 'content-type': 'application/json' };
  return { role, question: { method, path, headers, body: JSON.stringify(body) } };
}
