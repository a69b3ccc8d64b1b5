import { questionsOf, type Form, type FormPart, type PartName, type Question } from '@puente/grants';
import type { Locale } from '@puente/kernel';
import { say, type TextKey } from '../../texts';
import { pageUrl } from '../layouts/build-page';
import type { PageModel } from '../layouts/page.view';
import { choiceField, textField } from '../shared/build-fields';
import type { ChoiceField } from '../shared/fields.view';
import { errorSummary, firstValue, type FormState } from '../shared/form-state';
import { conditionFields } from './condition-fields';
import { partAddress } from './part-names';
import type { PairFields, PartView } from './part.view';
import { questionFields } from './build-question';

interface PartInput {
  readonly id: string;
  readonly form: Form;
  readonly state: FormState;
  readonly version: number;
}

const NOTHING = { choices: [], selects: [], texts: [], rows: null, condition: null } as const;

/** The page of a form's title and introduction. */
export function buildTitle(page: PageModel, input: PartInput): PartView {
  const { locale } = page;
  return {
    ...frame(page, input, 'title', ['title.es', 'title.en', 'intro.es', 'intro.en']),
    ...{ heading: say(locale, 'formEditor.titleAndIntro'), sub: null },
    ...NOTHING,
    pairs: titlePairs(input.state, locale),
  };
}

/** The page of a section, a question or a check. */
export function buildPart(page: PageModel, input: PartInput, name: PartName, part: FormPart): PartView {
  const { locale } = page;
  const fields = ownFields(input, name, part, locale);
  const names = [
    ...fields.pairs.flatMap(({ es, en }) => [es.name, en.name]),
    ...[...fields.choices, ...fields.selects, ...fields.texts].map((each) => each.name),
    ...(fields.rows ? ['rows'] : []),
    'when',
  ];
  return {
    ...frame(page, input, `parts/${partAddress(name)}`, names),
    heading: say(locale, HEADINGS[name.kind]),
    sub: name.kind === 'question' ? say(locale, `questionKinds.${(part as Question).kind}`) : null,
    ...fields,
  };
}

const HEADINGS: Readonly<Record<PartName['kind'], TextKey>> = {
  section: 'formEditor.editSection',
  question: 'formEditor.editQuestion',
  check: 'formEditor.editCheck',
};

function frame(page: PageModel, { id, state, version }: PartInput, path: string, names: readonly string[]) {
  const url = pageUrl(page.locale, `forms/${id}`);
  return {
    page,
    action: `${url}/${path}`,
    backUrl: url,
    version: String(version),
    errors: errorSummary(state, names),
  };
}

type Fields = Pick<PartView, 'pairs' | 'choices' | 'selects' | 'texts' | 'rows' | 'condition'>;

function ownFields({ form, state }: PartInput, { kind }: PartName, part: FormPart, locale: Locale): Fields {
  const condition = conditionFields(state, others(form, part), kind === 'check', locale);
  if (kind === 'section') return { ...NOTHING, pairs: titlePairs(state, locale), condition };
  if (kind === 'check') {
    const pairs = [pairFields(state, 'message', ['formEditor.messageEs', 'formEditor.messageEn'], locale)];
    return { ...NOTHING, pairs, choices: [levelField(state, locale)], condition };
  }
  return {
    ...questionFields(form, part as Question, state, locale),
    pairs: questionPairs(part as Question, state, locale),
    condition,
  };
}

/** A condition reads other questions than the one that it is about, and a section those outside it. */
function others(form: Form, part: FormPart): Question[] {
  const own = new Set(
    'questions' in part && 'title' in part ? part.questions.map(({ id }) => id) : [part.id],
  );
  const isCheck = 'holds' in part;
  return questionsOf(form).filter(({ id }) => isCheck || !own.has(id));
}

function titlePairs(state: FormState, locale: Locale): PairFields[] {
  return [
    pairFields(state, 'title', ['formEditor.titleEs', 'formEditor.titleEn'], locale),
    pairFields(state, 'intro', ['formEditor.introEs', 'formEditor.introEn'], locale, true),
  ];
}

function questionPairs({ kind }: Question, state: FormState, locale: Locale): PairFields[] {
  const label = pairFields(state, 'label', ['formEditor.labelEs', 'formEditor.labelEn'], locale);
  const hint = pairFields(state, 'hint', ['formEditor.hintEs', 'formEditor.hintEn'], locale, true);
  if (kind !== 'number' && kind !== 'calculated') return [label, hint];
  return [label, hint, pairFields(state, 'unit', ['formEditor.unitEs', 'formEditor.unitEn'], locale)];
}

/** @param isLong an introduction or a hint, which may be missing and may have lines */
function pairFields(
  state: FormState,
  name: string,
  [es, en]: readonly [TextKey, TextKey],
  locale: Locale,
  isLong = false,
): PairFields {
  const shape = isLong
    ? ({ type: 'textarea', maxlength: 4_000 } as const)
    : ({ type: 'text', maxlength: 600 } as const);
  const required = !isLong && name !== 'unit';
  const untranslated = firstValue(state, `${name}.es`) !== '' && firstValue(state, `${name}.en`) === '';
  return {
    es: textField(state, `${name}.es`, say(locale, es), {
      ...shape,
      ...{ required, lang: 'es', adviseIn: locale },
    }),
    en: textField(state, `${name}.en`, say(locale, en), { ...shape, lang: 'en', adviseIn: locale }),
    untranslated,
  };
}

function levelField(state: FormState, locale: Locale): ChoiceField {
  const options = (['refuse', 'warn'] as const).map((value) => ({
    value,
    label: say(locale, `formEditor.${value}`),
  }));
  return choiceField(state, {
    name: 'level',
    legend: say(locale, 'formEditor.level'),
    kind: 'radio',
    options,
  });
}
