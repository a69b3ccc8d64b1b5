import type { Tx } from '@puente/database';
import { forgetting } from './forgetting';

/** Rows that hold what a nonprofit gave us, those first that name others. Memberships take what hangs on them along. */
const ERASED = [
  'forwardings',
  'applications',
  'grantee_reports',
  'webhooks',
  'webhook_test_counts',
  'introduction_answers',
  'introductions',
  'consents',
  'verifications',
  'nonprofit_settings',
  'document_counts',
  'nonprofit_contacts',
  'bank_accounts',
  'donee_facts',
  'invitations',
  'mails',
  'nonprofit_profiles',
  'memberships',
];

/** Rows whose bytes lie in the folder of documents. */
const WITH_FILES = ['documents', 'application_files'];
/** What others keep of a nonprofit: funders that invited or judged it, HIP where its name is like a listed one. */
const JUDGED = [
  'application_comments',
  'application_marks',
  'award_messages',
  'call_invitations',
  'decision_items',
  'diligence_notes',
  'donation_receipts',
  'reviews',
  'review_assignments',
  'interest_conflicts',
  'recusals',
  'screening_hits',
  'shelter_answers',
  'shortlist_entries',
];

/** What was taken away: the documents whose files must go as well. */
export interface Erased {
  readonly documents: readonly string[];
}

/**
 * Takes away what a nonprofit gave us, its name as well. Its people are forgotten where they belong nowhere else: their
 * rows stay without name, address and proofs, because the audit log names their ids.
 */
export async function eraseNonprofit(tx: Tx, tenantId: string): Promise<Erased> {
  const people = await tx.query<{ id: string }[]>(
    'select person_id as id from memberships where tenant_id = $1',
    [tenantId],
  );
  const documents: string[] = [];
  for (const table of WITH_FILES) {
    const [rows] = await tx.query<[{ id: string }[], number]>(
      `delete from ${table} where tenant_id = $1 returning id`,
      [tenantId],
    );
    documents.push(...rows.map(({ id }) => id));
  }
  const [papers] = await tx.query<[{ id: string }[], number]>(UNSEALED, [tenantId]);
  documents.push(...papers.map(({ id }) => id));
  for (const table of ERASED) await tx.query(`delete from ${table} where tenant_id = $1`, [tenantId]);
  await tx.query(COUNTED, [tenantId]);
  await tx.query(UNPLANNED, [tenantId]);
  for (const table of JUDGED) await tx.query(`delete from ${table} where nonprofit_id = $1`, [tenantId]);
  await tx.query(UNSIGNED, [tenantId]);
  await tx.query(UNREFUSED, [tenantId]);
  await tx.query(UNSAID, [tenantId]);
  await tx.query(UNNAMED, [tenantId]);
  await tx.query(UNASKED, [tenantId]);
  await tx.query(UNENDED, [tenantId]);
  await tx.query(UNVISITED, [tenantId]);
  for (const statement of FORGOTTEN) await tx.query(statement, [people.map(({ id }) => id)]);
  await tx.query(BLANKED, [tenantId]);
  await tx.query(`update organizations set name = '—' where id = $1 and name <> '—'`, [tenantId]);
  return { documents };
}

/** A funder's list of decisions stays readable without the lines that go. */
const COUNTED = `
update decisions d set erased = d.erased + i.lines
  from (select tenant_id, decision_id, count(*) as lines from decision_items where nonprofit_id = $1 group by 1, 2) i
 where d.tenant_id = i.tenant_id and d.id = i.decision_id`;

/** A scenario that may have funded it goes as a whole: without it it could not be worked out again. */
const UNPLANNED = `
delete from scenarios s using scenario_candidates c
 where c.nonprofit_id = $1 and s.tenant_id = c.tenant_id and s.id = c.scenario_id`;

/** That its side signed stays; the name that somebody typed goes. */
const UNSIGNED = `update agreement_signatures set typed_name = '—' where nonprofit_id = $1 and side = 'nonprofit'`;

/** That a paper was confirmed or refused, and when, stays; the scan of it goes, and why it was refused. */
const UNSEALED = `update signed_files set sealed_key = null where nonprofit_id = $1 and sealed_key is not null returning id`;
const UNREFUSED = `update signed_files set reason = '—' where nonprofit_id = $1 and reason <> ''`;

/** That it did what an award asked for stays; what it said of it goes. */
const UNSAID = `update award_requirements set note = '' where nonprofit_id = $1`;
/** That a step was done and when stays; the document that it rested on goes. */
const UNNAMED = `update legal_route_steps set reference = '' where nonprofit_id = $1 and reference <> ''`;

/** That it asked for a change, or declined one, stays; in what words goes. */
const UNASKED = `update award_amendments set asked_words = '', answer = '' where nonprofit_id = $1`;

/** That it asked for the end of an award stays; in what words goes. */
const UNENDED = `update award_endings set asked_words = '', answer = '' where nonprofit_id = $1`;

/** That there was a visit and when stays; every word about it goes. */
const UNVISITED = `update site_visits set answer = '', shared = '', purpose = '—' where nonprofit_id = $1`;

/** A kept list holds HIP's readers' names by id, and those of open nonprofits by name alone; scores and aliases stay. */
const BLANKED = `
update match_snapshots s set result = jsonb_set(s.result, '{rows}', (
    select jsonb_agg(case when r -> 'card' ->> 'handle' = o.id::text or r -> 'card' ->> 'label' = o.name
        then r || jsonb_build_object('card', r -> 'card' || '{"label": "—", "named": false}', 'match', r -> 'match' || '{"label": "—"}')
        else r end order by place)
      from jsonb_array_elements(s.result -> 'rows') with ordinality as each (r, place)))
  from organizations o
 where o.id = $1 and o.name <> '—' and exists (
   select from jsonb_array_elements(s.result -> 'rows') as each (r)
    where r -> 'card' ->> 'handle' = o.id::text or r -> 'card' ->> 'label' = o.name)`;

const FORGOTTEN = forgetting(`select p.id from people p
  where p.id = any ($1::uuid[]) and not exists (select from memberships m where m.person_id = p.id)`);
