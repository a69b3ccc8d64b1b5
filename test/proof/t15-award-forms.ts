import type { MoneyForm, MoneyStep } from './t15-forms';
import { AWARDS_RIGHT } from './t35-awards';
import { AWARD_LIFE_RIGHT } from './t35-award-life';
import type { MakeRight } from './t35-right';

const RIGHT: Readonly<Record<string, MakeRight>> = { ...AWARDS_RIGHT, ...AWARD_LIFE_RIGHT };
const POST = { method: 'POST', path: '' };
const [AWARDS, OWN, CHANGES] = ['/api/v1/awards', '/api/v1/my/awards', '/api/v1/amendments'];

/** An award as its form is filled in. */
const TERMS = {
  ...{ title: 'Otra casa', amount: '250,000.50', currency: 'MXN', support: 'core', route: 'treaty' },
  ...{ startsOn: '2027-01-01', endsOn: '2028-12-31', 'share.direct-services': '100', states: 'MX-CHP' },
  ...{ needs: 'direct-services.shelter', 'budget.services.amount': '200000.50' },
  ...{ 'budget.services.basis': 'fixed', 'budget.staff-safety.amount': '50000' },
  'target.people-accompanied': '40',
};

/** A step as its request of the API, and as the form of the page of the same thing. */
function step(
  recorded: string,
  operation: string,
  page: (id: string) => string,
  to: string,
  values: MoneyForm['values'] = {},
): MoneyStep {
  const request = RIGHT[operation]!;
  const form = async (app: Parameters<MakeRight>[0]): Promise<MoneyForm> => {
    const { role, question } = await request(app, POST);
    const at = `/es${page(/[0-9a-f]{8}-[0-9a-f-]{27}/.exec(question.path)![0])}`;
    return { role: role as MoneyForm['role'], page: at, action: `${at}${to}`, values };
  };
  return { recorded, request, form };
}

const award = (id: string): string => `/awards/${id}`;
const agreement = (id: string): string => `/awards/${id}/agreement`;
const change = (id: string): string => `/amendments/${id}`;
const ownChange = (id: string): string => `/my/amendments/${id}`;
const signed = { name: 'Ana Sol' };
const why = { answer: 'Ya no hace falta.' };

/** From the terms of an award to its signatures, and every change of them. */
export const AWARD_STEPS: readonly MoneyStep[] = [
  step('award.changed', `PUT ${AWARDS}/{award}`, (id) => `/awards/${id}/edit`, '', TERMS),
  step('award.proposed', `POST ${AWARDS}/{award}/proposal`, award, '/propose'),
  step('award.approved', `POST ${AWARDS}/{award}/approval`, award, '/approve'),
  step('award.withdrawn', `POST ${AWARDS}/{award}/withdrawal`, award, '/withdraw'),
  step('award.paused', `POST ${AWARDS}/{award}/turns`, award, '/turns', { turn: 'pause', reason: 'Espera.' }),
  step('agreement.sent', `POST ${AWARDS}/{award}/agreement`, award, '/agreement'),
  step('agreement.signed', `POST ${AWARDS}/{award}/agreement/signature`, agreement, '/sign', signed),
  step(
    'award.active',
    `POST ${OWN}/{award}/agreement/signature`,
    (id) => `/my${agreement(id)}`,
    '/sign',
    signed,
  ),
  step(
    'amendment.proposed',
    `POST ${AWARDS}/{award}/amendments`,
    (id) => `/awards/${id}/amendments/new`,
    '',
    {
      ...TERMS,
      reason: 'La casa cambió de nombre.',
    },
  ),
  step('amendment.requested', `POST ${OWN}/{award}/amendments`, (id) => `/my/awards/${id}/amendments`, '', {
    ...{ kind: 'scope', until: '', words: 'Otra entidad.' },
  }),
  step('amendment.approved', `POST ${CHANGES}/{amendment}/approval`, change, '/approve'),
  step('amendment.accepted', `POST /api/v1/my/amendments/{amendment}/acceptance`, ownChange, '/accept'),
  step('amendment.declined', `POST ${CHANGES}/{amendment}/refusal`, change, '/decline', why),
  step('amendment.withdrawn', `POST ${CHANGES}/{amendment}/withdrawal`, change, '/withdraw'),
];
