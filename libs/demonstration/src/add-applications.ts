import { randomUUID } from 'node:crypto';
import type { Database, PersonActor } from '@puente/database';
import {
  DEMONSTRATION_PLAN,
  demonstrationApplications,
  REVIEWERS,
  type DemonstrationApplication,
} from './core';
import { fixedId } from './known-ids';
import { daysBefore, servicesAt, signerOf, type Services } from './services-at';

/** Days before now: handed in while the call was open, read and answered after it closed. */
const DAYS = { handedIn: 80, planned: 58, read: 50, decided: 40, proposed: 1 } as const;

/** What was handed in for the call that is over, as its people would have done it, day by day; ids by who signed. */
export async function addApplications(
  database: Database,
  call: string,
  funder: (person: string) => PersonActor,
  now: Date,
): Promise<Map<string, string>> {
  const at = (days: number): Services => servicesAt(database, daysBefore(now, days));
  const all = [];
  for (const each of demonstrationApplications()) {
    all.push({ ...each, id: await handIn(database, at(DAYS.handedIn), call, each) });
  }
  await share(at(DAYS.planned), call, funder(REVIEWERS[1]), all);
  for (const each of all) await read(at(DAYS.read), each, funder);
  const [administrator, officer] = [funder('horizonte-administracion'), funder('horizonte-oficial')];
  const decided = all.filter((each) => each.decided);
  const list = await at(DAYS.decided).decisions.propose(administrator, call, decided.map(itemOf));
  const [row] = await at(DAYS.decided).decisions.list(officer, call);
  await at(DAYS.decided).decisions.approve(officer, call, list, row!.shown!);
  const open = all.filter((each) => !each.decided);
  await at(DAYS.proposed).decisions.propose(officer, call, open.map(itemOf));
  return new Map(all.map(({ signer, id }) => [signer, id]));
}

type Handed = DemonstrationApplication & { readonly id: string };

const itemOf = ({ id: applicationId, outcome, reasons, note }: Handed) => ({
  ...{ applicationId, outcome, reasons, note },
});

async function handIn(
  database: Database,
  { applications, answers }: Services,
  call: string,
  { signer, answers: given }: DemonstrationApplication,
): Promise<string> {
  const nonprofit = await signerOf(database, signer);
  const { application } = await applications.start(nonprofit, call);
  const edits = Object.entries(given).map(([questionId, value]) => ({
    ...{ questionId, value, editId: randomUUID(), seenVersion: 0, settles: [] },
  }));
  const { version } = await answers.write(nonprofit, application.id, edits);
  await applications.submit(nonprofit, application.id, version);
  return application.id;
}

/** The plan, and each application to both of the panel. */
async function share(
  { plans, assignments }: Services,
  call: string,
  officer: PersonActor,
  all: readonly Handed[],
): Promise<void> {
  const panel = REVIEWERS.map((key) => ({ personId: fixedId(key), most: 20 }));
  await plans.save(officer, call, 0, { ...DEMONSTRATION_PLAN, panel });
  const pairs = all.flatMap(({ id: applicationId, reviews }) =>
    reviews.map(({ reviewer }) => ({ applicationId, reviewerId: fixedId(reviewer) })),
  );
  await assignments.assign(officer, call, pairs);
}

async function read(
  { reviews }: Services,
  { id, reviews: written }: Handed,
  funder: (person: string) => PersonActor,
): Promise<void> {
  for (const { reviewer, marks, forApplicant, internal, handedIn } of written) {
    const person = funder(reviewer);
    await reviews.declare(person, id);
    const version = await reviews.write(person, id, 0, { marks, forApplicant, internal });
    if (handedIn) await reviews.submit(person, id, version);
  }
}
