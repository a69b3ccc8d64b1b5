import { randomUUID } from 'node:crypto';
import type { DeclaredRoute } from '../../apps/server/src/http/route-census';
import { AliasBook, namesOf } from '@puente/disclosure';
import { ApplicationService, CallService, FORM_SAMPLES } from '@puente/grants';
import { IntroductionService, ProgrammeService } from '@puente/matching';
import type { DateOnly } from '@puente/kernel';
import {
  HIT_STANDINGS,
  SanctionsListService,
  ScreeningRunHandler,
  ScreeningService,
} from '@puente/screening';
import { asSuperuser } from '@puente/testing';
import { askedAmendment, askedFor } from './t35-award-life';
import { judgedThings, passedOn, writtenAward } from './assigned-application';
import type { ProofApp, Role } from './proof-app';

/** What stands for the parts of a route's path: one thing of the demonstration that the role may see. */
export interface Things {
  readonly programme: string;
  readonly handle: string;
  readonly number: string;
  /** A nonprofit's id, as HIP alone knows it. */
  readonly nonprofit: string;
  /** A request of HIP's to open an alias. */
  readonly request: string;
  /** A request that waits for an answer of the nonprofit that signs in as `nonprofit`. */
  readonly introduction: string;
  /** A list that somebody of the role asked a second person for. */
  readonly export: string;
  /** A nonprofit's name that is like a listed one. */
  readonly hit: string;
  /** An imported file of figures. */
  readonly figures: string;
  /** A form of the role's own, and a part of it. */
  readonly form: string;
  readonly part: string;
  /** An application that the nonprofit that signs in as `nonprofit` writes. */
  readonly application: string;
  /** A published call of the role's own, with an end. */
  readonly call: string;
  /** One that it handed in. */
  readonly handedIn: string;
  /** A part of its form. */
  readonly section: string;
  /** What was handed in to the officer's funder, and is assigned to the officer. */
  readonly assigned: string;
  readonly received: string;
  /** A list that decides nothing that is there. */
  readonly decision: string;
  /** An award that the officer's funder writes. */
  readonly award: string;
  /** What one of its awards asks of the nonprofit. */
  readonly requirement: string;
  /** A change of one of its awards. */
  readonly amendment: string;
  /** What was passed on to HIP. */
  readonly forwarding: string;
  /** A figure of the evidence base that takes part in a conflict. */
  readonly observation: string;
  /** What is counted: one of which several sources tell, with gaps. */
  readonly indicator: string;
  /** A state of which some grant on record tells. */
  readonly state: string;
}

/** A programme of the role's own, a nonprofit in its words and a kept list; all from the demonstration. */
export async function thingsOf(app: ProofApp, role: Role): Promise<Things> {
  const owner: Role = role === 'hip' ? 'hip' : 'officer';
  const programmes = await read<{ id: string; status: string }[]>(app, owner, '/api/v1/programmes');
  const programme = (programmes.find((each) => each.status === 'published') ?? programmes[0])!.id;
  const matches = await read<{ results: { nonprofit: { handle: string } }[] }>(
    app,
    owner,
    `/api/v1/programmes/${programme}/matches`,
  );
  const kept = await read<{ number: number }[]>(app, owner, `/api/v1/programmes/${programme}/snapshots`);
  if (kept.length === 0) await app.asJson(owner, 'POST', `/api/v1/programmes/${programme}/snapshots`);
  const queue = await read<{ entries: { id: string }[] }>(app, 'hip', '/api/v1/verification?standing=all');
  return {
    programme,
    handle: matches.results[0]!.nonprofit.handle,
    number: String(kept[0]?.number ?? 1),
    nonprofit: queue.entries[0]!.id,
    request: await aliasRequest(app),
    introduction: await waitingIntroduction(app),
    export: await exportRequest(app, owner, programme),
    hit: await screeningHit(app),
    figures: await importedFigures(app),
    form: await ownForm(app, owner),
    part: 'question-project',
    application: await ownApplication(app),
    ...(await judgedThings(app)),
    award: await ownAward(app),
    requirement: await ownRequirement(app),
    amendment: await ownAmendment(app),
    forwarding: await forwardedToHip(app),
    call: await publishedCall(app, owner, programme),
    section: 'work',
    handedIn: await handedInApplication(app),
    observation: 'mix-110',
    indicator: 'victims-identified',
    state: 'MX-OAX',
  };
}

/** The id of a request to open an alias, made where there is none. */
async function aliasRequest(app: ProofApp): Promise<string> {
  const [known] = await read<{ id: string }[]>(app, 'hip', '/api/v1/unalias');
  if (known) return known.id;
  const body = { ...(await aliasToAskFor(app)), reason: 'safety', note: '' };
  const made = await app.asJson('hip', 'POST', '/api/v1/unalias', body);
  return (JSON.parse(made.body) as { id: string }).id;
}

/** The id of what the officer's funder passed on to HIP, made where there is none. */
async function forwardedToHip(app: ProofApp): Promise<string> {
  const [known] = await read<{ id: string }[]>(app, 'hip', '/api/v1/forwardings');
  return known?.id ?? (await passedOn(app)).forwarding;
}

/** The id of an award of the officer's funder, written where there is none. */
async function ownAward(app: ProofApp): Promise<string> {
  const all = await read<{ id: string; state: string }[]>(app, 'officer', '/api/v1/awards');
  return all.find(({ state }) => state === 'draft')?.id ?? writtenAward(app, 'draft');
}

/** The id of what an award of the officer's funder asks for, asked where there is none. */
async function ownRequirement(app: ProofApp): Promise<string> {
  const [known] = await read<{ id: string }[]>(app, 'officer', '/api/v1/requirements');
  return known?.id ?? askedFor(app);
}

/** The id of a change of an award of the officer's funder, which the nonprofit asked for; made where there is none. */
async function ownAmendment(app: ProofApp): Promise<string> {
  const { tenantId } = await app.actorOf('officer');
  const [known] = await asSuperuser<{ id: string }>(
    app.test,
    `select id from award_amendments where tenant_id = $1 and state = 'requested' limit 1`,
    [tenantId],
  );
  return known?.id ?? (await askedAmendment(app)).amendment;
}

/** The id of a form of a sample, made where there is none. */
export async function ownForm(app: ProofApp, role: Role): Promise<string> {
  const { letter } = FORM_SAMPLES;
  const all = await read<{ id: string; document: { title: { es: string } } }[]>(app, role, '/api/v1/forms');
  const known = all.find(({ document: { title } }) => title.es === letter.title.es);
  if (known) return known.id;
  const made = await app.asJson(role, 'POST', '/api/v1/forms', letter);
  return (JSON.parse(made.body) as { id: string }).id;
}

/** The id of a draft of the nonprofit's, begun for a call made for that where there is none. */
async function ownApplication(app: ProofApp): Promise<string> {
  const all = await read<{ id: string; status: string }[]>(app, 'nonprofit', '/api/v1/applications');
  const draft = all.findLast(({ status }) => status === 'draft');
  if (draft) return draft.id;
  const call = await openCall(app, await ownForm(app, 'officer'));
  const { application } = await app.app.get(ApplicationService).start(await app.actorOf('nonprofit'), call);
  return application.id;
}

/** The id of an application that was handed in, made where there is none. */
async function handedInApplication(app: ProofApp): Promise<string> {
  const all = await read<{ id: string; status: string }[]>(app, 'nonprofit', '/api/v1/applications');
  const known = all.find(({ status }) => status === 'submitted');
  if (known) return known.id;
  const made = await app.asJson('officer', 'POST', '/api/v1/forms', ONE_QUESTION);
  const call = await openCall(app, (JSON.parse(made.body) as { id: string }).id);
  const nonprofit = await app.actorOf('nonprofit');
  const applications = app.app.get(ApplicationService);
  const { application } = await applications.start(nonprofit, call);
  await applications.submit(nonprofit, application.id, application.version);
  return application.id;
}

/** The shortest form there is; nothing in it is required. */
export const ONE_QUESTION = {
  format: 'puente-form-1',
  title: { es: 'Una pregunta' },
  sections: [
    { id: 'a', title: { es: 'A' }, questions: [{ id: 'what', kind: 'text', label: { es: '¿Qué?' } }] },
  ],
};

/** The id of a call that is open and asks a form: of the officer's, unless another role's and programme is named. */
export async function openCall(
  app: ProofApp,
  formId: string,
  of: { readonly by: Exclude<Role, 'visitor'>; readonly programme: string } | null = null,
): Promise<string> {
  const keeper = await app.actorOf(of?.by ?? 'officer');
  const programmes = await app.app.get(ProgrammeService).list(keeper);
  const programme = of?.programme ?? programmes.find(({ status }) => status === 'published')!.id;
  const award = { min: '100000', max: '500000', currency: 'MXN' };
  const facts = {
    title: { es: 'Convocatoria' },
    text: {},
    kind: 'rolling',
    award,
    opens: '2026-01-01T00:00',
  };
  const stages = [{ stage: 'full', formId, dueDays: null }] as const;
  const calls = app.app.get(CallService);
  const { id, version } = await calls.create(keeper, programme, { facts, stages });
  await calls.publish(keeper, id, version);
  return id;
}

/** The id of a published call with an end, made where there is none. */
export async function publishedCall(app: ProofApp, role: Role, programmeId: string): Promise<string> {
  const calls = await read<{ id: string; phase: string; closesAt: string | null }[]>(
    app,
    role,
    '/api/v1/calls',
  );
  const known = calls.find(({ phase, closesAt }) => phase === 'open' && closesAt !== null);
  if (known) return known.id;
  const made = await app.asJson(role, 'POST', '/api/v1/calls', await newCall(app, role, programmeId));
  const { id } = JSON.parse(made.body) as { id: string };
  await app.asJson(role, 'POST', `/api/v1/calls/${id}/publish`, { version: 1 });
  return id;
}

/** A call that can be published, with a form of the role's own. */
export async function newCall(app: ProofApp, role: Role, programmeId: string): Promise<object> {
  return {
    ...{ programmeId, title: { es: 'Convocatoria de prueba' }, text: {}, kind: 'round' },
    award: { min: '1000', max: '2000', currency: 'MXN' },
    ...{ opens: '2026-01-01T09:00', closes: '2098-12-31T18:00' },
    stages: [{ stage: 'full', formId: await ownForm(app, role) }],
  };
}

/** The id of a hit, made where there is none by a list with the words of a nonprofit's name in another order. */
export async function screeningHit(app: ProofApp): Promise<string> {
  const known = await openHit(app);
  if (known) return known;
  const hip = await app.actorOf('hip');
  const queue = await read<{ entries: { name: string }[] }>(app, 'hip', '/api/v1/verification?standing=all');
  const listed = queue.entries[0]!.name.split(' ').reverse().join(' ');
  const line = `1,"${listed}",-0- ,"SDNTK"${',-0- '.repeat(8)}`;
  const publishedOn = '2026-01-01' as DateOnly;
  const files = { sdn: new TextEncoder().encode(line), alt: null, add: null };
  await app.app.get(SanctionsListService).take(hip, { publishedOn, ...files });
  await app.app.get(ScreeningRunHandler).handle({ runId: randomUUID(), nonprofitId: null });
  return (await openHit(app))!;
}

async function openHit(app: ProofApp): Promise<string | undefined> {
  const hip = await app.actorOf('hip');
  const screening = app.app.get(ScreeningService);
  const found = await Promise.all(HIT_STANDINGS.map((standing) => screening.queue(hip, standing)));
  return found.flatMap(({ entries }) => entries)[0]?.id;
}

/** The id of an import of figures with a row set aside, made where there is none. */
export async function importedFigures(app: ProofApp): Promise<string> {
  const [known] = await read<{ id: string }[]>(app, 'hip', '/api/v1/imports/hotline');
  if (known) return known.id;
  const made = await app.as('hip', figuresToImport('Línea de prueba'));
  return (JSON.parse(made.body) as { id: string }).id;
}

/** A request that imports figures of a publisher: one row that can be used and one that cannot. */
export function figuresToImport(publisher: string) {
  const query = new URLSearchParams({ publisher, title: 'Informe', edition: '2021' });
  return {
    method: 'POST',
    path: `/api/v1/imports/hotline?${query.toString()}`,
    headers: { 'content-type': 'text/csv' },
    body: `state,forms,month,calls,cases\nPuebla,,2019,,20\nOhio,,2019,,${publisher.length}\n`,
  };
}

async function waitingIntroduction(app: ProofApp): Promise<string> {
  const all = await read<{ id: string; standing: string }[]>(app, 'nonprofit', '/api/v1/my/introductions');
  return all.find(({ standing }) => standing === 'asked')?.id ?? askForIntroduction(app);
}

/** The officer's funder asks the nonprofit, for a programme made for that; answers the introduction. */
export async function askForIntroduction(app: ProofApp): Promise<string> {
  const officer = await app.actorOf('officer');
  const { tenantId } = await app.actorOf('nonprofit');
  const input = { title: { es: 'Presentaciones', en: '' }, strategies: { capacity: 1 } };
  const { id } = await app.app.get(ProgrammeService).create(officer, input, 'published');
  const [aliases, asked] = [app.app.get(AliasBook), app.app.get(IntroductionService)];
  const ask = async (book: string): Promise<string> =>
    (await asked.ask(officer, id, aliases.handleOf(book, tenantId))).id;
  return ask(officer.tenantId).catch(() => ask(namesOf(officer.tenantId)));
}

/** The id of a list that was asked for, asked for where there is none. */
export async function exportRequest(app: ProofApp, role: Role, programmeId: string): Promise<string> {
  const known = await read<{ id: string; state: string }[]>(app, role, '/api/v1/exports');
  const open = known.find(({ state }) => state === 'requested');
  if (open) return open.id;
  const body = { kind: 'matches', programmeId, purpose: 'decision' };
  const made = await app.asJson(role, 'POST', '/api/v1/exports', body);
  return (JSON.parse(made.body) as { id: string }).id;
}

/** An alias as the officer's funder sees it, and the funder. */
export async function aliasToAskFor(app: ProofApp): Promise<{ funderId: string; alias: string }> {
  const { tenantId: funderId } = await app.actorOf('officer');
  const nonprofits = await read<{ handle: string; label: string; named: boolean }[]>(
    app,
    'officer',
    '/api/v1/nonprofits',
  );
  return { funderId, alias: nonprofits.find(({ named }) => !named)!.label };
}

async function read<T>(app: ProofApp, role: Role, path: string): Promise<T> {
  const { status, body } = await app.as(role, { path });
  if (status !== 200) throw new Error(`${path} answered ${status}.`);
  return JSON.parse(body) as T;
}

/** The address of a route with concrete things in it; a name that is new here must be added here. */
export function addressOf({ path }: DeclaredRoute, { programme, ...things }: Things): string {
  const values: Readonly<Record<string, string>> = {
    ...things,
    id: programme,
    deviceId: programme,
    person: programme,
    invitation: programme,
    documentId: programme,
    file: programme,
    upload: programme,
    webhook: programme,
    comment: programme,
    rate: programme,
    batch: programme,
    opening: programme,
    closing: programme,
    impact: programme,
    figure: 'awards',
    set: programme,
    item: programme,
    schedule: programme,
    scenario: programme,
    alert: programme,
    shortlist: programme,
    conflict: programme,
    entry: programme,
    note: programme,
    language: 'es',
    format: 'json',
    payment: programme,
    disbursement: programme,
    spending: programme,
    visit: programme,
    report: programme,
    recipient: programme,
    view: programme,
    question: 'plan',
    step: 'account',
    token: 'nothing',
    locale: 'es',
  };
  return path.replace(/:(\w+)/g, (_, name: string) => {
    const value = values[name];
    if (!value) throw new Error(`No value is known for :${name} of ${path}.`);
    return value;
  });
}

export const isApi = ({ path }: DeclaredRoute): boolean =>
  path.startsWith('/api/') || path.startsWith('/health/');
