import { randomUUID } from 'node:crypto';
import { ApplicationService, AssignmentService, OwnReviewService, ReviewPlanService } from '@puente/grants';
import { asSuperuser } from '@puente/testing';
import { formOf, label, rubricOf } from '../rooms/sample-forms';
import { openCall } from './addresses';
import type { ProofApp, Role } from './proof-app';

/** Marks that turn the direction of what follows them. */
const TURNING = ['\u202etxet', '\u202b\u202egpj.exe', '\u2067x', '\u202dx\u200f'];
const COLUMNS = [{ id: 'cell', kind: 'text', label: label('Celda') }];
const AT_ONCE = 95;

/** What somebody handed in, with where it is read. */
export interface Carried {
  readonly call: string;
  readonly application: string;
  /** What was kept, and what was refused by its question. */
  readonly kept: readonly string[];
  readonly refused: readonly string[];
}

/** Answers each question of a form made for that with one of the texts, and a table with all that were taken. */
export async function answerWith(proof: ProofApp, payloads: readonly string[]): Promise<Carried> {
  const texts = [...payloads.filter((text) => text.trim() !== ''), ...TURNING];
  const form = await proof.asJson('officer', 'POST', '/api/v1/forms', formFor(texts.length));
  const call = await openCall(proof, (JSON.parse(form.body) as { id: string }).id);
  const [applications, nonprofit] = [proof.app.get(ApplicationService), await proof.actorOf('nonprofit')];
  const { id } = (await applications.start(nonprofit, call)).application;
  const results = await written(proof, id, texts);
  const refused = texts.filter((_, at) => results[at]!.fault?.code === 'answer-controls');
  const kept = texts.filter((text) => !refused.includes(text));
  await written(proof, id, [kept.map((cell) => ({ cell })).slice(0, 100)], 'table');
  return { call, application: id, kept, refused };
}

/** Hands it in, and has the officer review it. */
export async function handOver(proof: ProofApp, { call, application }: Carried): Promise<void> {
  const [applications, nonprofit] = [proof.app.get(ApplicationService), await proof.actorOf('nonprofit')];
  const { version } = (await applications.get(nonprofit, application)).application;
  await applications.submit(nonprofit, application, version);
  await review(proof, call, application);
}

/** Pages on which its team reads what it writes. */
export const draftPlaces = ({ application }: Carried): readonly Place[] =>
  ['sections/a', 'check'].map((tail) => ['nonprofit', `/es/my/applications/${application}/${tail}`]);

/** Pages and answers of the API on which it stands once it is handed in, and whose they are. */
export const placesOf = ({ call, application }: Carried): readonly Place[] => [
  ['nonprofit', `/es/my/applications/${application}/receipt`],
  ['officer', `/es/calls/${call}/received/${application}`],
  ['officer', `/es/review/${application}`],
  ['nonprofit', `/api/v1/applications/${application}/receipt`],
  ['nonprofit', `/api/v1/applications/${application}`],
  ['officer', `/api/v1/received-applications/${application}`],
  ['officer', `/api/v1/reviews/${application}`],
];

/** What leaves the house or is told elsewhere, as one text: no word of an answer belongs there. */
export async function toldElsewhere(proof: ProofApp): Promise<string> {
  const rows = await asSuperuser(
    proof.test,
    `select (select jsonb_agg(m) from mails m) as mails, (select jsonb_agg(n) from notices n) as notices,
      (select jsonb_agg(o) from outbox o) as outbox, (select jsonb_agg(a.detail) from audit_log a) as log`,
  );
  return JSON.stringify([rows, proof.logged]);
}

type Place = readonly [Role, string];

interface Result {
  readonly fault: { readonly code: string } | null;
}

async function written(
  proof: ProofApp,
  id: string,
  values: readonly unknown[],
  table?: string,
): Promise<Result[]> {
  const edits = values.map((value, at) => ({
    ...{ questionId: table ?? `q${at}`, editId: randomUUID(), seenVersion: 0, value },
  }));
  const results: Result[] = [];
  for (let from = 0; from < edits.length; from += AT_ONCE) {
    const body = { edits: edits.slice(from, from + AT_ONCE) };
    const answer = await proof.asJson('nonprofit', 'POST', `/api/v1/applications/${id}/edits`, body);
    expect(answer.status).toBe(200);
    results.push(...(JSON.parse(answer.body) as { results: Result[] }).results);
  }
  return results;
}

const formFor = (count: number): object =>
  formOf([
    ...Array.from({ length: count }, (_, at) => ({ id: `q${at}`, kind: 'text', label: label(`${at}`) })),
    { id: 'table', kind: 'table', label: label('Tabla'), columns: COLUMNS, maxRows: 100 },
  ]);

async function review(proof: ProofApp, call: string, application: string): Promise<void> {
  const officer = await proof.actorOf('officer');
  const panel = [{ personId: officer.personId, most: 9 }];
  const plan = { rubric: rubricOf('El trabajo'), reviewersEach: 1, quorum: 1, panel };
  await proof.app.get(ReviewPlanService).save(officer, call, 0, plan);
  const pair = { applicationId: application, reviewerId: officer.personId };
  await proof.app.get(AssignmentService).assign(officer, call, [pair]);
  await proof.app.get(OwnReviewService).declare(officer, application);
}
