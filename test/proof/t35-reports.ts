import { randomUUID } from 'node:crypto';
import { RequirementService } from '@puente/grants';
import {
  OwnReportService,
  ReceivedReportService,
  ReportHandingInService,
  ReportWritingService,
} from '@puente/reporting';
import type { ProofApp, Role } from './proof-app';
import { runningAward } from './t35-award-life';
import type { MakeRight, Right } from './t35-right';

const API = '/api/v1';
const DAYS = { fromOn: '2027-01-01', untilOn: '2027-06-30' };
const ANSWERS = {
  ...{ done: 'Acompañamos a quienes llegaron.', 'money-said': true },
  ...{ 'i1-total': 31, 'i1-quality': 'counted', 'i1-overlap': 'none' },
};

/** What another running award of the officer's funder asks the nonprofit to report. */
export async function reportAsked(app: ProofApp): Promise<string> {
  const [award, officer] = [await runningAward(app), await app.actorOf('officer')];
  const asked = { kind: 'report', title: 'Informe', dueOn: '2027-06-30' };
  return app.app.get(RequirementService).add(officer, award, asked);
}

/** A report of the nonprofit that was begun, with its recipient. */
export async function reportBegun(app: ProofApp): Promise<{ report: string; recipient: string }> {
  const [requirement, nonprofit] = [await reportAsked(app), await app.actorOf('nonprofit')];
  const own = app.app.get(OwnReportService);
  const report = await own.begin(nonprofit, requirement, DAYS);
  const { recipients } = await own.get(nonprofit, report);
  return { report, recipient: recipients[0]!.id };
}

/** One with nothing missing, and the version that its writer would hand in. */
export async function reportWritten(
  app: ProofApp,
): Promise<{ report: string; recipient: string; version: number }> {
  const [begun, nonprofit] = [await reportBegun(app), await app.actorOf('nonprofit')];
  const edits = Object.entries(ANSWERS).map(([questionId, value]) => ({
    ...{ questionId, value, editId: randomUUID(), seenVersion: 0, settles: [] },
  }));
  const { version } = await app.app.get(ReportWritingService).write(nonprofit, begun.report, edits);
  return { ...begun, version };
}

/** What its funder calls a report that was handed in, or that came back and was handed in anew. */
export async function reportReceived(app: ProofApp, isAgain = false): Promise<string> {
  const [{ report, recipient, version }, nonprofit] = [
    await reportWritten(app),
    await app.actorOf('nonprofit'),
  ];
  const handing = app.app.get(ReportHandingInService);
  await handing.handIn(nonprofit, report, version);
  if (!isAgain) return recipient;
  const notes = [{ section: 'narrative', note: '¿Qué sigue?' }];
  await app.app.get(ReceivedReportService).giveBack(await app.actorOf('officer'), recipient, 2, notes);
  const edit = { questionId: 'next', value: 'Seguir.', editId: randomUUID(), seenVersion: 0, settles: [] };
  const written = await app.app.get(ReportWritingService).write(nonprofit, report, [edit]);
  await handing.handIn(nonprofit, report, written.version);
  return recipient;
}

const onReceived =
  (method: string, tail: string, body?: object): MakeRight =>
  async (app) =>
    asking('officer', method, `${API}/reports/${await reportReceived(app)}${tail}`, body);

/** Right requests about reports on awards. */
export const REPORTS_RIGHT: Readonly<Record<string, MakeRight>> = {
  [`GET ${API}/reports`]: () => Promise.resolve(asking('officer', 'GET', `${API}/reports`)),
  [`GET ${API}/reports/{report}`]: onReceived('GET', ''),
  [`POST ${API}/reports/{report}/return`]: onReceived('POST', '/return', {
    ...{ version: 2, notes: [{ section: 'money', note: '¿Falta decir un gasto?' }] },
  }),
  [`POST ${API}/reports/{report}/acceptance`]: onReceived('POST', '/acceptance', { version: 2 }),
  [`GET ${API}/my/reports`]: () => Promise.resolve(asking('nonprofit', 'GET', `${API}/my/reports`)),
  [`POST ${API}/my/requirements/{requirement}/report`]: async (app) =>
    asking('nonprofit', 'POST', `${API}/my/requirements/${await reportAsked(app)}/report`, DAYS),
  [`GET ${API}/my/reports/{report}`]: async (app) =>
    asking('nonprofit', 'GET', `${API}/my/reports/${(await reportBegun(app)).report}`),
  [`POST ${API}/my/reports/{report}/edits`]: async (app) =>
    asking('nonprofit', 'POST', `${API}/my/reports/${(await reportBegun(app)).report}/edits`, {
      edits: [{ questionId: 'done', editId: randomUUID(), seenVersion: 0, value: 'Talleres.' }],
    }),
  [`POST ${API}/my/reports/{report}/recipients`]: async (app) => {
    const [{ report }, requirementId] = [await reportBegun(app), await reportAsked(app)];
    return asking('nonprofit', 'POST', `${API}/my/reports/${report}/recipients`, { requirementId });
  },
  [`POST ${API}/my/reports/{report}/recipients/{recipient}/withdrawal`]: async (app) => {
    const { report, recipient } = await reportBegun(app);
    return asking('nonprofit', 'POST', `${API}/my/reports/${report}/recipients/${recipient}/withdrawal`);
  },
  [`POST ${API}/my/reports/{report}/submissions`]: async (app) => {
    const { report, version } = await reportWritten(app);
    return asking('nonprofit', 'POST', `${API}/my/reports/${report}/submissions`, { version });
  },
};

function asking(role: Role, method: string, path: string, body?: object): Right {
  if (body === undefined) return { role, question: { method, path } };
  const headers = { 'content-type': 'application/json' };
  return { role, question: { method, path, headers, body: JSON.stringify(body) } };
}
