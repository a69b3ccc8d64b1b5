import { RUBRIC_LIMITS, type Candidate } from '@puente/grants';
import { LOCALES, type Locale } from '@puente/kernel';
import { regions } from '@puente/taxonomy';
import { say } from '../../texts';
import { choiceField, termOptions, textField } from '../shared/build-fields';
import { fieldId, type FormState } from '../shared/form-state';
import type { CriterionFields, DraftButton, LevelFields, PanelFields } from './plan.view';
import type { DraftCriterion } from './rubric-draft';

interface Place {
  readonly state: FormState;
  readonly action: string;
  readonly locale: Locale;
}

/** A refusal of exactly this field, not of a part of it. */
export const problemAt = ({ problems }: FormState, name: string): string | null =>
  problems.find(({ field }) => field === name)?.text ?? null;

export const anchorOf = (index: number): string => `criterion-${index}`;

/** The fields of one criterion with its levels. */
export function criterionFields(
  place: Place,
  { id, levels }: DraftCriterion,
  index: number,
  count: number,
): CriterionFields {
  const { state, locale } = place;
  const name = `criteria.${index}`;
  const number = index + 1;
  return {
    ...{ anchor: anchorOf(index), legend: say(locale, 'reviewPlan.criterion', { number }), id },
    idName: `${name}.id`,
    ...pairFields(state, `${name}.label`, locale),
    weight: textField(state, `${name}.weight`, say(locale, 'reviewPlan.weight'), NUMBER),
    notApplicable: choiceField(state, {
      ...{ name: `${name}.mayBeNotApplicable`, kind: 'checkbox' },
      legend: say(locale, 'reviewPlan.notApplicable'),
      options: [{ value: 'yes', label: say(locale, 'reviewPlan.notApplicableYes') }],
    }),
    levelsId: fieldId(`${name}.levels`),
    levelsError: problemAt(state, `${name}.levels`),
    levels: levels.map((_, at) => levelFields(place, index, at, levels.length)),
    addLevel:
      levels.length < RUBRIC_LIMITS.levels
        ? button(place, `level.${index}`, index, say(locale, 'reviewPlan.addLevel', { number }))
        : null,
    ...movesOf(place, index, count),
    remove:
      count > 1
        ? button(
            place,
            `remove.${index}`,
            Math.max(0, index - 1),
            say(locale, 'reviewPlan.remove', { number }),
          )
        : null,
  };
}

/** What moves a criterion up and down; none at the ends. */
function movesOf(place: Place, index: number, count: number): Pick<CriterionFields, 'up' | 'down'> {
  const move = (doing: 'up' | 'down', to: number): DraftButton | null =>
    to >= 0 && to < count
      ? button(
          place,
          `${doing}.${index}`,
          to,
          say(place.locale, `reviewPlan.${doing}`, { number: index + 1 }),
        )
      : null;
  return { up: move('up', index - 1), down: move('down', index + 1) };
}

const NUMBER = { type: 'number', maxlength: 4 } as const;

function pairFields(state: FormState, name: string, locale: Locale) {
  return {
    es: textField(state, `${name}.es`, say(locale, 'reviewPlan.wordsEs'), { lang: 'es', maxlength: 600 }),
    en: textField(state, `${name}.en`, say(locale, 'reviewPlan.wordsEn'), { lang: 'en', maxlength: 600 }),
  };
}

function levelFields(place: Place, index: number, at: number, count: number): LevelFields {
  const { state, locale } = place;
  const name = `criteria.${index}.levels.${at}`;
  const numbers = { number: at + 1, criterion: index + 1 };
  return {
    legend: say(locale, 'reviewPlan.level', { number: at + 1 }),
    points: textField(state, `${name}.points`, say(locale, 'reviewPlan.points'), NUMBER),
    ...pairFields(state, `${name}.anchor`, locale),
    remove:
      count > RUBRIC_LIMITS.leastLevels
        ? button(place, `unlevel.${index}.${at}`, index, say(locale, 'reviewPlan.removeLevel', numbers))
        : null,
  };
}

const button = ({ action }: Place, doing: string, next: number, label: string): DraftButton => ({
  ...{ doing, label },
  action: `${action}#${anchorOf(next)}`,
});

/** The button that adds a criterion; none where there are as many as can be. */
export const addButton = (place: Place, count: number): DraftButton | null =>
  count < RUBRIC_LIMITS.criteria
    ? button(place, 'add', count, say(place.locale, 'reviewPlan.addCriterion'))
    : null;

const TEN = ['10'];

/** One person who could be on the panel, with what they can take on and know. */
export function panelFields(state: FormState, { personId, name }: Candidate, locale: Locale): PanelFields {
  const field = (what: string): string => `panel.${personId}.${what}`;
  const filled = { ...state, values: { [field('most')]: TEN, ...state.values } };
  return {
    on: choiceField(state, {
      ...{ name: field('on'), kind: 'checkbox', legend: name },
      options: [{ value: 'yes', label: say(locale, 'reviewPlan.onPanel') }],
    }),
    most: textField(filled, field('most'), say(locale, 'reviewPlan.most'), NUMBER),
    knows: say(locale, 'reviewPlan.knows', { name }),
    languages: choiceField(state, {
      ...{ name: field('languages'), kind: 'checkbox', legend: say(locale, 'reviewPlan.languages') },
      options: LOCALES.map((code) => ({ value: code, label: say(locale, `reviewPlan.language-${code}`) })),
    }),
    regions: choiceField(state, {
      ...{ name: field('regions'), kind: 'checkbox', legend: say(locale, 'reviewPlan.regions') },
      options: termOptions(regions, locale),
    }),
  };
}
