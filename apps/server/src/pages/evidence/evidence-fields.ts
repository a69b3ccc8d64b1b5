import { CONFLICT_KINDS, yearsOf, type EvidenceBase } from '@puente/evidence/core';
import { say, type TextKey } from '../../texts';
import { selectField, type ChoiceOption } from '../shared/build-fields';
import type { SelectField } from '../shared/fields.view';
import type { FormState, FormValues } from '../shared/form-state';
import type { ObservationWords } from './observation-words';

export const LIST_FILTERS = [
  'source',
  'indicator',
  'place',
  'year',
  'unit',
  'scope',
  'stage',
  'set',
] as const;
export const CONFLICT_FILTERS = ['kind', 'source', 'indicator'] as const;

/** The filters of the list of figures: each offers what some figure has. */
export function listFields(words: ObservationWords, base: EvidenceBase, typed: FormValues): SelectField[] {
  const { locale } = words;
  const { observations } = base;
  const used = (of: (each: (typeof observations)[number]) => string | null | undefined): string[] =>
    [...new Set(observations.map(of))].filter((code) => typeof code === 'string');
  const options: Readonly<Record<(typeof LIST_FILTERS)[number], readonly ChoiceOption[]>> = {
    source: sourceOptions(base),
    indicator: named(
      used(({ indicator }) => indicator),
      (code) => words.indicator(code),
    ),
    place: named(
      used(({ geography }) => geography),
      (code) => words.place(code),
    ),
    year: yearsOf(observations).map((value) => ({ value, label: value })),
    unit: named(
      used(({ unit }) => unit),
      (code) => words.label('unit', code),
    ),
    scope: named(
      used(({ scope }) => scope),
      (code) => words.label('scope', code),
    ),
    stage: named(
      used(({ indicator }) => base.indicators.get(indicator)?.stage),
      (code) => words.label('stage', code),
    ),
    set: [
      { value: 'conflicting', label: say(locale, 'evidence.setConflicting') },
      { value: 'aside', label: say(locale, 'evidence.setAside') },
      { value: 'all', label: say(locale, 'evidence.setAll') },
    ],
  };
  const state: FormState = { values: typed, problems: [] };
  return LIST_FILTERS.map((name) =>
    selectField(
      state,
      name,
      say(locale, `evidence.${name}`),
      options[name],
      say(locale, name === 'set' ? 'evidence.inUse' : 'common.all'),
    ),
  );
}

export function conflictFields(
  words: ObservationWords,
  base: EvidenceBase,
  typed: FormValues,
): SelectField[] {
  const { locale } = words;
  const state: FormState = { values: typed, problems: [] };
  const kinds = CONFLICT_KINDS.map((value) => ({
    value,
    label: say(locale, `evidenceConflicts.${value}` as TextKey),
  }));
  const all = say(locale, 'common.all');
  return [
    selectField(state, 'kind', say(locale, 'evidenceConflicts.kind'), kinds, all),
    selectField(state, 'source', say(locale, 'evidence.source'), sourceOptions(base), all),
    selectField(state, 'indicator', say(locale, 'evidence.indicator'), inConflict(words, base), all),
  ];
}

/** What the figures count that do not agree with others. */
function inConflict(words: ObservationWords, { observations, conflictsOf }: EvidenceBase): ChoiceOption[] {
  const own = observations.filter(({ id }) => conflictsOf.has(id));
  return named([...new Set(own.map(({ indicator }) => indicator))], (code) => words.indicator(code));
}

/** The filters in use with a change, as an address. */
export function filteredUrl(
  path: string,
  names: readonly string[],
  typed: FormValues,
  change: Readonly<Record<string, string>> = {},
): string {
  const now = names.flatMap((name): [string, string][] => {
    const value = typed[name]?.[0] ?? '';
    return value === '' ? [] : [[name, value]];
  });
  const query = new URLSearchParams([...now, ...Object.entries(change)]);
  return query.size === 0 ? path : `${path}?${query.toString()}`;
}

function sourceOptions(base: EvidenceBase): ChoiceOption[] {
  return [...base.sources.values()].map(({ code, title }) => ({ value: code, label: title }));
}

function named(codes: readonly string[], nameOf: (code: string) => string): ChoiceOption[] {
  return codes
    .map((value) => ({ value, label: nameOf(value) }))
    .sort((one, other) => one.label.localeCompare(other.label, 'es'));
}
