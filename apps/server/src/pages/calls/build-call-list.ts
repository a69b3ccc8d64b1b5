import { formatNumber } from '@puente/rendering';
import type { CallCheck, CallPhase } from '@puente/grants';
import type { Locale } from '@puente/kernel';
import { say } from '../../texts';
import { wordsOf } from '../forms/form-words';
import { pageUrl } from '../layouts/build-page';
import type { PageModel } from '../layouts/page.view';
import type { EmptyState } from '../shared/empty-state.view';
import { awardOf, momentWords, phaseBadge, traitsOf } from './call-words';
import type { CallLine, CallListView, PhaseCounter } from './list.view';

const PHASES: readonly CallPhase[] = ['draft', 'upcoming', 'open', 'closed', 'cancelled'];

export interface CallListInput {
  readonly checks: readonly Omit<CallCheck, 'changedForms'>[];
  /** Titles of programmes by id. */
  readonly programmes: ReadonlyMap<string, string>;
  readonly phase: CallPhase | null;
  readonly mayEdit: boolean;
  readonly mayReadForwarded: boolean;
  readonly hasForms: boolean;
}

export const readPhase = (asked: string | undefined): CallPhase | null =>
  PHASES.find((each) => each === asked) ?? null;

export function buildCallList(page: PageModel, input: CallListInput): CallListView {
  const { locale } = page;
  const shown = input.checks.filter(({ call }) => !input.phase || call.phase === input.phase);
  return {
    page,
    counters: input.checks.length > 0 ? countersOf(input, locale) : [],
    lines: shown.map((each) => lineOf(each, input.programmes, locale)),
    newUrl: input.mayEdit && input.hasForms ? pageUrl(locale, 'calls/new') : null,
    forwardedUrl: input.mayReadForwarded ? pageUrl(locale, 'forwardings') : null,
    empty: input.checks.length > 0 ? nothingHere(locale) : noCalls(input, locale),
  };
}

function countersOf({ checks, phase }: CallListInput, locale: Locale): PhaseCounter[] {
  const url = pageUrl(locale, 'calls');
  const all = { label: say(locale, 'calls.all'), value: checks.length, url, current: phase === null };
  const each = PHASES.map((code) => ({
    label: say(locale, `callPhases.${code}`),
    value: checks.filter(({ call }) => call.phase === code).length,
    url: `${url}?phase=${code}`,
    current: phase === code,
  }));
  return [all, ...each.filter(({ value, current }) => value > 0 || current)];
}

function lineOf(
  { call, burden, usual, warnings }: CallListInput['checks'][number],
  programmes: CallListInput['programmes'],
  locale: Locale,
): CallLine {
  const written = (value: number): string => formatNumber(value, locale, 1);
  return {
    title: wordsOf(call.facts.title, locale),
    url: pageUrl(locale, `calls/${call.id}`),
    programme: programmes.get(call.programmeId) ?? '',
    phase: phaseBadge(call.phase, locale),
    traits: traitsOf(call.facts, locale),
    award: awardOf(call.facts, locale),
    closes: call.closesAt ? momentWords(call.closesAt, call.facts, locale) : say(locale, 'calls.noEnd'),
    asks: burden.itemsPer100k === null ? null : written(burden.itemsPer100k),
    usual: usual
      ? say(locale, 'calls.usually', { value: written(usual.itemsPer100k) })
      : say(locale, 'calls.noUsual'),
    asksMuch: warnings.length > 0,
  };
}

function nothingHere(locale: Locale): EmptyState {
  return {
    title: say(locale, 'calls.emptyPhase'),
    text: say(locale, 'calls.emptyPhaseText'),
    url: pageUrl(locale, 'calls'),
    action: say(locale, 'calls.seeAll'),
  };
}

function noCalls({ mayEdit, hasForms }: CallListInput, locale: Locale): EmptyState {
  const title = say(locale, 'calls.emptyTitle');
  if (!mayEdit) return { title, text: say(locale, 'calls.emptyRead'), url: null, action: null };
  return hasForms
    ? {
        ...{ title, text: say(locale, 'calls.emptyText') },
        ...{ url: pageUrl(locale, 'calls/new'), action: say(locale, 'calls.new') },
      }
    : {
        ...{ title, text: say(locale, 'calls.emptyForms') },
        ...{ url: pageUrl(locale, 'forms'), action: say(locale, 'calls.toForms') },
      };
}
