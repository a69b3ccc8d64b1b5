import { createHash } from 'node:crypto';
import { asSuperuser, type TestDatabase } from '@puente/testing';
import type { Canaries } from './canaries';
import { ASKED, askerOf, FORWARDED, idOf, MET, organizationOf } from './cast';
import { insertRows } from './insert-rows';

const NOW = '2026-11-21T12:00:00Z';

/** How a funder judges what it received, what a reviewer wrote, what is proposed, and what the applicant was told. */
export async function saveReviews(test: TestDatabase, canaries: Canaries): Promise<void> {
  const [own, nonprofit] = [organizationOf(MET.funder), organizationOf(MET.nonprofit)];
  const word = (place: string): string => `${canaries.word(own, 'staff-note', `review ${place}`)} <i>&"'`;
  const reviewer = askerOf(MET.funder, 'reviewer').personId;
  const admin = askerOf(MET.funder, 'funder-admin').personId;
  const [call, draft] = await callsOf(test, own.id);
  const [application] = await asSuperuser<{ id: string }>(
    test,
    `select id from applications where funder_id = $1 and tenant_id = $2 and status = 'submitted'`,
    [own.id, nonprofit.id],
  );
  const of = { tenant_id: own.id, call_id: call };
  const judged = {
    ...of,
    application_id: application!.id,
    nonprofit_id: nonprofit.id,
    reviewer_id: reviewer,
  };
  const panel = [{ personId: reviewer, most: 3, languages: [], regions: [] }];
  const plan = { ...of, rubric: rubricOf(word), blind: false, reviewers_each: 1, quorum: 1, panel };
  await insertRows(test, 'review_plans', [{ ...plan, version: 1, frozen_at: NOW }]);
  await insertRows(test, 'review_assignments', [
    { ...judged, assigned_by: admin, assigned_at: NOW, declared_at: NOW, opened_at: NOW },
  ]);
  const texts = { for_applicant: word('for applicant'), internal: word('internal'), marks: { work: 0 } };
  const back = { reopened_by: admin, reopened_at: NOW, reopen_reason: word('reopened') };
  await insertRows(test, 'reviews', [
    { ...judged, ...texts, ...back, version: 1, status: 'draft', updated_at: NOW },
  ]);
  const officer = askerOf(MET.funder, 'program-officer').personId;
  const at = { ...of, application_id: application!.id, nonprofit_id: nonprofit.id };
  await insertRows(test, 'application_marks', [{ ...at, mark: 'promising', set_by: officer, set_at: NOW }]);
  await insertRows(test, 'application_comments', [
    { ...at, id: idOf('comment'), author_id: officer, text: word('comment'), mentions: [], written_at: NOW },
  ]);
  await insertRows(test, 'saved_views', [
    {
      ...{ tenant_id: own.id, id: idOf('view'), person_id: officer, list: 'received', query: 'stage=full' },
      ...{ name: canaries.word(own, 'staff-note', 'saved view'), created_at: NOW },
    },
  ]);
  const hash = `\\x${createHash('sha256').update('request').digest('hex')}`;
  await insertRows(test, 'request_keys', [
    {
      ...{ tenant_id: own.id, id: idOf('request'), person_id: officer, route: 'POST /api/v1/awards' },
      ...{ key_hash: hash, request_hash: hash, begun_at: NOW, took_effect: true },
    },
  ]);
  const stepped = { call_id: draft, nonprofit_id: nonprofit.id, person_id: admin };
  await insertRows(test, 'recusals', [{ tenant_id: own.id, ...stepped, reason: 'other', recused_at: NOW }]);
  await saveDecision(test, canaries, { of, admin, application: application!.id, note: word('note') });
  await saveForwarding(test, canaries, application!.id);
  await saveDecisionOfAnother(test);
  await saveAward(test, canaries, application!.id);
  await saveAwardOfAnother(test);
}

/** What a funder gives for the application, with an agreement that both sides read and one has signed. */
async function saveAward(test: TestDatabase, canaries: Canaries, application: string): Promise<void> {
  const [own, nonprofit] = [organizationOf(MET.funder), organizationOf(MET.nonprofit)];
  const word = (place: string, way: 'doors' | 'rows' = 'doors'): string =>
    canaries.word(own, 'staff-note', place, { [nonprofit.id]: way });
  const [row] = await asSuperuser<Record<string, unknown>>(
    test,
    `select tenant_id as nonprofit_id, id as application_id, call_id, programme_id, funder_id as tenant_id
      from applications where id = $1`,
    [application],
  );
  const [writer, admin] = (['program-officer', 'funder-admin'] as const).map(
    (role) => askerOf(MET.funder, role).personId,
  );
  const id = idOf('award');
  await insertRows(test, 'awards', [
    {
      ...{ ...row, id, version: 4, state: 'agreement', title: word('award title'), amount_minor: 100 },
      ...{ currency: 'MXN', support: 'core', states: ['MX-CHP'], route: 'domestic' },
      ...{ starts_on: '2027-01-01', ends_on: '2027-12-31', written_by: writer, written_at: NOW },
      ...{
        proposed_by: writer,
        proposed_at: NOW,
        approved_by: admin,
        approved_at: NOW,
        approved_sha256: '00',
      },
      strategies: [{ code: 'capacity', percent: 100, needs: [] }],
      budget: [{ code: 'staff', label: word('award line'), amountMinor: '100', basis: 'fixed' }],
      indicators: [{ code: 'people-trained', target: 1 }],
      beyond_call: word('beyond the call', 'rows'),
    },
  ]);
  await saveAgreement(test, canaries, { tenant_id: own.id, award_id: id, nonprofit_id: nonprofit.id });
}

async function saveAgreement(
  test: TestDatabase,
  canaries: Canaries,
  of: { readonly tenant_id: string; readonly award_id: string; readonly nonprofit_id: string },
): Promise<void> {
  const [own, nonprofit] = [organizationOf(MET.funder), organizationOf(MET.nonprofit)];
  const clause = canaries.word(own, 'staff-note', 'agreement clause', { [nonprofit.id]: 'doors' });
  const text = { es: clause, en: '' };
  const document = JSON.stringify({
    ...{ template: 'grant-agreement-1', route: 'domestic', awardId: of.award_id, title: 'x' },
    clauses: [{ number: 1, title: text, text }],
    terms: {
      title: 'x',
      amountMinor: '100',
      currency: 'MXN',
      support: 'core',
      startsOn: '2027-01-01',
      ...EMPTY,
    },
  });
  const sha256 = createHash('sha256').update(document).digest('hex');
  const [shown] = await asSuperuser<{ hash: string }>(
    test,
    'select app_award_shown(w) as hash from awards w where id = $1',
    [of.award_id],
  );
  await asSuperuser(test, 'update awards set approved_sha256 = $2 where id = $1', [of.award_id, shown!.hash]);
  const sender = askerOf(MET.funder, 'funder-admin').personId;
  const id = idOf('agreement');
  await insertRows(test, 'agreements', [
    {
      ...{
        ...of,
        id,
        award_sha256: shown!.hash,
        template: 'grant-agreement-1',
        route: 'domestic',
        document,
        sha256,
      },
      ...{ sent_by: sender, sent_at: NOW },
    },
  ]);
  await insertRows(test, 'agreement_signatures', [
    {
      ...{ ...of, agreement_id: id, side: 'nonprofit', read_sha256: sha256, signed_at: NOW },
      person_id: askerOf(nonprofit.key, 'nonprofit-admin').personId,
      typed_name: canaries.word(nonprofit, 'own-application', 'signature', { [own.id]: 'doors' }),
    },
  ]);
}

/** A draft of another funder with a text for it, so that there is a stranger's to point at. */
async function saveAwardOfAnother(test: TestDatabase): Promise<void> {
  const other = organizationOf(ASKED.funder);
  const by = askerOf(other.key, 'funder-admin').personId;
  const of = { tenant_id: other.id, nonprofit_id: organizationOf(ASKED.nonprofit).id };
  const id = idOf('award of another');
  await insertRows(test, 'awards', [
    {
      ...{
        ...of,
        id,
        version: 1,
        state: 'draft',
        title: 'x',
        amount_minor: 1,
        currency: 'MXN',
        support: 'core',
      },
      ...{ starts_on: '2027-01-01', ends_on: '2027-12-31', written_by: by, written_at: NOW, states: [] },
      strategies: [{ code: 'capacity', percent: 100, needs: [] }],
      budget: [{ code: 'staff', label: '', amountMinor: '1', basis: 'fixed' }],
      ...{ indicators: [], beyond_call: '', origin: 'emergency' },
    },
  ]);
  const text = { document: '{}', sha256: createHash('sha256').update('{}').digest('hex') };
  await insertRows(test, 'agreements', [
    {
      ...{ ...of, ...text, id: idOf('agreement of another'), award_id: id, award_sha256: '00' },
      ...{ template: 'grant-agreement-1', route: 'domestic', sent_by: by, sent_at: NOW },
    },
  ]);
}

const EMPTY = { endsOn: '2027-12-31', strategies: [], states: [], budget: [], indicators: [] };

const MONTH_MS = 30 * 86_400_000;

/** What was not selected, passed on to another funder with a note that the nonprofit reads as well. */
async function saveForwarding(test: TestDatabase, canaries: Canaries, application: string): Promise<void> {
  const [own, nonprofit] = [organizationOf(MET.funder), organizationOf(FORWARDED.nonprofit)];
  const [row] = await asSuperuser<Record<string, unknown>>(
    test,
    'select tenant_id, call_id, funder_id, form_id, form_number from applications where id = $1',
    [application],
  );
  const reader = organizationOf(FORWARDED.funder);
  const told = { [nonprofit.id]: 'doors', [reader.id]: 'doors' } as const;
  const now = new Date();
  await insertRows(test, 'forwardings', [
    {
      ...{ ...row, id: idOf('forwarding'), application_id: application, to_funder_id: reader.id },
      until: new Date(now.getTime() + MONTH_MS).toISOString().slice(0, 10),
      ...{ signed_by: askerOf(nonprofit.key, 'nonprofit-admin').personId, signed_at: now },
      ...{ forwarded_by: askerOf(own.key, 'funder-admin').personId, forwarded_at: now },
      note: canaries.word(own, 'staff-note', 'forwarding note', told),
    },
  ]);
}

/** A list of another funder, so that there is a stranger's to point at. */
async function saveDecisionOfAnother(test: TestDatabase): Promise<void> {
  const other = organizationOf('funder-a');
  const [call] = await callsOf(test, other.id);
  const admin = askerOf(other.key, 'funder-admin').personId;
  const put = { status: 'proposed', quorum: 1, items: 0, proposed_by: admin, proposed_at: NOW };
  const key = { tenant_id: other.id, id: idOf('decision of another'), call_id: call };
  await insertRows(test, 'decisions', [{ ...key, version: 1, ...put }]);
}

async function callsOf(test: TestDatabase, funder: string): Promise<[string, string]> {
  const rows = await asSuperuser<{ id: string }>(
    test,
    `select id from calls where tenant_id = $1 order by status desc`,
    [funder],
  );
  return [rows[0]!.id, rows[1]!.id];
}

const rubricOf = (word: (place: string) => string): object => ({
  criteria: [
    {
      id: 'work',
      label: { es: word('criterion'), en: '' },
      weight: 100,
      mayBeNotApplicable: false,
      levels: [0, 5].map((points) => ({ points, anchor: { es: word(`anchor ${points}`), en: '' } })),
    },
  ],
});

interface Proposed {
  readonly of: { readonly tenant_id: string; readonly call_id: string };
  readonly admin: string;
  readonly application: string;
  readonly note: string;
}

async function saveDecision(
  test: TestDatabase,
  canaries: Canaries,
  { of, admin, application, note }: Proposed,
): Promise<void> {
  const nonprofit = organizationOf(MET.nonprofit);
  const id = idOf('decision');
  const put = { status: 'proposed', quorum: 1, items: 1, proposed_by: admin, proposed_at: NOW };
  await insertRows(test, 'decisions', [{ ...of, id, version: 1, ...put }]);
  const item = { application_id: application, decision_id: id, outcome: 'waitlist', reasons: [] };
  await insertRows(test, 'decision_items', [
    { ...item, tenant_id: of.tenant_id, nonprofit_id: nonprofit.id, note },
  ]);
  const person = askerOf(MET.funder, 'program-officer').personId;
  await insertRows(test, 'decision_approvals', [
    { tenant_id: of.tenant_id, decision_id: id, person_id: person, shown_sha256: '00', approved_at: NOW },
  ]);
  const told = canaries.word(nonprofit, 'own-application', 'outcome note', { [of.tenant_id]: 'doors' });
  await insertRows(test, 'outcomes', [
    {
      ...item,
      tenant_id: nonprofit.id,
      funder_id: of.tenant_id,
      call_id: of.call_id,
      note: told,
      decided_at: NOW,
    },
  ]);
}
