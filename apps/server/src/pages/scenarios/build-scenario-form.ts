import { SCENARIO_LIMITS, type OfferedCandidate, type ScenarioOffer } from '@puente/grants';
import { CURRENCIES, type Currency, type Locale } from '@puente/kernel';
import { strategies } from '@puente/taxonomy';
import { say } from '../../texts';
import type { PageModel } from '../layouts/page.view';
import { scoreWords } from '../reviews/review-words';
import { selectField, termOptions, textField } from '../shared/build-fields';
import { errorSummary, firstValue, problemOf, type FormState } from '../shared/form-state';
import { candidatesIn, limitCount, SHOWN_CHOICES, shownMost, type WorthFrom } from './scenario-form-data';
import { candidateLabel, countsWords, money, targetOptions } from './scenario-words';
import type { CandidateFields, LimitFields, ScenarioFormView, ScenarioSetting } from './scenarios.view';

/** Where a form comes from: the scenario that it copies, and what the worth proposed is. */
export interface FormOrigin {
  readonly copyOf: string | null;
  readonly from: WorthFrom;
  /** Of the candidates that it may have, shown or not. */
  readonly count: number;
}

/** The form in which a scenario is asked for. */
export function buildScenarioForm(
  page: PageModel,
  offer: ScenarioOffer,
  setting: ScenarioSetting,
  origin: FormOrigin,
  state: FormState,
): ScenarioFormView {
  const { locale } = page;
  const { copyOf, from } = origin;
  const list = setting.url;
  const shown = candidatesIn(state.values, offer);
  const limits = limitFields(state, locale);
  const names = shown.flatMap(({ subjectId: id }) => [
    ...[`strategy.${id}`, `lock.${id}`, `amount.${id}.0`, `worth.${id}.0`, `amount.${id}.1`, `worth.${id}.1`],
  ]);
  const fields = ['title', 'currency', 'budget', 'maxShare', ...limits.map(({ amount }) => amount.name)];
  return {
    ...{
      ...{ page, setting },
      errors: errorSummary(state, [...fields, ...names]),
    },
    ...{ action: `${list}/new`, backUrl: copyOf ? `${list}/${copyOf}` : list, copyOf, limits },
    ...termFields(state, locale),
    candidates: shown.map((each) => candidateFields(each, offer, state, locale)),
    narrowing: narrowingOf(shown.length, origin, state, locale),
    from,
    worthFrom: say(locale, worthKey(offer, from)),
    otherWorth: copyOf === null ? otherWorth(offer, from, list, locale) : null,
    empty: { title: setting.noneTitle, text: setting.noneText, url: setting.url, action: setting.toList },
  };
}

/** How many candidates are shown, and whether the others take part; null where all are few. */
function narrowingOf(
  shown: number,
  { count }: FormOrigin,
  state: FormState,
  locale: Locale,
): ScenarioFormView['narrowing'] {
  if (count <= SHOWN_CHOICES[0]) return null;
  const options = SHOWN_CHOICES.map((each) => ({
    ...{ value: String(each), label: say(locale, 'scenarios.bestOf', { most: each }) },
  }));
  const values = { most: [String(shownMost(firstValue(state, 'most')))] };
  return {
    sentence: say(locale, 'scenarios.shownOf', { shown, all: count }),
    most: selectField({ values, problems: [] }, 'most', say(locale, 'scenarios.show'), options),
    rest: shown < count ? say(locale, 'scenarios.rest') : null,
    isWithRest: firstValue(state, 'rest') !== '',
  };
}

function termFields(
  state: FormState,
  locale: Locale,
): Pick<ScenarioFormView, 'title' | 'currency' | 'budget' | 'maxShare'> {
  const currencies = CURRENCIES.map((code) => ({ value: code, label: code }));
  return {
    title: textField(state, 'title', say(locale, 'scenarios.name'), {
      ...{ required: true, maxlength: SCENARIO_LIMITS.title, hint: say(locale, 'scenarios.nameHint') },
    }),
    currency: selectField(state, 'currency', say(locale, 'scenarios.currency'), currencies),
    budget: textField(state, 'budget', say(locale, 'scenarios.budget'), { type: 'number', required: true }),
    maxShare: textField(state, 'maxShare', say(locale, 'scenarios.maxShare'), {
      ...{
        type: 'number',
        unit: say(locale, 'scenarios.perCent'),
        hint: say(locale, 'scenarios.maxShareHint'),
      },
    }),
  };
}

function limitFields(state: FormState, locale: Locale): LimitFields[] {
  const [targets, nothing] = [targetOptions(locale), say(locale, 'scenarios.nothing')];
  const sides = (['floor', 'cap'] as const).map((value) => ({
    value,
    label: say(locale, `scenarios.side-${value}`),
  }));
  return Array.from({ length: limitCount(state.values) }, (_, at) => {
    const [name, number] = [`limit.${at}`, at + 1];
    const words = { number };
    return {
      side: selectField(state, `${name}.side`, say(locale, 'scenarios.side', words), sides, nothing),
      target: selectField(state, `${name}.target`, say(locale, 'scenarios.target', words), targets, nothing),
      amount: textField(state, `${name}.amount`, say(locale, 'scenarios.limitAmount', words), {
        type: 'number',
      }),
    };
  });
}

function candidateFields(
  candidate: OfferedCandidate,
  { source, award }: ScenarioOffer,
  state: FormState,
  locale: Locale,
): CandidateFields {
  const { subjectId: id, card } = candidate;
  const text = (name: string, key: 'amountOf' | 'worthOf' | 'otherAmountOf' | 'otherWorthOf') =>
    textField(state, name, say(locale, `scenarios.${key}`), { type: 'number' });
  const locks = (['in', 'out'] as const).map((value) => ({
    value,
    label: say(locale, `scenarios.lock-${value}`),
  }));
  return {
    ...{ label: candidateLabel(source.place, candidate, locale), isProtected: card?.safety === 'protected' },
    facts: factsOf(candidate, source.call ? award.currency : null, locale),
    strategy: selectField(
      state,
      `strategy.${id}`,
      say(locale, 'scenarios.strategyOf'),
      termOptions(strategies, locale),
      '—',
    ),
    ...{ amount: text(`amount.${id}.0`, 'amountOf'), worth: text(`worth.${id}.0`, 'worthOf') },
    ...{
      otherAmount: text(`amount.${id}.1`, 'otherAmountOf'),
      otherWorth: text(`worth.${id}.1`, 'otherWorthOf'),
    },
    isOpen: firstValue(state, `amount.${id}.1`) !== '' || problemOf(state, `worth.${id}.1`) !== null,
    lock: selectField(
      state,
      `lock.${id}`,
      say(locale, 'scenarios.lockOf'),
      locks,
      say(locale, 'scenarios.lock-none'),
    ),
  };
}

/** @param currency of what was asked for; null where nobody was asked */
function factsOf(candidate: OfferedCandidate, currency: Currency | null, locale: Locale): string {
  const { askedMinor, score, fit } = candidate;
  return [
    countsWords({ ...candidate, strategy: null }, locale),
    ...(currency === null ? [] : [askedWords(askedMinor, currency, locale)]),
    ...(score === null ? [] : [say(locale, 'scenarios.score', { score: scoreWords(score, locale) })]),
    ...(fit === null
      ? []
      : [say(locale, 'scenarios.fit', { score: scoreWords(Math.round(fit * 10) / 10, locale) })]),
  ].join(' · ');
}

const askedWords = (minor: bigint | null, currency: Currency, locale: Locale): string =>
  minor === null
    ? say(locale, 'scenarios.notAsked')
    : say(locale, 'scenarios.asked', { amount: money(minor, currency, locale) });

function worthKey({ source }: ScenarioOffer, from: WorthFrom) {
  if (source.list) return 'scenarios.worthOfList';
  return from === 'reviews' ? 'scenarios.worthFromReviews' : 'scenarios.worthFromFit';
}

function otherWorth(
  { candidates }: ScenarioOffer,
  from: WorthFrom,
  list: string,
  locale: Locale,
): ScenarioFormView['otherWorth'] {
  if (from === 'reviews') return { url: `${list}/new?worth=fit`, label: say(locale, 'scenarios.useFit') };
  if (!candidates.some(({ score }) => score !== null)) return null;
  return { url: `${list}/new?worth=reviews`, label: say(locale, 'scenarios.useReviews') };
}
