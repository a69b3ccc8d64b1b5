import { formatDay, type Locale } from '@puente/kernel';
import {
  DONEE_LETTER_LENGTH,
  DONEE_SOURCES,
  type DoneeDoubt,
  type DoneeFacts,
  type DoneeInput,
  type OwnDonee,
} from '@puente/organizations';
import { ERROR_TEXTS } from '../../http/error-texts';
import { nextVersion } from '../../http/seen-version';
import { say } from '../../texts';
import { pageUrl } from '../layouts/build-page';
import type { PageModel } from '../layouts/page.view';
import { selectField, textField } from '../shared/build-fields';
import type { Fact } from '../shared/facts.view';
import { errorSummary, type FormState, type FormValues } from '../shared/form-state';
import { emptyForm } from '../shared/form-values';
import type { DoneeView } from './donee.view';

const FIELDS = ['letter', 'issuedOn', 'holdsUntil', 'fromAbroad', 'source', 'checkedOn'] as const;

export function doneeInput(values: FormValues): DoneeInput {
  const text = (name: string): string => values[name]?.[0] ?? '';
  return Object.fromEntries(FIELDS.map((name) => [name, text(name)])) as unknown as DoneeInput;
}

/** What the own organisation said of its authorisation, with what is doubtful, and the form for who may change it. */
export function buildDonee(page: PageModel, own: OwnDonee, mayEdit: boolean, state: FormState): DoneeView {
  const { locale } = page;
  return {
    ...{ page, errors: errorSummary(state, FIELDS), backUrl: pageUrl(locale, 'my/profile') },
    doubts: doubtWords(own.doubts, locale),
    form: mayEdit ? doneeForm(own.facts, state, locale) : null,
    facts: own.facts && !mayEdit ? doneeFacts(own.facts, locale) : [],
  };
}

export const doubtWords = (doubts: readonly DoneeDoubt[], locale: Locale): string[] =>
  doubts.map((code) => ERROR_TEXTS[code]![locale]);

/** What was said, for who reads it; a letter that the reader is not told stays out. */
export function doneeFacts(
  facts: Omit<DoneeFacts, 'letter'> & { readonly letter: string | null },
  locale: Locale,
): Fact[] {
  const day = (value: DoneeFacts['issuedOn']): string[] => (value ? [formatDay(value, locale)] : []);
  const { letter, fromAbroad, source } = facts;
  const abroad = fromAbroad === null ? [] : [say(locale, fromAbroad ? 'common.yes' : 'common.no')];
  return [
    ...(letter === null ? [] : [{ label: say(locale, 'donee.letter'), values: [letter] }]),
    { label: say(locale, 'donee.issuedOn'), values: day(facts.issuedOn) },
    { label: say(locale, 'donee.holdsUntil'), values: day(facts.holdsUntil) },
    { label: say(locale, 'donee.fromAbroad'), values: abroad },
    { label: say(locale, 'donee.source'), values: [DONEE_SOURCES[source][locale], ...day(facts.checkedOn)] },
  ];
}

function doneeForm(facts: DoneeFacts | null, sent: FormState, locale: Locale): DoneeView['form'] {
  const form = sent === emptyForm ? { values: valuesOf(facts), problems: [] } : sent;
  const field = (name: string, options: Parameters<typeof textField>[3]) =>
    textField(form, name, say(locale, `donee.${name}` as 'donee.letter'), options);
  const sources = Object.entries(DONEE_SOURCES).map(([value, label]) => ({ value, label: label[locale] }));
  const answers = ['yes', 'no'].map((value) => ({
    value,
    label: say(locale, `common.${value}` as 'common.yes'),
  }));
  const unknown = say(locale, 'donee.unknown');
  return {
    ...{ action: pageUrl(locale, 'my/donee'), version: nextVersion(sent.values, facts?.version ?? 0) },
    letter: field('letter', {
      ...{ required: true, maxlength: DONEE_LETTER_LENGTH, hint: say(locale, 'donee.letterHint') },
    }),
    issuedOn: field('issuedOn', { type: 'date' }),
    holdsUntil: field('holdsUntil', { type: 'date', hint: say(locale, 'donee.holdsHint') }),
    fromAbroad: selectField(form, 'fromAbroad', say(locale, 'donee.fromAbroad'), answers, unknown),
    source: selectField(form, 'source', say(locale, 'donee.source'), sources),
    checkedOn: field('checkedOn', { type: 'date', required: true }),
  };
}

function valuesOf(facts: DoneeFacts | null): FormValues {
  if (!facts) return {};
  const { letter, issuedOn, holdsUntil, fromAbroad, source, checkedOn } = facts;
  const abroad = fromAbroad === null ? '' : fromAbroad ? 'yes' : 'no';
  return {
    ...{ letter: [letter], issuedOn: [issuedOn ?? ''], holdsUntil: [holdsUntil ?? ''] },
    ...{ fromAbroad: [abroad], source: [source], checkedOn: [checkedOn] },
  };
}
