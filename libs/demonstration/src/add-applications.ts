import { randomUUID } from 'node:crypto';
import { systemActor, type Database, type PersonActor } from '@puente/database';
import { AliasBook } from '@puente/disclosure';
import {
  AnswerService,
  ApplicationService,
  AssignmentService,
  ConflictHints,
  DecisionService,
  OwnReviewService,
  ReviewPlanService,
} from '@puente/grants';
import { Circles, MatchIndex, Sightings } from '@puente/matching';
import {
  DEMONSTRATION_PLAN,
  demonstrationApplications,
  demonstrationPeople,
  REVIEWERS,
  type DemonstrationApplication,
} from './core';
import { ClockOf } from './clock-of';
import { fixedId, organizationOf } from './known-ids';

const DAY_MS = 86_400_000;
/** Days before now: handed in while the call was open, read and answered after it closed. */
const DAYS = { handedIn: 80, planned: 58, read: 50, decided: 40, proposed: 1 } as const;

/** What was handed in for the call that is over, as its people would have done it, day by day. */
export async function addApplications(
  database: Database,
  call: string,
  funder: (person: string) => PersonActor,
  now: Date,
): Promise<void> {
  const at = (days: number): Services => servicesAt(database, new Date(now.getTime() - days * DAY_MS));
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

async function signerOf(database: Database, key: string): Promise<PersonActor> {
  const person = demonstrationPeople().find((each) => each.key === key)!;
  const tenantId = await database.asActor(systemActor('importer'), (tx) => organizationOf(tx, person));
  return {
    ...{ kind: 'person', personId: fixedId(key), tenantId, tenantKind: 'nonprofit', roles: [person.role] },
    ...{ programmes: null, scopes: null, recentlyProven: true },
  };
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

type Services = ReturnType<typeof servicesAt>;

/** The services of a day that is past. Nobody is shown anything here: the key of the aliases is none. */
function servicesAt(database: Database, instant: Date) {
  const clock = new ClockOf(instant);
  const circles = new Circles(new MatchIndex(database, clock), new AliasBook(Buffer.alloc(32), clock));
  const around = [circles, new Sightings(database)] as const;
  const hints = new ConflictHints(database);
  return {
    applications: new ApplicationService(database, clock),
    answers: new AnswerService(database, clock),
    plans: new ReviewPlanService(database),
    assignments: new AssignmentService(database, clock, ...around, hints),
    reviews: new OwnReviewService(database, clock, ...around, hints),
    decisions: new DecisionService(database, clock, ...around),
  };
}
