import { ACCOUNT_CALLS_TABLE } from './t02-account-calls';
import { ACCOUNTS_TABLE } from './t02-accounts';
import { APPLICATIONS_TABLE } from './t02-applications';
import { AWARD_ENDINGS } from './t02-award-endings';
import { AWARD_LIFE } from './t02-award-life';
import { AWARD_ROOM_TABLE } from './t02-award-room';
import { AWARDS_TABLE } from './t02-awards';
import { BUDGET_TABLE } from './t02-budget';
import { CALLS_TABLE } from './t02-calls';
import { DILIGENCE_TABLE } from './t02-diligence';
import { DONATION_RECEIPTS_TABLE } from './t02-donation-receipts';
import { DONEE_TABLE } from './t02-donee';
import { EVIDENCE_TABLE } from './t02-evidence';
import { EXPOSURE_TABLE } from './t02-exposure';
import { GIVEN_AWARDS_TABLE } from './t02-given-awards';
import { IMPACT_TABLE } from './t02-impact';
import { INDICATORS_TABLE } from './t02-indicators';
import { INTEREST_CONFLICTS_TABLE } from './t02-interest-conflicts';
import { LEARNING_TABLE } from './t02-learning';
import { LEDGER_TABLE } from './t02-ledger-table';
import { LIST_FILES_TABLE } from './t02-list-files';
import { MATCHING_TABLE } from './t02-matching';
import { MONTH_CLOSINGS_TABLE } from './t02-month-closings';
import { ORGANIZATIONS_TABLE } from './t02-organizations';
import { PAPERS_TABLE } from './t02-papers';
import { PAYMENTS_TABLE } from './t02-payments';
import { PORTFOLIO_TABLE } from './t02-portfolio';
import { REPORT_SET_TABLE } from './t02-report-sets';
import { REPORTS_TABLE } from './t02-reports';
import { REVIEWS_TABLE } from './t02-reviews';
import { SCENARIO_TABLE } from './t02-scenarios';
import { SHORTLISTS_TABLE } from './t02-shortlists';
import { SIGNED_FILES_TABLE } from './t02-signed-files';

/**
 * Who is let in to what, written by hand from what the roles are for; the code must agree with it, not the other way.
 * Names of roles or of groups (`anyone`, `signed-in`, `nonprofit`, `funder`, `hip`), with `-` before who is left out.
 */
export const TABLE: readonly (readonly [roles: string, operations: readonly string[]])[] = [
  [
    'anyone',
    [
      'GET /',
      'GET /:locale',
      'GET /:locale/about',
      'GET /:locale/map',
      'GET /:locale/method',
      'GET /:locale/glossary',
      'GET /:locale/glossary.csv',
      'GET /api/v1/glossary',
      'GET /api/v1/openapi.json',
      'GET /api/v1/taxonomy',
      'GET /:locale/dev/mail',
      'GET /dev/mail',
      'GET /dev/mail/:id',
      'GET /health/live',
      'GET /health/ready',
      'GET /files/:token',
      'GET /calendar/:token',
    ],
  ],
  ['signed-in', ['GET /api/v1/map', 'POST /api/v1/wording']],
  ...ACCOUNTS_TABLE,
  ...ACCOUNT_CALLS_TABLE,
  ...APPLICATIONS_TABLE,
  ...AWARDS_TABLE,
  ...AWARD_ENDINGS,
  ...AWARD_LIFE,
  ...AWARD_ROOM_TABLE,
  ...BUDGET_TABLE,
  ...CALLS_TABLE,
  ...DILIGENCE_TABLE,
  ...DONATION_RECEIPTS_TABLE,
  ...DONEE_TABLE,
  ...EVIDENCE_TABLE,
  ...EXPOSURE_TABLE,
  ...GIVEN_AWARDS_TABLE,
  ...IMPACT_TABLE,
  ...INDICATORS_TABLE,
  ...INTEREST_CONFLICTS_TABLE,
  ...LEARNING_TABLE,
  ...LEDGER_TABLE,
  ...LIST_FILES_TABLE,
  ...MATCHING_TABLE,
  ...MONTH_CLOSINGS_TABLE,
  ...ORGANIZATIONS_TABLE,
  ...PAPERS_TABLE,
  ...PAYMENTS_TABLE,
  ...PORTFOLIO_TABLE,
  ...REPORTS_TABLE,
  ...REPORT_SET_TABLE,
  ...REVIEWS_TABLE,
  ...SCENARIO_TABLE,
  ...SHORTLISTS_TABLE,
  ...SIGNED_FILES_TABLE,
];
