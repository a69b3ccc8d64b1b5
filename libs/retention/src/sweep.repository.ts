import type { Tx } from '@puente/database';
import type { DailyCode } from './core';
import { forgetting } from './forgetting';

const ALONE = 'not exists (select from memberships m where m.person_id = p.id)';
const LONG_GONE = `select p.id from people p where p.alone_since < $1 and ${ALONE} and p.email not like '%@borrada.invalid'`;
const LAPSED = `coalesce(i.ended_at, case when i.met_at is null then i.answer_by end) < $1`;

/** Of which organisation each row was: theirs is the log that tells of it. */
const OWNERS = 'returning tenant_id';

/**
 * How each kind is taken away; $1 is the instant before which it is past its time. The last statement's rows are counted.
 * What says nothing of an organisation (sessions, counts, jobs, messages) names no owner.
 */
const SWEEPS: Readonly<Record<DailyCode, readonly string[]>> = {
  sessions: ['delete from sessions where expires_at < $1'],
  'sign-in-steps': [
    'delete from passkey_challenges where expires_at < $1',
    'delete from single_sign_ons where expires_at < $1',
    'delete from sign_in_steps where expires_at < $1',
  ],
  'password-resets': ['delete from password_resets where created_at < $1'],
  attempts: ['delete from attempts where ends_at < $1'],
  'request-keys': ['delete from request_keys where begun_at < $1'],
  'jobs-done': [`delete from outbox where status = 'done' and touched_at < $1`],
  'jobs-failed': [`delete from outbox where status = 'failed' and touched_at < $1`],
  mails: [`delete from mails where status <> 'waiting' and coalesce(ended_at, created_at) < $1`],
  notices: ['delete from notices where created_at < $1'],
  'webhook-deliveries': ['delete from webhook_deliveries where created_at < $1'],
  invitations: [
    `delete from invitations where coalesce(accepted_at, withdrawn_at, expires_at) < $1 ${OWNERS}`,
  ],
  'api-tokens': [`delete from api_tokens where coalesce(revoked_at, expires_at) < $1 ${OWNERS}`],
  people: forgetting(LONG_GONE),
  'bank-account-versions': [
    `delete from bank_accounts where state in ('refused', 'replaced') and decided_at < $1 ${OWNERS}`,
  ],
  'application-files': [
    `with gone as (select f.tenant_id, f.id from application_files f
        join applications a on a.tenant_id = f.tenant_id and a.id = f.application_id
       where a.status = 'withdrawn' and a.withdrawn_at < $1),
     jobs as (insert into outbox (id, tenant_id, name, data, run_at)
       select gen_random_uuid(), tenant_id, 'document.erase', jsonb_build_object('documentId', id), now() from gone)
     delete from application_files f using gone where f.tenant_id = gone.tenant_id and f.id = gone.id
     returning f.tenant_id`,
  ],
  'application-uploads': ['delete from application_uploads where started_at < $1'],
  forwardings: [
    `delete from forwardings where coalesce(revoked_at, until) < $1 and not shown_named ${OWNERS}`,
  ],
  introductions: [
    `delete from introduction_answers a using introductions i
      where i.tenant_id = a.tenant_id and i.id = a.introduction_id and ${LAPSED}`,
    `delete from introductions i where ${LAPSED} ${OWNERS}`,
  ],
  consents: [
    `delete from consents c where coalesce(revoked_at, until) < $1 and not exists
       (select from introduction_answers a where a.tenant_id = c.tenant_id and a.consent_id = c.id) ${OWNERS}`,
  ],
  verifications: [
    `delete from verifications v where decided_at < $1 and exists
       (select from verifications later where later.tenant_id = v.tenant_id and later.decided_at > v.decided_at) ${OWNERS}`,
  ],
  'alias-requests': [`delete from alias_requests where requested_at < $1 ${OWNERS}`],
  exports: [`delete from exports where requested_at < $1 ${OWNERS}`],
  'report-sets': [
    `with gone as (select i.tenant_id, i.id, i.file_id from report_set_items i
        join report_sets s on s.tenant_id = i.tenant_id and s.id = i.set_id where s.asked_at < $1),
     jobs as (insert into outbox (id, tenant_id, name, data, run_at)
       select gen_random_uuid(), tenant_id, 'document.erase', jsonb_build_object('documentId', file_id), now() from gone
        where file_id is not null)
     delete from report_set_items i using gone where i.tenant_id = gone.tenant_id and i.id = gone.id
     returning i.tenant_id`,
    `delete from report_sets where asked_at < $1 ${OWNERS}`,
  ],
  snapshots: [`delete from match_snapshots where created_at < $1 ${OWNERS}`],
};

/** How many rows went, and of which organisation each was, where its log must tell. */
export interface Swept {
  readonly count: number;
  readonly owners: readonly string[];
}

/** Takes away what is past its time. */
export async function sweep(tx: Tx, code: DailyCode, before: Date): Promise<Swept> {
  let swept: Swept = { count: 0, owners: [] };
  for (const statement of SWEEPS[code]) {
    const [rows, count] = await tx.query<[{ tenant_id: string }[], number]>(statement, [before]);
    swept = { count, owners: rows.map((row) => row.tenant_id) };
  }
  return swept;
}

/** Notes since when people belong to no organisation, and takes the note off those who do again. */
export async function markAlone(tx: Tx, now: Date): Promise<void> {
  await tx.query(`update people p set alone_since = $1 where alone_since is null and ${ALONE}`, [now]);
  await tx.query(`update people p set alone_since = null where alone_since is not null and not (${ALONE})`);
}
