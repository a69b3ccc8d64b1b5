import {
  donationThresholds,
  REMINDER_WORDS,
  remindersOf,
  RISK_LEVELS,
  RISK_STANDINGS,
  STEP_LIMITS,
  STEP_STATES,
  type NoteRow,
  type PairRoute,
  type PairView,
} from '@puente/grants';
import { formatDay, formatMoney, type Locale } from '@puente/kernel';
import { dayInMexico } from '@puente/kernel';
import { legalRoutes } from '@puente/taxonomy';
import { say } from '../../texts';
import { awardUrl, moneyWords } from '../awards/award-words';
import { doneeFacts, doubtWords } from '../donee/build-donee';
import { pageUrl } from '../layouts/build-page';
import type { PageModel } from '../layouts/page.view';
import { applicationLabel } from '../reviews/review-words';
import { apart, selectField, termOptions, textField } from '../shared/build-fields';
import { errorSummary, type FormState } from '../shared/form-state';
import { emptyForm } from '../shared/form-values';
import { buildShelter } from './build-shelter';
import {
  byWhom,
  pairUrl,
  riskForm,
  routeBadge,
  routeName,
  routeWords,
  stepLabel,
  stepsInOrder,
  stepsView,
} from './diligence-words';
import type { PairPageView, StepForm } from './diligence.view';

/** Which form of the page was sent and refused: `route`, `risk`, `shelter` or the code of a step. */
export interface PairForm {
  readonly of: string | null;
  readonly state: FormState;
}

/** What a funder’s people keep of one pair. */
export function buildPair(
  page: PageModel,
  pair: PairView,
  mayEdit: boolean,
  { of, state }: PairForm,
): PairPageView {
  const { locale } = page;
  const { awardId, title, card, route, risk, riskStanding, today } = pair;
  const formOf = (name: string): FormState => (of === name ? state : emptyForm);
  const level = risk ? `${RISK_LEVELS[risk][locale]}. ` : '';
  return {
    page,
    errors: errorSummary(state, fieldsOf(pair)),
    heading: applicationLabel({ card, applicationId: awardId }, locale),
    isProtected: card?.safety === 'protected',
    lead: say(locale, 'diligence.pairLead', { title }),
    ...{ backUrl: pageUrl(locale, 'diligence'), awardUrl: awardUrl(locale, awardId) },
    route: route && {
      ...{ name: routeName(route.route, locale), badge: routeBadge(route.state, locale) },
      ...{ ...stepsView(route, today, locale), ...routeWords(route.route, locale) },
    },
    forms: route && mayEdit ? stepForms(awardId, route, formOf, locale) : [],
    choose: mayEdit ? chooseForm(pair, formOf('route'), locale) : null,
    ...remindersView(pair, locale),
    donee: doneeView(pair, locale),
    shelter: buildShelter(pair, mayEdit ? formOf('shelter') : null, locale),
    ...{ risk: `${level}${RISK_STANDINGS[riskStanding][locale]}`, isBeyond: riskStanding === 'beyond' },
    noteRisk: mayEdit ? riskForm(formOf('risk'), pairUrl(locale, awardId, '/risk'), locale) : null,
    notes: pair.notes.map((note) => noteWords(note, locale)),
    earlier: pair.earlier.map((each) => earlierWords(each, locale)),
  };
}

const doneeView = ({ donee }: PairView, locale: Locale): PairPageView['donee'] =>
  donee && {
    doubts: doubtWords(donee.doubts, locale),
    facts: donee.facts ? doneeFacts(donee.facts, locale) : [],
  };

const fieldsOf = ({ route }: PairView): string[] => [
  ...['route', 'reason', 'level', 'words'],
  ...(route?.steps ?? []).flatMap(({ code }) =>
    ['state', 'validUntil', 'reference'].map((name) => `${name}-${code}`),
  ),
];

function chooseForm({ awardId, route }: PairView, form: FormState, locale: Locale): PairPageView['choose'] {
  return {
    title: say(locale, route ? 'diligence.chooseOther' : 'diligence.chooseTitle'),
    ...{ action: pairUrl(locale, awardId, '/route'), version: route?.version ?? 0 },
    route: selectField(form, 'route', say(locale, 'diligence.route'), termOptions(legalRoutes, locale)),
    reason: textField(form, 'reason', say(locale, 'diligence.reason'), {
      ...{ type: 'textarea', required: true, maxlength: 2000, hint: say(locale, 'diligence.reasonHint') },
    }),
  };
}

function stepForms(
  awardId: string,
  route: PairRoute,
  formOf: (name: string) => FormState,
  locale: Locale,
): StepForm[] {
  const states = STEP_STATES.map((state) => ({
    value: state,
    label: say(locale, `diligence.state-${state}`),
  }));
  return stepsInOrder(route).map(({ code, state, reference }) => {
    const sent = formOf(code);
    const form =
      sent === emptyForm ? { values: { state: [state], reference: [reference] }, problems: [] } : sent;
    const hint = say(locale, 'diligence.referenceHint');
    return {
      summary: say(locale, 'diligence.change', { step: stepLabel(route.route, code, locale) }),
      ...{ action: pairUrl(locale, awardId, `/steps/${code}`), version: route.version },
      state: apart(selectField(form, 'state', say(locale, 'diligence.stepState'), states), `-${code}`),
      validUntil: apart(
        textField(form, 'validUntil', say(locale, 'diligence.validUntil'), {
          ...{ hint: say(locale, 'diligence.validHint'), maxlength: 10 },
        }),
        `-${code}`,
      ),
      reference: apart(
        textField(form, 'reference', say(locale, 'diligence.reference'), {
          ...{ hint, maxlength: STEP_LIMITS.reference },
        }),
        `-${code}`,
      ),
    };
  });
}

function remindersView(
  { awards, today }: PairView,
  locale: Locale,
): Pick<PairPageView, 'thresholds' | 'reminders'> {
  const known = donationThresholds(today);
  const pesos = (minor: bigint): string => formatMoney({ minor, currency: 'MXN' }, locale);
  const reminders = remindersOf(awards, today).map(({ award, code }) =>
    say(locale, 'diligence.reminderOf', {
      ...{ title: award.title, amount: moneyWords(award.amountMinor, award.currency, locale) },
      words: REMINDER_WORDS[code][locale],
    }),
  );
  const others = awards.some(({ currency }) => currency !== 'MXN')
    ? [say(locale, 'diligence.otherCurrency')]
    : [];
  return {
    thresholds: known
      ? say(locale, 'diligence.remindersText', {
          ...{ from: formatDay(known.from, locale), years: known.keepYears },
          ...{ identify: pesos(known.identifyMinor), notice: pesos(known.noticeMinor) },
        })
      : say(locale, 'diligence.thresholdsUnknown'),
    reminders: [...(reminders.length > 0 ? reminders : [say(locale, 'diligence.noReminder')]), ...others],
  };
}

function noteWords(note: NoteRow, locale: Locale): string {
  const level = note.level ? RISK_LEVELS[note.level][locale].toLowerCase() : '';
  const kind = say(locale, note.kind === 'route' ? 'diligence.note-route' : 'diligence.note-risk', { level });
  return say(locale, 'diligence.noteOf', { kind, words: note.words, ...byWhom(note, locale) });
}

const earlierWords = ({ route, chosenAt, endedAt }: PairRoute, locale: Locale): string =>
  say(locale, 'diligence.earlierOf', {
    route: routeName(route, locale),
    from: formatDay(dayInMexico(chosenAt), locale),
    to: endedAt ? formatDay(dayInMexico(endedAt), locale) : '',
  });
