import type { Locale } from '@puente/kernel';
import type { ProgrammeFacts } from '@puente/matching';
import { corridorStages, states } from '@puente/taxonomy/core';
import { choiceField, termOptions } from '../shared/build-fields';
import type { ChoiceField } from '../shared/fields.view';
import type { FormState, FormValues } from '../shared/form-state';

const fieldOf = (stage: string): string => `corridor.${stage}`;

export const CORRIDOR_FIELDS = corridorStages.codes.map(fieldOf);

/** The states of each stage of the corridor that a programme follows. */
export function corridorFields(state: FormState, locale: Locale): ChoiceField[] {
  return corridorStages.terms.map(({ code, label }) =>
    choiceField(state, {
      name: fieldOf(code),
      legend: label[locale],
      kind: 'checkbox',
      options: termOptions(states, locale),
    }),
  );
}

export function corridorValues({ corridor }: ProgrammeFacts): FormValues {
  return Object.fromEntries(corridorStages.codes.map((stage) => [fieldOf(stage), corridor[stage] ?? []]));
}

export function corridorInput(values: FormValues): Record<string, string[]> {
  const chosen = (stage: string): string[] => (values[fieldOf(stage)] ?? []).filter((code) => code !== '');
  return Object.fromEntries(corridorStages.codes.map((stage) => [stage, chosen(stage)]));
}
