import { addressOf, isApi, thingsOf, type Things } from './addresses';
import {
  agreed,
  assigned,
  awarded,
  handedIn,
  proposed,
  sentAgreement,
  writtenAward,
} from './assigned-application';
import { FILE_QUESTION, fileDraft } from './file-drafts';
import { ROLES, type ProofApp, type Role } from './proof-app';
import { batchOfColleague, plannedByHip, proposedByColleague, sentByBatch } from './paid-award';
import { isFullProof } from './proof-run';
import { closingByHip } from './t35-award-endings';
import { askedFor } from './t35-award-life';
import { reportAsked, reportReceived, reportWritten } from './t35-reports';
import { saidSpending } from './t35-budget';
import { receipted } from './t35-donation-receipts';
import { givenToHip } from './t35-given-awards';
import { addedAtHip, scanned } from './t35-signed-files';
import { keptShortlist } from './t35-shortlists';
import { impactPages } from './impact-reports-made';
import { setPages } from './report-sets-made';
import { scenarioPages } from './scenarios-made';
import { openingPages } from './opened-grants';
import { recordedRate } from './t35-ledger';

/** How a page is looked at. */
export interface Look {
  readonly theme: 'light' | 'dark';
  /** Whether the same page is then turned dark, for its contrasts. */
  readonly thenDark?: true;
  readonly width: 320 | 1280;
  readonly javaScript: boolean;
}

export interface Visit extends Look {
  readonly role: Role;
  readonly path: string;
  /** The form of the page is sent as it is, so that its refusals are looked at. */
  readonly submits?: true;
}

const LOOKS: readonly Look[] = (['light', 'dark'] as const).flatMap((theme) =>
  ([320, 1280] as const).map((width) => ({ theme, width, javaScript: true })),
);

const IN_FULL: readonly Look[] = ([320, 1280] as const).map((width) => ({
  theme: 'light',
  thenDark: true,
  width,
  javaScript: true,
}));

/**
 * Every page for every role that may see it, in all ways of looking and once more without scripts; states of a page in
 * one way each. In the short form each page once, the ways taking turns.
 */
export async function allVisits(app: ProofApp): Promise<Visit[]> {
  const seen = new Map<string, Role[]>();
  for (const role of ROLES) {
    for (const path of await pagesFor(app, role)) seen.set(path, [...(seen.get(path) ?? []), role]);
  }
  const pages = [...seen].flatMap(([path, roles], index) =>
    (isFullProof() ? roles : [roles[index % roles.length]!]).map((role) => ({ path, role })),
  );
  return [...pages, ...REFUSED].flatMap((visit, index) =>
    looksAt(visit, index).map((look) => ({ ...visit, ...look })),
  );
}

/** In the short form the languages take turns, by nothing better than the length of the address. */
function inTurn(paths: readonly string[]): string[] {
  const language = (path: string): string => (withoutLocale(path).length % 2 === 0 ? '/es' : '/en');
  return paths.filter((path) => isFullProof() || path.startsWith(language(path)));
}

/** Forms that are sent empty, for what they then say. */
const REFUSED: readonly Omit<Visit, keyof Look>[] = [
  { path: '/es/sign-in', role: 'visitor', submits: true },
  { path: '/en/programmes/new', role: 'officer', submits: true },
  { path: '/es/programmes/new', role: 'hip', submits: true },
];

function looksAt({ path, submits }: Omit<Visit, keyof Look>, index: number): Look[] {
  const look = LOOKS[index % LOOKS.length]!;
  if (isFullProof() && !path.includes('?') && !submits) return [...IN_FULL, { ...look, javaScript: false }];
  return [{ ...look, javaScript: index % 3 !== 0 }];
}

/** Pages that no role saw in any language: there must be none. */
export async function unseenPages(app: ProofApp, visits: readonly Visit[]): Promise<string[]> {
  const visited = new Set(visits.map((each) => withoutLocale(each.path.split('?')[0]!)));
  const seen = new Set<string>();
  for (const role of ROLES) {
    const things = await thingsOnce(app, role);
    const found = pageRoutes(app).filter((route) => visited.has(withoutLocale(addressOf(route, things))));
    for (const { path } of found) seen.add(path);
  }
  return pageRoutes(app)
    .map((route) => route.path)
    .filter((path) => !seen.has(path));
}

const found = new WeakMap<ProofApp, Map<Role, Promise<Things>>>();

/** Asked for once: what is made meanwhile may come first the next time, under another address. */
function thingsOnce(app: ProofApp, role: Role): Promise<Things> {
  const known = found.get(app) ?? new Map<Role, Promise<Things>>();
  const things = known.get(role) ?? thingsOf(app, role);
  found.set(app, known.set(role, things));
  return things;
}

const withoutLocale = (path: string): string => path.replace(/^\/(es|en)/, '');

/** Not seen by address alone: a step that needs a sign-in half done, the form of `contacts/new` with a contact in it, files. */
const NEEDS_A_STATE =
  /\/sign-in\/second-step$|\/provider\/callback$|\/my\/contacts\/:id\/edit$|\/receipt$|\/applications\/:application\/decision(?:\/forwardings)?$|\/questions\/:question\/files|\/assignments\/proposal$|\/applications\/:received$|\/decisions\/:decision|\/awards\/new$|\/my\/awards\/:award|\/awards\/:award\/agreement$|\/received\/:received|\/exchange-rates\/:rate|\/disbursements\/:disbursement|\/payments\/:payment|\/my\/requirements\/:requirement|\/payment-batches\/:batch|\/sent-payments\/:payment|\/spendings\/:spending|\/account-calls\/numbers$|\/openings\/:opening|\/signed-files$|\/given-awards\/:award|\/reports\/:report|\/passed-on$|\/impact-reports\/:impact|\/report-sets\/:set|\/report-schedules\/:schedule|\/scenarios\/(?:new|compare|:scenario)$|\/shortlists\/:shortlist/;

const pageRoutes = (app: ProofApp) =>
  app.routes.filter(
    (each) =>
      each.method === 'GET' &&
      !isApi(each) &&
      each.path !== '/' &&
      !/^\/(?:dev|files|calendar)\/|\/file$/.test(each.path) &&
      !NEEDS_A_STATE.test(each.path) &&
      !/\.(csv|xlsx|json|ics|pdf|docx)$/.test(each.path),
  );

async function pagesFor(app: ProofApp, role: Role): Promise<string[]> {
  const things = await thingsOnce(app, role);
  const plain = pageRoutes(app).map((route) => addressOf(route, things));
  const open: string[] = [];
  const states = variants(things, role, await handles(app, role, things));
  const known = [...plain, ...states, ...(await pagesInStates(app, role))];
  for (const path of inTurn(known)) {
    const { status } = await app.as(role, { path });
    if (status === 200 || path.endsWith('/nada')) open.push(path);
    if (status >= 500) throw new Error(`${path} answered ${status} to ${role}.`);
  }
  return open;
}

async function pagesInStates(app: ProofApp, role: Role): Promise<string[]> {
  const tails = (await STATES[role]?.(app)) ?? [];
  return tails.flatMap((page) => [`/es/${page}`, `/en/${page}`]);
}

async function ownStates(app: ProofApp): Promise<string[]> {
  const files = `my/applications/${await fileDraft(app)}/questions/${FILE_QUESTION}/files`;
  const award = `my/awards/${await sentAgreement(app)}`;
  const room = ['agreement', 'money', 'messages', 'closing', 'visits'].map((tail) => `${award}/${tail}`);
  const requirement = `my/requirements/${await askedFor(app)}`;
  const report = `my/reports/${(await reportWritten(app)).report}`;
  const payment = `my/payments/${await sentByBatch(app)}`;
  const said = await saidSpending(app);
  const receipt = `my/payments/${(await receipted(app)).payment}/donation-receipt`;
  return [
    files,
    award,
    ...room,
    requirement,
    `my/requirements/${await reportAsked(app)}/report`,
    ...[report, `${report}/sections/narrative`, `${report}/sections/i1`],
    payment,
    ...[`my/awards/${said.award}/budget`, `my/spendings/${said.spending}`],
    receipt,
    `my/awards/${(await scanned(app)).award}/signed-files`,
    `${payment}/donation-receipt`,
    `my/applications/${(await agreed(app)).application}/decision`,
  ];
}

async function deskStates(app: ProofApp): Promise<string[]> {
  const [open, begun, waiting] = [await handedIn(app), await assigned(app), await proposed(app, 'colleague')];
  const list = `calls/${waiting.call}/decisions`;
  const said = await saidSpending(app);
  return [
    `calls/${open.call}/review/assignments/proposal`,
    `calls/${open.call}/review/applications/${open.application}`,
    `calls/${open.call}/received/${open.application}`,
    `calls/${open.call}/received`,
    `views?list=received&of=${open.call}&stage=full`,
    ...['review', 'review/assignments', 'review/applications', 'decisions/new'].map(
      (tail) => `calls/${begun.call}/${tail}`,
    ),
    `awards/new?application=${(await awarded(app)).application}`,
    `awards/${await writtenAward(app, 'proposed')}`,
    `awards/${await givenToHip(app)}/passed-on`,
    `awards/${await sentAgreement(app)}/agreement`,
    ...[`awards/${said.award}/budget`, `spendings/${said.spending}`],
    `reports/${await reportReceived(app, true)}`,
    `shortlists/${(await keptShortlist(app)).shortlist}`,
    ...[list, `${list}/${waiting.decision}`, `${list}/${waiting.decision}/edit`],
    ...(await scenarioPages(app)),
  ];
}

/** Money under way, for who keeps the books. */
async function bookStates(app: ProofApp): Promise<string[]> {
  const given = await givenToHip(app);
  const { award, disbursement } = await plannedByHip(app);
  return [
    `awards/${award}/disbursements`,
    `awards/${(await closingByHip(app)).award}/closing`,
    `awards/${award}/account-calls`,
    `awards/${award}/account-calls/numbers`,
    `disbursements/${disbursement}`,
    `payments/${await proposedByColleague(app)}`,
    `payments/${(await receipted(app)).payment}/donation-receipt`,
    `exchange-rates/${await recordedRate(app)}`,
    `payment-batches/${(await batchOfColleague(app)).batch}`,
    `sent-payments/${await sentByBatch(app)}`,
    `awards/${(await addedAtHip(app)).award}/signed-files`,
    ...[`given-awards/${given}`, `given-awards/${given}/agreement`],
    ...(await openingPages(app)),
    ...(await impactPages(app)),
    ...(await setPages(app)),
  ];
}

const STATES: Partial<Record<Role, (app: ProofApp) => Promise<string[]>>> = {
  nonprofit: ownStates,
  officer: deskStates,
  hip: bookStates,
};

async function handles(app: ProofApp, role: Role, { programme }: Things): Promise<string> {
  const owner = role === 'hip' ? 'hip' : 'officer';
  const { body } = await app.as(owner, { path: `/api/v1/programmes/${programme}/matches` });
  const { results } = JSON.parse(body) as { results: { nonprofit: { handle: string } }[] };
  return results
    .slice(0, 3)
    .map(({ nonprofit }) => `with=${encodeURIComponent(nonprofit.handle)}`)
    .join('&');
}

/** A filled-in consent, so that its preview is looked at. */
function previewed(): string {
  const until = new Date(Date.now() + 90 * 86_400_000).toISOString().slice(0, 10);
  return `to=funder&classes=identity&classes=place&until=${until}`;
}

/** Pages in states that their bare address does not show. */
function variants({ programme, handedIn }: Things, role: Role, compared: string): string[] {
  const both = (tail: string): string[] => [`/es/${tail}`, `/en/${tail}`];
  if (role === 'visitor') return both('nada');
  if (role === 'nonprofit') {
    const asked = `my/visibility/consent?${previewed()}`;
    return [...both(asked), ...both(`my/applications/${handedIn}/receipt`), ...both('nada')];
  }
  const compare = both(`programmes/${programme}/compare?${compared}`);
  if (!isFullProof()) return [...compare, ...both('nada')];
  return [
    ...compare,
    ...both(`programmes/${programme}/compare?${compared}&differences=1&print=1`),
    ...both(`programmes/${programme}/matches?print=1`),
    ...both(`programmes/${programme}/matches?view=unknown`),
    ...both(`programmes/${programme}/matches?view=ineligible`),
    ...both(`programmes/${programme}/matches?q=nothinglikethis`),
    ...both('evidence?set=aside'),
    ...both('evidence?source=hip&unit=hours'),
    ...both('nonprofits?region=south&q=casa'),
    ...both('nonprofits?q=nothinglikethis'),
    ...both('nada'),
  ];
}
