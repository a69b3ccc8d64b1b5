import { randomUUID } from 'node:crypto';
import { BankAccountService } from '@puente/organizations';
import { asSuperuser, saveMember } from '@puente/testing';
import type { Question } from './ask';
import type { ProofApp, Role } from './proof-app';
import { APPLICATIONS_RIGHT } from './t35-applications';
import { APPLICATION_FILES_RIGHT } from './t35-application-files';
import { AWARD_ROOM_RIGHT } from './t35-award-room';
import { REPORTS_RIGHT } from './t35-reports';
import { EXPOSURE_RIGHT } from './t35-exposure';
import { PORTFOLIO_RIGHT } from './t35-portfolio';
import { VISITS_RIGHT } from './t35-visits';
import { AWARD_ENDINGS_RIGHT } from './t35-award-endings';
import { AWARD_LIFE_RIGHT } from './t35-award-life';
import { BUDGET_RIGHT } from './t35-budget';
import { IMPACT_RIGHT } from './t35-impact';
import { INDICATORS_RIGHT } from './t35-indicators';
import { REPORT_SET_RIGHT } from './t35-report-sets';
import { SCENARIO_RIGHT } from './t35-scenarios';
import { INTEREST_CONFLICTS_RIGHT } from './t35-interest-conflicts';
import { SHORTLISTS_RIGHT } from './t35-shortlists';
import { PAPERS_RIGHT } from './t35-papers';
import { AWARDS_RIGHT } from './t35-awards';
import { ACCOUNT_CALLS_RIGHT } from './t35-account-calls';
import { DONATION_RECEIPTS_RIGHT } from './t35-donation-receipts';
import { GIVEN_AWARDS_RIGHT } from './t35-given-awards';
import { SIGNED_FILES_RIGHT } from './t35-signed-files';
import { DONEE_RIGHT } from './t35-donee';
import { DILIGENCE_RIGHT } from './t35-diligence';
import { PAYMENTS_RIGHT } from './t35-payments';
import { ERASURE_RIGHT } from './t35-erasures';
import { CALLS_RIGHT } from './t35-calls';
import { FORMS_RIGHT } from './t35-forms';
import { FORWARDINGS_RIGHT } from './t35-forwardings';
import { FIGURES_RIGHT } from './t35-figures';
import { RECEIVED_RIGHT } from './t35-received';
import { REVIEWS_RIGHT } from './t35-reviews';
import { RIGHT_PEOPLE } from './t35-right-people';
import { CONSENTS_RIGHT } from './t35-consents';
import { SCREENING_RIGHT } from './t35-screening';
import { STAFF_RIGHT } from './t35-staff';
import { LEDGER_RIGHT } from './t35-ledger';
import { MONTH_CLOSINGS_RIGHT } from './t35-month-closings';
import { OPENINGS_RIGHT } from './t35-openings';
import { WEBHOOKS_RIGHT } from './t35-webhooks';

export interface Right {
  readonly role: Role;
  readonly question: Question;
}
export type MakeRight = (
  app: ProofApp,
  question: { readonly method: string; readonly path: string },
) => Promise<Right>;

const CONTACT = { name: 'Coordinación', phone: '+52 55 0000 0000', email: '', notes: '' };
const ACCOUNT = { clabe: '032180000118359719', holder: 'Casa de prueba, A. C.', bank: 'Banco de prueba' };

/** Right requests that need something to be there first, by the operation's name. */
export const RIGHT: Readonly<Record<string, MakeRight>> = {
  'POST /api/v1/my/documents': (_app, question) =>
    Promise.resolve({ role: 'nonprofit', question: { ...question, ...documentForm() } }),
  'GET /api/v1/my/documents/{documentId}/link': (app, { method }) => withDocument(app, method, '/link'),
  'GET /api/v1/documents/{nonprofit}/{documentId}/link': (app, { method }) => nonprofitDocument(app, method),
  'POST /api/v1/wording': (_app, question) =>
    Promise.resolve(asNonprofit(question, { text: 'Ayudamos a migrantes ilegales.', language: 'es' })),
  'PUT /api/v1/session/notices/settings': (_app, question) =>
    Promise.resolve(asNonprofit(question, { frequency: 'daily' })),
  ...STAFF_RIGHT,
  ...FIGURES_RIGHT,
  ...SCREENING_RIGHT,
  ...CALLS_RIGHT,
  ...RECEIVED_RIGHT,
  ...FORWARDINGS_RIGHT,
  ...REVIEWS_RIGHT,
  ...AWARDS_RIGHT,
  ...PAYMENTS_RIGHT,
  ...OPENINGS_RIGHT,
  ...MONTH_CLOSINGS_RIGHT,
  ...AWARD_ROOM_RIGHT,
  ...EXPOSURE_RIGHT,
  ...PORTFOLIO_RIGHT,
  ...AWARD_LIFE_RIGHT,
  ...AWARD_ENDINGS_RIGHT,
  ...BUDGET_RIGHT,
  ...PAPERS_RIGHT,
  ...IMPACT_RIGHT,
  ...INDICATORS_RIGHT,
  ...REPORT_SET_RIGHT,
  ...SCENARIO_RIGHT,
  ...INTEREST_CONFLICTS_RIGHT,
  ...SHORTLISTS_RIGHT,
  ...VISITS_RIGHT,
  ...REPORTS_RIGHT,
  ...DILIGENCE_RIGHT,
  ...DONEE_RIGHT,
  ...DONATION_RECEIPTS_RIGHT,
  ...SIGNED_FILES_RIGHT,
  ...GIVEN_AWARDS_RIGHT,
  ...ACCOUNT_CALLS_RIGHT,
  ...FORMS_RIGHT,
  ...APPLICATIONS_RIGHT,
  ...APPLICATION_FILES_RIGHT,
  ...WEBHOOKS_RIGHT,
  ...LEDGER_RIGHT,
  ...CONSENTS_RIGHT,
  ...ERASURE_RIGHT,
  ...RIGHT_PEOPLE,
  'POST /api/v1/my/contacts': (_app, question) => Promise.resolve(asNonprofit(question, CONTACT)),
  'PUT /api/v1/my/contacts/{id}': async (app, { method }) => {
    const id = await addContact(app);
    return asNonprofit({ method, path: `/api/v1/my/contacts/${id}` }, { ...CONTACT, version: 1 });
  },
  'GET /api/v1/nonprofits/{handle}/contacts': async (app, { method }) => {
    const { tenantId } = await app.actorOf('nonprofit');
    return { role: 'hip', question: { method, path: `/api/v1/nonprofits/${tenantId}/contacts` } };
  },
  'POST /api/v1/my/bank-accounts': (_app, question) => Promise.resolve(asNonprofit(question, ACCOUNT)),
  'POST /api/v1/my/bank-accounts/{id}/approve': (app, { method }) => decision(app, method, 'approve'),
  'POST /api/v1/my/bank-accounts/{id}/refuse': (app, { method }) => decision(app, method, 'refuse'),
};

/** A form with a file, as programs send it. */
function documentForm(): Pick<Question, 'headers' | 'body'> {
  const boundary = '----puente-t35';
  const field = (name: string, value: string): string =>
    `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
  const file = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\nContent-Type: text/plain\r\n\r\nTexto\r\n`;
  return {
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
    body: `${field('purpose', 'other')}${file}--${boundary}--\r\n`,
  };
}

/** A document of the nonprofit, and an address with its id. */
async function withDocument(app: ProofApp, method: string, tail: string): Promise<Right> {
  const path = '/api/v1/my/documents';
  const { body } = await app.as('nonprofit', { method: 'POST', path, ...documentForm() });
  const { id } = JSON.parse(body) as { id: string };
  return { role: 'nonprofit', question: { method, path: `${path}/${id}${tail}` } };
}

/** A document of the nonprofit that HIP may open, as if a scanner had found it clean. */
async function nonprofitDocument(app: ProofApp, method: string): Promise<Right> {
  const { question } = await withDocument(app, method, '');
  const id = question.path.split('/').at(-1)!;
  await asSuperuser(app.test, `update documents set scan = 'clean' where id = $1`, [id]);
  const { tenantId } = await app.actorOf('nonprofit');
  return { role: 'hip', question: { method, path: `/api/v1/documents/${tenantId}/${id}/link` } };
}

/** Nobody's contact or account is among the things of the demonstration: whoever asks by chance asks for nothing there. */
const asNonprofit = ({ method, path }: { method: string; path: string }, body: object): Right => ({
  role: 'nonprofit',
  question: { method, path, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) },
});

async function addContact(app: ProofApp): Promise<string> {
  const { body } = await app.asJson('nonprofit', 'POST', '/api/v1/my/contacts', {
    ...CONTACT,
    name: `Coordinación ${randomUUID()}`,
  });
  return (JSON.parse(body) as { id: string }).id;
}

/** A decision about what a colleague has just proposed. */
async function decision(app: ProofApp, method: string, what: 'approve' | 'refuse'): Promise<Right> {
  const { tenantId } = await app.actorOf('nonprofit');
  const colleague = await saveMember(app.test, 'nonprofit', 'nonprofit-finance', tenantId);
  const accounts = app.app.get(BankAccountService);
  const id = await accounts.propose(colleague, ACCOUNT);
  const [newest] = await accounts.list(colleague);
  return asNonprofit(
    { method, path: `/api/v1/my/bank-accounts/${id}/${what}` },
    { fingerprint: newest!.fingerprint },
  );
}
