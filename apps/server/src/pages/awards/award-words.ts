import {
  AWARD_STATES,
  BUDGET_BASES,
  isMultiYear,
  SUPPORTS,
  type AwardState,
  type AwardTerms,
} from '@puente/grants';
import { formatDay, formatMoney, type Currency, type Locale } from '@puente/kernel';
import { formatNumber } from '@puente/rendering';
import { grantIndicators, indicatorFacts, legalRoutes, needs, states, strategies } from '@puente/taxonomy';
import { say } from '../../texts';
import { pageUrl } from '../layouts/build-page';
import type { Fact } from '../shared/facts.view';
import { labelsOf } from '../shared/words';
import type { AwardBadge, AwardTermsView } from './awards.view';

const BADGES: Readonly<Record<AwardState, Pick<AwardBadge, 'colour' | 'icon'>>> = {
  draft: { colour: 'grey', icon: 'edit' },
  proposed: { colour: 'yellow', icon: 'question' },
  approved: { colour: 'green', icon: 'check' },
  agreement: { colour: 'yellow', icon: 'edit' },
  active: { colour: 'green', icon: 'check' },
  paused: { colour: 'yellow', icon: 'lock' },
  closing: { colour: 'blue', icon: 'check' },
  closed: { colour: 'grey', icon: 'check' },
  terminated: { colour: 'grey', icon: 'cross' },
  withdrawn: { colour: 'grey', icon: 'cross' },
};

export const awardBadge = (state: AwardState, locale: Locale): AwardBadge => ({
  label: AWARD_STATES[state][locale],
  ...BADGES[state],
});

export const awardUrl = (locale: Locale, id: string, tail = ''): string =>
  pageUrl(locale, `awards/${id}${tail}`);

export const moneyWords = (minor: bigint | string, currency: Currency, locale: Locale): string =>
  formatMoney({ minor: BigInt(minor), currency }, locale);

export const periodWords = (
  { startsOn, endsOn }: Pick<AwardTerms, 'startsOn' | 'endsOn'>,
  locale: Locale,
): string =>
  say(locale, 'awards.periodOf', { from: formatDay(startsOn, locale), to: formatDay(endsOn, locale) });

/** The terms as every reader of them has them. */
export function termsView(terms: AwardTerms, locale: Locale): AwardTermsView {
  const { amountMinor, currency } = terms;
  return {
    facts: factsOf(terms, locale),
    budget: terms.budget.map(({ code, label, basis, amountMinor: minor }) => ({
      label: say(locale, `budgetCategories.${code}`),
      ...{ note: label, basis: BUDGET_BASES[basis][locale], amount: moneyWords(minor, currency, locale) },
    })),
    total: moneyWords(amountMinor, currency, locale),
    indicators: terms.indicators.map(({ code, target }) => {
      const { kind, unit } = indicatorFacts(code);
      return {
        ...{ label: grantIndicators.label(code)[locale], kind: say(locale, `awards.${kind}`) },
        target: `${formatNumber(target, locale)} ${say(locale, `indicatorUnits.${unit}`)}`,
      };
    }),
  };
}

function factsOf(terms: AwardTerms, locale: Locale): Fact[] {
  const { support, strategies: shares, states: chosen, route, beyondCall } = terms;
  const period = [
    periodWords(terms, locale),
    ...(isMultiYear(terms) ? [say(locale, 'awards.multiYear')] : []),
  ];
  const parts = shares.map(({ code, percent }) =>
    say(locale, 'awards.shareOf', { strategy: strategies.label(code)[locale], percent }),
  );
  const asked = shares.flatMap((share) => labelsOf(needs, share.needs, locale));
  return [
    { label: say(locale, 'awards.amount'), values: [moneyWords(terms.amountMinor, terms.currency, locale)] },
    { label: say(locale, 'awards.period'), values: period },
    { label: say(locale, 'awards.support'), values: [SUPPORTS[support][locale]] },
    { label: say(locale, 'awards.strategies'), values: parts },
    { label: say(locale, 'awards.needs'), values: asked },
    { label: say(locale, 'awards.states'), values: labelsOf(states, chosen, locale) },
    { label: say(locale, 'agreement.route'), values: route ? [legalRoutes.label(route)[locale]] : [] },
    ...(beyondCall ? [{ label: say(locale, 'awards.beyondCall'), values: [beyondCall] }] : []),
  ];
}
