import { formatDay, type DateOnly, type Locale } from '@puente/kernel';
import {
  CONFLICT_ENDS,
  CONFLICT_KINDS,
  CONFLICT_LIMITS,
  conflictEnds,
  conflictKinds,
  type ConflictFilter,
  type InterestConflictView,
  type NonprofitCard,
} from '@puente/matching';
import { CONFLICT_STANDINGS } from '../../http/conflict-fields';
import { say } from '../../texts';
import { pageUrl } from '../layouts/build-page';
import type { PageModel } from '../layouts/page.view';
import { apart, selectField, textField } from '../shared/build-fields';
import { errorSummary, withLabels, type FormState } from '../shared/form-state';
import { emptyForm } from '../shared/form-values';
import { dayOf } from '../shared/words';
import type { ConflictForm, ConflictLine, InterestConflictsView } from './interest-conflicts.view';

export const conflictsUrl = (locale: Locale, tail = ''): string =>
  pageUrl(locale, `interest-conflicts${tail}`);

/** Where one is declared with somebody. */
export const declareUrl = (handle: string, locale: Locale): string =>
  conflictsUrl(locale, `?${new URLSearchParams({ with: handle }).toString()}`);

interface ConflictsInput {
  readonly conflicts: readonly InterestConflictView[];
  readonly filter: ConflictFilter;
  /** With whom one is to be declared. */
  readonly chosen: NonprofitCard | null;
  readonly state: FormState;
  readonly today: DateOnly;
  readonly mayDeclare: boolean;
}

export function buildInterestConflicts(page: PageModel, input: ConflictsInput): InterestConflictsView {
  const { locale } = page;
  const { conflicts, filter, chosen, state, today, mayDeclare } = input;
  const narrowed = new URLSearchParams({ ...filter, print: '1' }).toString();
  const form = chosen && mayDeclare ? formOf(chosen, state, today, locale) : null;
  const fields = form ? [form.kind, form.since, form.until, form.note] : [];
  return {
    page,
    errors: withLabels(errorSummary(state, ['kind', 'since', 'until', 'note']), fields),
    filter: filterFields(filter, locale),
    printUrl: conflictsUrl(locale, `?${narrowed}`),
    lines: conflicts.map((each) => lineOf(each, mayDeclare, locale)),
    empty: {
      title: say(locale, 'interestConflicts.emptyTitle'),
      text: say(locale, 'interestConflicts.emptyText'),
      ...{ url: pageUrl(locale, 'programmes'), action: say(locale, 'interestConflicts.toProgrammes') },
    },
    form,
  };
}

function filterFields({ standing, kind }: ConflictFilter, locale: Locale): InterestConflictsView['filter'] {
  const state = { values: { standing: [standing ?? ''], kind: [kind ?? ''] }, problems: [] };
  const any = say(locale, 'interestConflicts.any');
  const standings = CONFLICT_STANDINGS.map((value) => ({
    value,
    label: say(locale, `interestConflicts.${value}`),
  }));
  const label = (name: 'standing' | 'kind'): string => say(locale, `interestConflicts.${name}`);
  return {
    action: conflictsUrl(locale),
    standing: apart(selectField(state, 'standing', label('standing'), standings, any), '-filter'),
    kind: apart(selectField(state, 'kind', label('kind'), kindOptions(locale), any), '-filter'),
  };
}

const kindOptions = (locale: Locale) =>
  conflictKinds.map((value) => ({ value, label: CONFLICT_KINDS[value][locale] }));

function formOf(
  { handle, label }: NonprofitCard,
  state: FormState,
  today: DateOnly,
  locale: Locale,
): ConflictForm {
  const typed = { ...state, values: { since: [today], ...state.values } };
  const text = (name: 'since' | 'until' | 'note' | 'kind'): string =>
    say(locale, `interestConflicts.${name}`);
  return {
    action: conflictsUrl(locale),
    heading: say(locale, 'interestConflicts.declareWith', { label }),
    handle,
    kind: selectField(
      typed,
      'kind',
      text('kind'),
      kindOptions(locale),
      say(locale, 'interestConflicts.choose'),
    ),
    since: textField(typed, 'since', text('since'), { type: 'date', required: true }),
    until: textField(typed, 'until', text('until'), {
      ...{ type: 'date', hint: say(locale, 'interestConflicts.untilHint') },
    }),
    note: textField(typed, 'note', text('note'), {
      ...{
        type: 'textarea',
        maxlength: CONFLICT_LIMITS.note,
        hint: say(locale, 'interestConflicts.noteHint'),
      },
      adviseIn: locale,
    }),
    tellsNoPlace: state.values.tellsNoPlace !== undefined,
  };
}

function lineOf(conflict: InterestConflictView, mayDeclare: boolean, locale: Locale): ConflictLine {
  const { id, card, kind, standing, note, ended } = conflict;
  const label = card?.label ?? say(locale, 'interestConflicts.gone');
  return {
    ...{ id, label, note },
    url: card && pageUrl(locale, `nonprofits/${card.handle}`),
    isProtected: card !== null && !card.named,
    gone: card ? null : say(locale, 'interestConflicts.goneText'),
    kind: CONFLICT_KINDS[kind][locale],
    standing: say(locale, `interestConflicts.${standing}`),
    days: daysOf(conflict, locale),
    declared: say(locale, 'interestConflicts.declared', {
      who: conflict.declaredBy ?? say(locale, 'interestConflicts.former'),
      day: formatDay(dayOf(conflict.declaredAt), locale),
    }),
    ended: ended && endedWords(ended, locale),
    end: mayDeclare && standing !== 'over' ? endForm(id, locale) : null,
  };
}

function daysOf({ since, until }: InterestConflictView, locale: Locale): string {
  const first = formatDay(since, locale);
  if (until === null) return say(locale, 'interestConflicts.sinceOnly', { since: first });
  return say(locale, 'interestConflicts.sinceUntil', { since: first, until: formatDay(until, locale) });
}

const endedWords = ({ at, by, reason }: NonNullable<InterestConflictView['ended']>, locale: Locale): string =>
  say(locale, 'interestConflicts.ended', {
    who: by ?? say(locale, 'interestConflicts.former'),
    ...{ day: formatDay(dayOf(at), locale), reason: CONFLICT_ENDS[reason][locale] },
  });

function endForm(id: string, locale: Locale): NonNullable<ConflictLine['end']> {
  const options = conflictEnds.map((value) => ({ value, label: CONFLICT_ENDS[value][locale] }));
  return {
    action: conflictsUrl(locale, `/${id}/end`),
    reason: apart(
      selectField(emptyForm, 'reason', say(locale, 'interestConflicts.endReason'), options),
      `-${id}`,
    ),
  };
}
