import {
  AWARD_LIMITS,
  AWARD_ORIGINS,
  awardOrigins,
  BUDGET_BASES,
  budgetBases,
  budgetCodes,
  SUPPORTS,
  supports,
  type CallFacts,
} from '@puente/grants';
import { CURRENCIES, formatMoney, parseMinor, type Locale } from '@puente/kernel';
import {
  grantIndicators,
  indicatorFacts,
  legalRoutes,
  strategies,
  type GrantIndicator,
  type IndicatorKind,
} from '@puente/taxonomy';
import type { NonprofitCard, ProgrammeView } from '@puente/matching';
import { nextVersion } from '../../http/seen-version';
import { say } from '../../texts';
import type { PageModel } from '../layouts/page.view';
import { wordsOf } from '../forms/form-words';
import { problemAt } from '../review-desk/plan-fields';
import { choiceField, selectField, termOptions, textField } from '../shared/build-fields';
import type { TextField } from '../shared/fields.view';
import { errorSummary, fieldId, withLabels, type FormState } from '../shared/form-state';
import { needFields, stateFields } from '../shared/taxonomy-fields';
import type { AwardFormView } from './awards.view';

/** What the form is about: an award that is there, or one of an application. */
export interface AwardFormInput {
  /** Null where it is chosen in the form. */
  readonly nonprofit: string | null;
  /** Null without a call. */
  readonly call: CallFacts | null;
  readonly action: string;
  readonly cancelUrl: string;
  /** Null for a new award. */
  readonly version: number | null;
  /** What one without an application is chosen from; absent for any other, and once it is written. */
  readonly direct?: {
    readonly recipients: readonly NonprofitCard[];
    readonly programmes: readonly ProgrammeView[];
  };
  /** New terms of one that runs: with words why instead of what stays as it was approved. */
  readonly isAmendment?: true;
}

/** The form of an award with what was typed or stored. */
export function buildAwardForm(page: PageModel, state: FormState, input: AwardFormInput): AwardFormView {
  const view = formOf(page, state, input);
  const lines = view.budget.flatMap(({ amount, label, basis }) => [amount, label, basis]);
  const direct = view.direct ? Object.values(view.direct) : [];
  const single = [
    view.title,
    view.amount,
    view.currency,
    view.route,
    view.startsOn,
    view.endsOn,
    view.beyondCall,
    view.reason,
  ].filter((field) => field !== null);
  const fields = [
    ...direct,
    ...single,
    ...view.shares,
    ...lines,
    ...view.outputs,
    ...view.outcomes,
    ...places(page.locale),
  ];
  return { ...view, errors: withLabels(view.errors, fields) };
}

/** Parts of the form that are no field. */
const places = (locale: Locale) => [
  { id: fieldId('strategies'), label: say(locale, 'awardForm.strategies') },
  { id: fieldId('budget'), label: say(locale, 'awardForm.budget') },
];

function formOf(page: PageModel, state: FormState, input: AwardFormInput): AwardFormView {
  const { locale } = page;
  const { nonprofit, action, cancelUrl, version } = input;
  return {
    ...{ page, nonprofit, action, cancelUrl },
    ...headWords(input, locale),
    direct: directFields(state, input, locale),
    errors: errorSummary(state, FIELDS),
    version: version === null ? null : nextVersion(state.values, version),
    ...aboutFields(state, input.call, locale),
    ...(input.isAmendment ? { route: null } : {}),
    ...periodFields(state, locale),
    shares: strategies.codes.map((code) =>
      textField(state, `share.${code}`, strategies.label(code)[locale], { ...NUMBER, unit: '%' }),
    ),
    sharesError: problemAt(state, 'strategies'),
    needs: needFields(state, locale),
    states: stateFields(state, locale),
    budget: budgetCodes.map((code) => budgetFields(state, code, locale)),
    budgetError: problemAt(state, 'budget'),
    outputs: targetFields(state, 'output', locale),
    outcomes: targetFields(state, 'outcome', locale),
    ...reasonFields(state, input, locale),
  };
}

function headWords(
  input: AwardFormInput,
  locale: Locale,
): Pick<AwardFormView, 'heading' | 'lead' | 'warning' | 'save'> {
  if (input.isAmendment) {
    return {
      ...{ heading: say(locale, 'amendments.propose'), lead: say(locale, 'amendments.formLead') },
      ...{ warning: null, save: say(locale, 'amendments.propose') },
    };
  }
  return {
    heading: say(locale, headingOf(input)),
    ...{ lead: say(locale, 'awardForm.lead'), save: say(locale, 'awardForm.save') },
    warning: input.version === null ? null : say(locale, 'awardForm.changeWarning'),
  };
}

function reasonFields(
  state: FormState,
  input: AwardFormInput,
  locale: Locale,
): Pick<AwardFormView, 'beyondCall' | 'reason'> {
  if (!input.isAmendment) return { beyondCall: reasonField(state, input, locale), reason: null };
  const hint = say(locale, 'amendments.reasonHint');
  return {
    beyondCall: null,
    reason: textField(state, 'reason', say(locale, 'amendments.reason'), {
      ...{ type: 'textarea', maxlength: AWARD_LIMITS.reason, hint },
    }),
  };
}

const headingOf = ({ version, direct }: AwardFormInput) => {
  if (version !== null) return 'awardForm.editTitle';
  return direct ? 'awardForm.directTitle' : 'awardForm.newTitle';
};

function reasonField(state: FormState, { call }: AwardFormInput, locale: Locale): TextField {
  const [label, hint] = call
    ? (['awards.beyondCall', 'awardForm.beyondCallHint'] as const)
    : (['awards.withoutCall', 'awardForm.withoutCallHint'] as const);
  return textField(state, 'beyondCall', say(locale, label), {
    ...{ type: 'textarea', required: !call, maxlength: AWARD_LIMITS.reason, hint: say(locale, hint) },
  });
}

function directFields(state: FormState, { direct }: AwardFormInput, locale: Locale): AwardFormView['direct'] {
  if (!direct) return null;
  const choose = say(locale, 'awardForm.choose');
  const nonprofits = direct.recipients.map(({ handle, label }) => ({ value: handle, label }));
  const programmes = direct.programmes.map(({ id, facts }) => ({
    value: id,
    label: wordsOf(facts.title, locale),
  }));
  const origins = awardOrigins.map((value) => ({ value, label: AWARD_ORIGINS[value][locale] }));
  return {
    nonprofit: selectField(state, 'nonprofit', say(locale, 'awards.nonprofit'), nonprofits, choose),
    programme: selectField(state, 'programmeId', say(locale, 'awardForm.programme'), programmes, choose),
    origin: selectField(state, 'origin', say(locale, 'awards.origin'), origins, choose),
  };
}

const NUMBER = { type: 'number', maxlength: 20 } as const;
/** Fields before what they belong to, so that a refusal leads to the nearest. */
const FIELDS = [
  ...['nonprofit', 'programmeId', 'origin'],
  ...['title', 'amount', 'currency', 'support', 'route', 'startsOn', 'endsOn'],
  ...strategies.codes.map((code) => `share.${code}`),
  ...['strategies', 'needs', 'states'],
  ...budgetCodes.flatMap((code) => ['amount', 'label', 'basis'].map((part) => `budget.${code}.${part}`)),
  ...['budget', ...grantIndicators.codes.map((code) => `target.${code}`), 'beyondCall', 'reason'],
];

function aboutFields(
  state: FormState,
  call: CallFacts | null,
  locale: Locale,
): Pick<AwardFormView, 'title' | 'amount' | 'currency' | 'support' | 'route'> {
  const currencies = CURRENCIES.map((value) => ({ value, label: value }));
  return {
    title: textField(state, 'title', say(locale, 'awardForm.title'), {
      ...{ required: true, maxlength: AWARD_LIMITS.title, adviseIn: locale },
    }),
    amount: textField(state, 'amount', say(locale, 'awardForm.amount'), {
      ...{ ...NUMBER, required: true, hint: call && offeredWords(call, locale) },
    }),
    currency: selectField(state, 'currency', say(locale, 'awardForm.currency'), currencies),
    route: selectField(
      state,
      'route',
      say(locale, 'agreement.route'),
      termOptions(legalRoutes, locale),
      say(locale, 'awardForm.noRoute'),
    ),
    support: choiceField(state, {
      ...{ name: 'support', kind: 'radio', legend: say(locale, 'awards.support') },
      options: supports.map((value) => ({ value, label: SUPPORTS[value][locale] })),
    }),
  };
}

function offeredWords({ award }: CallFacts, locale: Locale): string {
  const words = (text: string): string =>
    formatMoney({ minor: parseMinor(text)!, currency: award.currency }, locale);
  return say(locale, 'awardForm.offered', { min: words(award.min), max: words(award.max) });
}

function periodFields(state: FormState, locale: Locale): Pick<AwardFormView, 'startsOn' | 'endsOn'> {
  const day = { type: 'date', required: true } as const;
  const hint = say(locale, 'awardForm.endsHint', { years: AWARD_LIMITS.years });
  return {
    startsOn: textField(state, 'startsOn', say(locale, 'awardForm.startsOn'), day),
    endsOn: textField(state, 'endsOn', say(locale, 'awardForm.endsOn'), { ...day, hint }),
  };
}

function budgetFields(
  state: FormState,
  code: (typeof budgetCodes)[number],
  locale: Locale,
): AwardFormView['budget'][number] {
  const line = say(locale, `budgetCategories.${code}`);
  const bases = budgetBases.map((value) => ({ value, label: BUDGET_BASES[value][locale] }));
  const name = `budget.${code}`;
  return {
    amount: textField(state, `${name}.amount`, say(locale, 'awardForm.lineAmount', { line }), NUMBER),
    label: textField(state, `${name}.label`, say(locale, 'awardForm.lineLabel'), {
      ...{ maxlength: AWARD_LIMITS.label, adviseIn: locale },
    }),
    basis: selectField(state, `${name}.basis`, say(locale, 'awardForm.lineBasis'), bases),
  };
}

const targetFields = (state: FormState, kind: IndicatorKind, locale: Locale): TextField[] =>
  grantIndicators.codes
    .filter((code) => indicatorFacts(code).kind === kind)
    .map((code) => targetField(state, code, locale));

const targetField = (state: FormState, code: GrantIndicator, locale: Locale): TextField =>
  textField(state, `target.${code}`, grantIndicators.label(code)[locale], {
    ...{ ...NUMBER, unit: say(locale, `indicatorUnits.${indicatorFacts(code).unit}`) },
  });
