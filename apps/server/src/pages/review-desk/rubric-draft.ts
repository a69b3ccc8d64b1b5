import { newId, RUBRIC_LIMITS, type Rubric } from '@puente/grants';
import type { FormValues } from '../shared/form-state';

interface DraftLevel {
  readonly points: string;
  readonly es: string;
  readonly en: string;
}

/** A criterion as it is being written: nothing of it has to hold yet. */
export interface DraftCriterion {
  readonly id: string;
  readonly es: string;
  readonly en: string;
  readonly weight: string;
  readonly mayBeNotApplicable: boolean;
  readonly levels: readonly DraftLevel[];
}

const BLANK_LEVEL: DraftLevel = { points: '', es: '', en: '' };
const BLANK: DraftCriterion = {
  ...{ id: '', es: '', en: '', weight: '', mayBeNotApplicable: false },
  levels: [
    { ...BLANK_LEVEL, points: '0' },
    { ...BLANK_LEVEL, points: '3' },
    { ...BLANK_LEVEL, points: '5' },
  ],
};

export const draftOf = ({ criteria }: Rubric): DraftCriterion[] =>
  criteria.map(({ id, label, weight, mayBeNotApplicable, levels }) => ({
    ...{ id, ...label, weight: String(weight), mayBeNotApplicable },
    levels: levels.map(({ points, anchor }) => ({ points: String(points), ...anchor })),
  }));

/** The criteria of a posted form, in its order. */
export function readDraft(values: FormValues): DraftCriterion[] {
  const of = (name: string): string => (values[name]?.[0] ?? '').trim();
  return counted(values, 'criteria', 'weight', RUBRIC_LIMITS.criteria).map((name) => ({
    ...{ id: of(`${name}.id`), es: of(`${name}.label.es`), en: of(`${name}.label.en`) },
    weight: of(`${name}.weight`),
    mayBeNotApplicable: of(`${name}.mayBeNotApplicable`) === 'yes',
    levels: counted(values, `${name}.levels`, 'points', RUBRIC_LIMITS.levels).map((level) => ({
      ...{ points: of(`${level}.points`), es: of(`${level}.anchor.es`), en: of(`${level}.anchor.en`) },
    })),
  }));
}

/** `criteria.0`, `criteria.1` … as far as the form has a field of theirs. */
function counted(values: FormValues, list: string, field: string, most: number): string[] {
  const names = Array.from({ length: most }, (_, index) => `${list}.${index}`);
  const end = names.findIndex((name) => values[`${name}.${field}`] === undefined);
  return end === -1 ? names : names.slice(0, end);
}

/** The fields of criteria that are being written. */
export function draftValues(criteria: readonly DraftCriterion[]): FormValues {
  const entries = criteria.flatMap(({ id, es, en, weight, mayBeNotApplicable, levels }, index) => {
    const name = `criteria.${index}`;
    return [
      [`${name}.id`, [id]],
      [`${name}.label.es`, [es]],
      [`${name}.label.en`, [en]],
      [`${name}.weight`, [weight]],
      [`${name}.mayBeNotApplicable`, mayBeNotApplicable ? ['yes'] : []],
      ...levels.flatMap((level, place) => [
        [`${name}.levels.${place}.points`, [level.points]],
        [`${name}.levels.${place}.anchor.es`, [level.es]],
        [`${name}.levels.${place}.anchor.en`, [level.en]],
      ]),
    ] as [string, string[]][];
  });
  return Object.fromEntries(entries);
}

/** The criteria after a button other than «save», such as `unlevel.2.0`; null where it is none of these. */
export function changedDraft(criteria: readonly DraftCriterion[], doing: string): DraftCriterion[] | null {
  const [what, ...places] = doing.split('.');
  const [at, place] = places.map(Number);
  const levelsOf = (change: (levels: readonly DraftLevel[]) => readonly DraftLevel[]): DraftCriterion[] =>
    criteria.map((each, index) => (index === at ? { ...each, levels: change(each.levels) } : each));
  switch (what) {
    case 'add':
      return [...criteria, BLANK].slice(0, RUBRIC_LIMITS.criteria);
    case 'remove':
      return criteria.filter((_, index) => index !== at);
    case 'up':
      return moved(criteria, at!, at! - 1);
    case 'down':
      return moved(criteria, at!, at! + 1);
    case 'level':
      return levelsOf((levels) => [...levels, BLANK_LEVEL].slice(0, RUBRIC_LIMITS.levels));
    case 'unlevel':
      return levelsOf((levels) => levels.filter((_, index) => index !== place));
    default:
      return null;
  }
}

/** Two criteria that change places; all stay where there is nothing to change with. */
function moved(criteria: readonly DraftCriterion[], from: number, to: number): DraftCriterion[] {
  const [one, other] = [criteria[from], criteria[to]];
  if (!one || !other) return [...criteria];
  return criteria.map((each, index) => (index === from ? other : index === to ? one : each));
}

/** What the core is asked to take; ids are made of the first words and stay. */
export function rubricInput(criteria: readonly DraftCriterion[]): object {
  const taken = criteria.map(({ id }) => id);
  return {
    criteria: criteria.map(({ es, en, weight, mayBeNotApplicable, levels }, index) => {
      taken[index] ||= newId(es, taken, 'criterion');
      return {
        ...{ id: taken[index], label: { es, en }, weight: wholeNumber(weight), mayBeNotApplicable },
        levels: levels.map(({ points, es: anchor, en: inEnglish }) => ({
          ...{ points: wholeNumber(points), anchor: { es: anchor, en: inEnglish } },
        })),
      };
    }),
  };
}

/** A number as people type it; nothing where nothing is typed. */
export const wholeNumber = (typed: string): number | undefined => (typed === '' ? undefined : Number(typed));

/** What the weights that are typed sum to; what is no number counts for nothing. */
export const weightSum = (criteria: readonly DraftCriterion[]): number =>
  criteria.reduce((sum, { weight }) => sum + (Number(weight) || 0), 0);
