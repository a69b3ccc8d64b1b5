import type { FieldError } from '@puente/kernel';
import { z } from 'zod';
import { issuesToErrors } from '../issues-to-errors';
import { STAGES, type CallFacts, type Stage } from './call';

/** Which form a stage is to ask, before its version is made. */
export interface ChosenForm {
  readonly stage: Stage;
  readonly formId: string;
  readonly dueDays: number | null;
}

const chosenForms = z
  .array(
    z.strictObject({
      stage: z.enum(STAGES),
      formId: z.string().max(60),
      dueDays: z.int().nullable().default(null),
    }),
  )
  .max(STAGES.length);

export type ParsedStages =
  | { readonly stages: ChosenForm[]; readonly errors?: undefined }
  | { readonly stages?: undefined; readonly errors: FieldError[] };

/** Stages from JSON of unknown shape, or every refused field at once. */
export function parseStages(input: unknown): ParsedStages {
  const { success, data, error } = chosenForms.safeParse(input, { reportInput: true });
  if (success) return { stages: data };
  const errors = issuesToErrors(error.issues);
  return { errors: errors.map((each) => ({ ...each, field: `stages.${each.field}`.replace(/\.$/, '') })) };
}

/** What keeps the stages of a call from making sense; a draft may still lack its full form. */
export function stageFaults(
  chosen: readonly ChosenForm[],
  { rapid }: Pick<CallFacts, 'rapid'>,
): FieldError[] {
  const of = (stage: Stage) => chosen.find((each) => each.stage === stage);
  const later = of('later');
  const faults: FieldError[] = [];
  if (new Set(chosen.map(({ stage }) => stage)).size < chosen.length) {
    faults.push({ field: 'stages', code: 'call-stage-twice' });
  }
  for (const { stage, dueDays } of chosen) {
    if (stage !== 'later' && dueDays !== null) {
      faults.push({ field: `stages.${stage}.dueDays`, code: 'call-due-days-later' });
    }
  }
  if (later && !rapid) faults.push({ field: 'stages.later', code: 'call-later-without-rapid' });
  if (rapid && of('letter')) faults.push({ field: 'stages.letter', code: 'call-rapid-without-letter' });
  if (later && !(Number.isInteger(later.dueDays) && later.dueDays! >= 1 && later.dueDays! <= 365)) {
    faults.push({ field: 'stages.later.dueDays', code: 'call-due-days', params: { min: 1, max: 365 } });
  }
  return faults;
}
