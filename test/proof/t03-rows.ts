import { Database } from '@puente/database';
import { asSuperuser } from '@puente/testing';
import { told } from './world/canaries';
import { actorOf, type Asker } from './world/cast';
import type { World } from './world/world';

/** Columns of text that hold codes, keys of our own making or hashes, never what somebody wrote. */
const CODES: Readonly<Record<string, string>> = {
  organizations: 'kind',
  people: 'locale',
  memberships: 'roles',
  credentials: 'password_hash',
  programmes: 'status',
  nonprofit_profiles:
    'safety states strategies needs forms populations services movements languages legal_routes capacity_gaps refused_funders',
  donee_facts: 'source',
  donation_receipts: 'version issuer_rfc receiver_rfc currency comparison scan',
  account_calls: 'account_sha256 outcome',
  match_profiles: 'consents',
  match_snapshots: 'engine_version sha256',
  exposure_chunks: 'programme_ids nonprofit_ids lists',
  shortlist_entries: 'state reason',
  interest_conflicts: 'kind end_reason',
  search_alerts: 'tenant_kind query frequency known news',
  past_grants: 'currency date_precision',
  figure_imports: 'sha256',
  hotline_counts: 'place forms period_start period_end',
  sanctions_lists: 'kind sdn_sha256 alt_sha256 add_sha256',
  sanctions_entries: 'sha256 kind',
  screening_hits: 'name_sha256 entry_sha256',
  screening_decisions: 'decision',
  calls: 'status',
  call_stages: 'stage',
  applications: 'status stage',
  application_answers: 'question_id earlier_edits',
  answers_beside: 'question_id',
  submissions: 'sha256 code',
  application_files: 'question_id type scan notes',
  webhooks: 'events',
  webhook_deliveries: 'event status fault',
  recusals: 'reason',
  review_plans: 'panel',
  reviews: 'status marks',
  application_marks: 'mark earlier',
  application_comments: 'mentions',
  saved_views: 'list query',
  request_keys: 'route',
  decisions: 'status',
  decision_items: 'outcome reasons',
  decision_approvals: 'shown_sha256',
  outcomes: 'outcome reasons',
  agreements: 'award_sha256 template route sha256',
  award_messages: 'side',
  agreement_signatures: 'side read_sha256',
  signed_files: 'text_sha256 side file_sha256 scan state',
  award_amendments: 'state asked_kind sha256 approved_sha256',
  site_visits: 'state asked_side way',
  grantee_reports: 'indicators',
  report_recipients: 'state',
  report_answers: 'question_id earlier_edits',
  report_answers_beside: 'question_id',
  report_submissions: 'sha256',
  impact_reports: 'state fault scope facts material sha256',
  scenarios: 'currency settings inputs_sha256 engine_version state fault result',
  scenario_candidates: 'strategy state region movements amounts worths lock',
  report_sets: 'state',
  report_schedules: 'every pick reports languages formats told',
  report_set_items: 'language format state fault',
  reported_figures: 'indicator breakdown category quality overlap',
  award_endings: 'kind state reason shown_sha256',
  award_requirements: 'kind state reminded',
  award_spendings: 'spent_currency lines state',
  budget_shift_rules: 'basis',
  releases: 'subject unit audience edition dimensions limits verdict refusal cells',
  awards: 'state route origin currency support strategies states indicators approved_sha256',
  legal_routes: 'route state',
  legal_route_steps: 'code state',
  diligence_notes: 'kind level',
  application_uploads: 'question_id type',
  disbursements: 'currency state',
  payments: 'currency transfer_currency account_sha256 state shown_sha256 sent_rate_source',
  ledger_accounts: 'kind currency',
  ledger_transactions: 'kind moved_currency rate_source',
  ledger_entries: 'currency',
  exchange_rates: 'of_currency in_currency source',
  month_closings: 'state shown_sha256',
  award_openings: 'strategy support route paid state shown_sha256',
  award_opening_grants: 'grant_key currency',
  payment_batches: 'currency transfer_currency state shown_sha256',
  payment_returns: 'kind',
  sessions: 'method assurance',
  audit_log: 'actor_kind roles system via action subject_type subject_id detail',
  bank_accounts: 'fingerprint state',
  consents: 'classes audience',
  introductions: 'begun_by ended_side told_reason',
  verifications: 'decision reasons facts',
  alias_requests: 'status reason shown_sha256',
  exports: 'kind filters status purpose',
  invitations: 'locale roles programmes',
  api_tokens: 'scopes',
  passkeys: 'transports',
  linked_accounts: 'issuer subject',
  single_sign_ons: 'state nonce verifier next',
  documents: 'type scan purpose notes',
  mails: 'locale template data status fault',
  erasures: 'reason state',
  notices: 'kind',
  notice_settings: 'frequency',
  outbox: 'name data status fault',
  migrations: 'name',
};

/** A table and those of its columns that the application may read. */
export interface ReadableTable {
  readonly table: string;
  readonly columns: string;
}

export function tablesOf({ running }: World): Promise<ReadableTable[]> {
  return asSuperuser<ReadableTable>(
    running.test,
    `select c.relname as table, string_agg(quote_ident(a.attname), ', ') as columns
       from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and has_column_privilege('app_user', c.oid, a.attnum, 'select')
      group by 1 order by 1`,
  );
}

/** Columns for texts that hold no canary and are not declared to hold codes: what is new must be told here or filled. */
export async function columnsWithoutCanary(world: World): Promise<string[]> {
  const columns = await asSuperuser<{ table: string; column: string }>(
    world.running.test,
    `select table_name as table, column_name as column from information_schema.columns
      where table_schema = 'public' and data_type in ('text', 'character varying', 'jsonb', 'json', 'ARRAY') order by 1, 2`,
  );
  const missing: string[] = [];
  for (const { table, column } of columns) {
    if (CODES[table]?.split(' ').includes(column)) continue;
    const [row] = await asSuperuser<{ text: string | null }>(
      world.running.test,
      `select string_agg(${column}::text, ' ') as text from ${table}`,
    );
    if (world.canaries.foundIn(row?.text ?? '').length === 0) missing.push(`${table}.${column}`);
  }
  return missing;
}

/** What PostgreSQL itself hands an actor of another's canaries, whatever the services would ask. */
export async function leaksFromTables(
  { running, canaries }: World,
  asker: Asker,
  tables: readonly ReadableTable[],
): Promise<string[]> {
  const found = await running.app.get(Database).asActor(actorOf(asker), async (tx) => {
    const leaks: string[] = [];
    for (const { table, columns } of tables) {
      const rows = await tx.query<object[]>(`select ${columns} from ${table}`);
      const text = JSON.stringify(rows);
      leaks.push(...canaries.leaksInRows(asker, text).map((canary) => `${table}: ${told(canary)}`));
    }
    return leaks;
  });
  return [...new Set(found)];
}
