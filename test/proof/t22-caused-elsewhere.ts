import type { AuditAction } from '@puente/audit';

const PASSKEYS = 'libs/access/src/passkeys/passkey.db-spec.ts';
const PROVIDER = 'libs/access/src/single-sign-on/single-sign-on.db-spec.ts';
const MONTHS = 'libs/ledger/src/month-end/month-closings.db-spec.ts';
const LEDGER = 'libs/ledger/src/ledger.db-spec.ts';
const CALLS = 'libs/ledger/src/calls/account-calls.db-spec.ts';
const DILIGENCE = 'libs/grants/src/diligence/diligence.db-spec.ts';
const SHORTLISTS = 'libs/matching/src/shortlists/shortlists.db-spec.ts';
const KEYS = 'test/e2e/keys.e2e-spec.ts';

/** Codes that no request of the census causes, and the spec in which they are; it names them. */
export const CAUSED_ELSEWHERE: Readonly<Partial<Record<AuditAction, string>>> = {
  'passkey.refused': PASSKEYS,
  'passkey.counter-refused': PASSKEYS,
  'provider.linked': PROVIDER,
  'provider.refused': PROVIDER,
  'notices.stopped': 'libs/access/src/notices/notices.db-spec.ts',
  'shortlist.entry-moved': SHORTLISTS,
  'shortlist.entry-restored': SHORTLISTS,
  'alert.stopped': 'libs/matching/src/alerts/alerts.db-spec.ts',
  'alert.told': 'libs/matching/src/alerts/alerts.db-spec.ts',
  'seen.introduction': 'libs/matching/src/introductions/introductions.db-spec.ts',
  'month.kept': MONTHS,
  'ledger.amended': LEDGER,
  'ledger.restored': 'libs/ledger/src/batches/batches.db-spec.ts',
  'account.denied': CALLS,
  'route.ended': DILIGENCE,
  'route.lapsed': DILIGENCE,
  'award.resumed': 'libs/grants/src/awards/closing/award-turns.db-spec.ts',
  'report-schedule.ran': 'libs/reporting/src/sets/report-schedules.db-spec.ts',
  'scenario.taken-out': 'libs/grants/src/scenarios/scenarios.db-spec.ts',
  'open-data.made': 'libs/portfolio/src/open-data/open-data.db-spec.ts',
  'keys.rotated': KEYS,
  'keys.rewrapped': KEYS,
};
