import { parseDateOnly, type DateOnly, type FieldError } from '@puente/kernel';
import { yearsAfter, type AwardTerms } from './award-terms';
import { requirementKinds, type RequirementKind } from './requirement';

export const REQUIREMENT_LIMITS = { title: 200, words: 1_000 } as const;

/** What a funder asks for: of a kind, in its own words, on a day. */
export interface RequirementTerms {
  readonly kind: RequirementKind;
  readonly title: string;
  readonly dueOn: DateOnly;
}

export interface RequirementInput {
  readonly kind: string;
  readonly title: string;
  readonly dueOn: string;
}

export type ParsedRequirement =
  | { readonly terms: RequirementTerms; readonly errors?: undefined }
  | { readonly terms?: undefined; readonly errors: FieldError[] };

/** Words and day as they were typed; the day lies within the award or in the year after it, when last reports are due. */
export function parseRequirement(
  { kind, title, dueOn }: RequirementInput,
  award: Pick<AwardTerms, 'startsOn' | 'endsOn'>,
): ParsedRequirement {
  const [known, words, day] = [
    requirementKinds.find((each) => each === kind),
    title.trim(),
    parseDateOnly(dueOn),
  ];
  const errors = [
    ...(known ? [] : [{ field: 'kind', code: 'form-unknown-choice' }]),
    ...wordFaults('title', words, REQUIREMENT_LIMITS.title),
    ...dayFaults(day, award),
  ];
  return errors.length > 0 ? { errors } : { terms: { kind: known!, title: words, dueOn: day! } };
}

function dayFaults(
  day: DateOnly | null,
  { startsOn, endsOn }: Pick<AwardTerms, 'startsOn' | 'endsOn'>,
): FieldError[] {
  if (!day) return [{ field: 'dueOn', code: 'form-not-so-written' }];
  const isWithin = day >= startsOn && day < yearsAfter(endsOn, 1);
  return isWithin ? [] : [{ field: 'dueOn', code: 'requirement-day-elsewhere' }];
}

/** What is wrong with words that have to be there, as they are after trimming. */
export function wordFaults(field: string, words: string, max: number): FieldError[] {
  if (words === '') return [{ field, code: 'required' }];
  return words.length > max ? [{ field, code: 'form-too-long', params: { max } }] : [];
}
