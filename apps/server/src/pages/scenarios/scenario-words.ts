import {
  SCENARIO_GROUPINGS,
  SCENARIO_STATES,
  type ScenarioCandidate,
  type ScenarioLimit,
  type ScenarioLine,
  type ScenarioPlace,
  type ScenarioRow,
  type ScenarioView,
} from '@puente/grants';
import { formatMoney, type Currency, type Locale } from '@puente/kernel';
import { GROUPINGS, type Grouping } from '@puente/matching';
import { movements, regions, states, strategies } from '@puente/taxonomy';
import { say } from '../../texts';
import { applicationLabel, scoreWords } from '../reviews/review-words';
import type { ScenarioBadge } from './scenarios.view';

const BADGES = {
  waiting: { colour: 'yellow', icon: 'question' },
  done: { colour: 'green', icon: 'check' },
  failed: { colour: 'red', icon: 'alert' },
  cancelled: { colour: 'grey', icon: 'cross' },
} as const;

export const scenarioBadge = ({ state }: ScenarioRow, locale: Locale): ScenarioBadge => ({
  label: SCENARIO_STATES[state][locale],
  ...BADGES[state],
});

/** Who a candidate is; of an application that is not known, its number. */
export function candidateLabel(
  { kind }: ScenarioPlace,
  { card, subjectId }: Pick<ScenarioLine, 'card' | 'subjectId'>,
  locale: Locale,
): string {
  if (kind === 'call') return applicationLabel({ card, applicationId: subjectId }, locale);
  return card?.label ?? say(locale, 'shortlists.gone');
}

export const money = (minor: bigint | string, currency: Currency, locale: Locale): string =>
  formatMoney({ minor: BigInt(minor), currency }, locale);

/** A worth as people read it. */
export const worthWords = (worth: number, locale: Locale): string =>
  scoreWords(Math.round(worth * 1e4) / 1e4, locale);

/** What a floor or cap can be laid on, by the code of its grouping. */
const LABELS: Readonly<Record<Grouping, (code: string, locale: Locale) => string>> = {
  strategy: (code, locale) => strategies.label(code as never)[locale],
  region: (code, locale) => regions.label(code as never)[locale],
  state: (code, locale) => states.label(code as never)[locale],
  movement: (code, locale) => movements.label(code as never)[locale],
};

export function targetWords(grouping: Grouping, code: string, locale: Locale): string {
  return `${SCENARIO_GROUPINGS[grouping][locale]}: ${LABELS[grouping](code, locale)}`;
}

const CODES = { strategy: strategies, region: regions, state: states, movement: movements } as const;

/** Every strategy, region, state and movement as `grouping.code` with its words. */
export const targetOptions = (locale: Locale): { readonly value: string; readonly label: string }[] =>
  GROUPINGS.flatMap((grouping) =>
    CODES[grouping].codes.map((code) => ({
      value: `${grouping}.${code}`,
      label: targetWords(grouping, code, locale),
    })),
  );

export const limitWords = (
  { side, grouping, code, amountMinor }: ScenarioLimit,
  currency: Currency,
  locale: Locale,
): string =>
  say(locale, 'scenarios.limitWords', {
    ...{ side: say(locale, `scenarios.side-${side}`), amount: money(amountMinor, currency, locale) },
    target: targetWords(grouping, code, locale),
  });

/** The address of a constraint in words: `floors.state.MX-CHP`, `in.<application>`, `budget`. */
export function constraintWords(
  constraint: string,
  { source, lines }: Pick<ScenarioView, 'source' | 'lines'>,
  locale: Locale,
): string {
  if (constraint === 'budget' || constraint === 'maxShare') {
    return say(locale, `scenarios.limit-${constraint}`);
  }
  const [kind, first, ...rest] = constraint.split('.') as [string, string, ...string[]];
  if (kind === 'in' || kind === 'out') {
    const line = lines.find(({ subjectId }) => subjectId === first);
    const label = candidateLabel(source.place, line ?? { card: null, subjectId: first }, locale);
    return say(locale, `scenarios.limit-${kind}`, { label });
  }
  const target = targetWords(first as Grouping, rest.join('.'), locale);
  return say(locale, kind === 'floors' ? 'scenarios.limit-floor' : 'scenarios.limit-cap', { target });
}

/** Strategy, place and movements of a candidate, as far as they are known. */
export function countsWords(
  {
    strategy,
    state,
    region,
  }: Pick<ScenarioCandidate, 'state' | 'region'> & { readonly strategy: string | null },
  locale: Locale,
): string {
  const place = state
    ? LABELS.state(state, locale)
    : [region && LABELS.region(region, locale), say(locale, 'scenarios.placeUnknown')]
        .filter(Boolean)
        .join(', ');
  return [strategy && LABELS.strategy(strategy, locale), place].filter(Boolean).join(' · ');
}
