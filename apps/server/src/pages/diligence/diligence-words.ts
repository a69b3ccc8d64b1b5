import {
  endsSoon,
  firstEnd,
  isLapsed,
  RISK_LEVELS,
  riskLevels,
  ROUTE_PLANS,
  ROUTE_STATES,
  type AskedRoute,
  type NoteRow,
  type RouteState,
  type RouteStep,
  type StepState,
} from '@puente/grants';
import { formatDay, formatMoment, type DateOnly, type Locale } from '@puente/kernel';
import { legalRoutes, type LegalRoute } from '@puente/taxonomy';
import { say } from '../../texts';
import type { AwardBadge } from '../awards/awards.view';
import { pageUrl } from '../layouts/build-page';
import { selectField, textField } from '../shared/build-fields';
import type { FormState } from '../shared/form-state';
import type { RiskForm, RouteWords, StepLine, StepsView } from './diligence.view';

export const pairUrl = (locale: Locale, awardId: string, tail = ''): string =>
  pageUrl(locale, `awards/${awardId}/diligence${tail}`);

export const routeName = (route: LegalRoute, locale: Locale): string => legalRoutes.label(route)[locale];

const BADGES: Readonly<Record<RouteState, Pick<AwardBadge, 'colour' | 'icon'>>> = {
  open: { colour: 'yellow', icon: 'question' },
  ready: { colour: 'green', icon: 'check' },
  expired: { colour: 'yellow', icon: 'lock' },
  ended: { colour: 'grey', icon: 'cross' },
};
export const routeBadge = (state: RouteState, locale: Locale): AwardBadge => ({
  label: ROUTE_STATES[state][locale],
  ...BADGES[state],
});

const STEP_BADGES: Readonly<Record<StepState, Pick<AwardBadge, 'colour' | 'icon'>>> = {
  open: { colour: 'yellow', icon: 'question' },
  done: { colour: 'green', icon: 'check' },
  'not-needed': { colour: 'grey', icon: 'cross' },
};

/** In the order of the plan, which is that of the work. */
export function stepsInOrder({ route, steps }: Pick<AskedRoute, 'route' | 'steps'>): readonly RouteStep[] {
  const order = ROUTE_PLANS[route].checklist.map(({ code }) => code);
  return [...steps].sort((one, other) => order.indexOf(one.code) - order.indexOf(other.code));
}

export const stepLabel = (route: LegalRoute, code: string, locale: Locale): string =>
  ROUTE_PLANS[route].checklist.find((each) => each.code === code)?.words[locale] ?? code;

/** The steps of a route as a picture of how far it is. */
export function stepsView(
  { route, steps }: Pick<AskedRoute, 'route' | 'steps'>,
  today: DateOnly,
  locale: Locale,
): StepsView {
  const [done, all] = [steps.filter((step) => !isMissing(step, today)).length, steps.length];
  return {
    ...{ done, all, progress: say(locale, 'diligence.progress', { done, all }) },
    steps: stepsInOrder({ route, steps }).map((step) => stepLine(route, step, today, locale)),
  };
}

function stepLine(route: LegalRoute, step: RouteStep, today: DateOnly, locale: Locale): StepLine {
  const state = isMissing(step, today) ? 'open' : step.state;
  return {
    label: stepLabel(route, step.code, locale),
    badge: { label: say(locale, `diligence.state-${state}`), ...STEP_BADGES[state] },
    ends: endWords(step, today, locale),
    reference: step.reference,
    by: step.doneAt ? formatMoment(step.doneAt, locale) : '',
  };
}

function endWords(step: RouteStep, today: DateOnly, locale: Locale): string {
  if (!step.validUntil) return '';
  const day = formatDay(step.validUntil, locale);
  if (isLapsed(step, today)) return say(locale, 'diligence.lapsedOn', { day });
  return say(locale, endsSoon(step, today) ? 'diligence.endsSoonOn' : 'diligence.endsOn', { day });
}

const isMissing = (step: RouteStep, today: DateOnly): boolean =>
  step.state === 'open' || isLapsed(step, today);

export const missingSteps = (steps: readonly RouteStep[], today: DateOnly): readonly RouteStep[] =>
  steps.filter((step) => isMissing(step, today));

export function firstEndWords(steps: readonly RouteStep[], locale: Locale): string {
  const day = firstEnd(steps);
  return day ? formatDay(day, locale) : say(locale, 'diligence.noEnd');
}

export function routeWords(route: LegalRoute, locale: Locale): RouteWords {
  const { clauses, reports } = ROUTE_PLANS[route];
  return {
    clauses: clauses.map(({ words }) => words[locale]),
    reports: reports.map(
      ({ words, every }) => `${words[locale]} (${say(locale, `diligence.every-${every}`)})`,
    ),
  };
}

export const byWhom = ({ writer, writtenAt }: NoteRow, locale: Locale) => ({
  who: writer ?? say(locale, 'reviews.somebody'),
  moment: formatMoment(writtenAt, locale),
});

/** The fields of a level of risk with its words. */
export function riskForm(form: FormState, action: string, locale: Locale): RiskForm {
  const levels = riskLevels.map((level) => ({ value: level, label: RISK_LEVELS[level][locale] }));
  const words = { type: 'textarea', required: true, maxlength: 2000 } as const;
  return {
    action,
    level: selectField(form, 'level', say(locale, 'diligence.level'), levels),
    words: textField(form, 'words', say(locale, 'diligence.words'), words),
  };
}
