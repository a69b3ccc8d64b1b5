import { dayInMexico } from '@puente/kernel';
import type { Answer } from './ask';
import {
  activeByHip,
  approvedByHip,
  arrivedPayment,
  batchOfColleague,
  plannedByHip,
  proposedByColleague,
  releasedByHip,
  sentByBatch,
} from './paid-award';
import type { ProofApp, Role } from './proof-app';
import { LEDGER_RIGHT } from './t35-ledger';
import { PAYMENTS_RIGHT } from './t35-payments';
import type { MakeRight } from './t35-right';

/** One step of money as a form of a page. */
export interface MoneyForm {
  readonly role: Exclude<Role, 'visitor'>;
  /** The page that holds it, and where it is sent. */
  readonly page: string;
  readonly action: string;
  /** What somebody fills in. */
  readonly values: Readonly<Record<string, string>>;
}

/** What the trail says of a step, its request of the API, and its form. */
export interface MoneyStep {
  readonly recorded: string;
  readonly request: MakeRight;
  readonly form: (app: ProofApp) => Promise<MoneyForm>;
  /** Without a key it may be wanted twice. */
  readonly mayRecur?: true;
}

const today = (): string => dayInMexico(new Date());
const hip = (page: string, to: string, values: MoneyForm['values'] = {}): MoneyForm => ({
  ...{ role: 'hip', page, action: `${page}${to}`, values },
});
const rightOf = (operation: string): MakeRight => (PAYMENTS_RIGHT[operation] ?? LEDGER_RIGHT[operation])!;
const back = () => ({ happenedOn: today(), reason: 'Cuenta cerrada' });

/** From the plan to what arrived and what came back. */
export const MONEY_STEPS: readonly MoneyStep[] = [
  {
    recorded: 'disbursement.planned',
    request: rightOf('POST /api/v1/awards/{award}/disbursements'),
    form: async (app) => {
      const values = { amount: '10', parts: '1', firstOn: '2027-01-15', everyMonths: '0' };
      return hip(`/es/awards/${await activeByHip(app)}/disbursements`, '', values);
    },
    mayRecur: true,
  },
  {
    recorded: 'payment.proposed',
    request: rightOf('POST /api/v1/disbursements/{disbursement}/payments'),
    form: async (app) => {
      const { disbursement } = await plannedByHip(app);
      return hip(`/es/disbursements/${disbursement}`, '/propose', { transferCurrency: 'MXN' });
    },
  },
  {
    recorded: 'payment.approved',
    request: rightOf('POST /api/v1/payments/{payment}/approval'),
    form: async (app) => hip(`/es/payments/${await proposedByColleague(app)}`, '/approve'),
  },
  {
    recorded: 'batch.made',
    request: rightOf('POST /api/v1/payment-batches'),
    form: async (app) => hip('/es/payment-batches', '', { payments: await approvedByHip(app) }),
  },
  {
    recorded: 'batch.released',
    request: rightOf('POST /api/v1/payment-batches/{batch}/release'),
    form: async (app) => hip(`/es/payment-batches/${(await batchOfColleague(app)).batch}`, '/release'),
  },
  {
    recorded: 'batch.sent',
    request: rightOf('POST /api/v1/payment-batches/{batch}/sending'),
    form: async (app) =>
      hip(`/es/payment-batches/${(await releasedByHip(app)).batch}`, '/send', { sentOn: today() }),
  },
  {
    recorded: 'payment.confirmed',
    request: rightOf('POST /api/v1/my/payments/{payment}/receipt'),
    form: async (app) => {
      const page = `/es/my/payments/${await sentByBatch(app)}`;
      return { role: 'nonprofit', page, action: page, values: { amount: '1000', receivedOn: today() } };
    },
  },
  {
    recorded: 'payment.reversed',
    request: rightOf('POST /api/v1/sent-payments/{payment}/reversal'),
    form: async (app) => hip(`/es/sent-payments/${await sentByBatch(app)}`, '/reverse', back()),
  },
  {
    recorded: 'payment.returned',
    request: rightOf('POST /api/v1/sent-payments/{payment}/return'),
    form: async (app) => hip(`/es/sent-payments/${await arrivedPayment(app)}`, '/return', back()),
  },
];

/** A form as its page shows it, filled in: what a browser would send. */
export async function openForm(app: ProofApp, form: MoneyForm): Promise<string> {
  const { body } = await app.as(form.role, { path: form.page });
  const shown = body
    .split('<form ')
    .slice(1)
    .find((each) => each.includes(`action="${form.action}"`));
  if (!shown) throw new Error(`${form.page} has no form for ${form.action}.`);
  const hidden = [
    ...shown.split('</form>')[0]!.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g),
  ];
  const kept = Object.fromEntries(hidden.map(([, name, value]) => [name!, value!]));
  return new URLSearchParams({ ...kept, ...form.values }).toString();
}

export function sendForm(app: ProofApp, { role, action }: MoneyForm, body: string): Promise<Answer> {
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  return app.as(role, { method: 'POST', path: action, headers, body });
}
