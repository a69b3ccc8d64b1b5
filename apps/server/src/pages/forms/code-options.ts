import { CODE_VOCABULARIES, type CODE_LISTS } from '@puente/grants';
import type { Locale } from '@puente/kernel';
import type { Vocabulary } from '@puente/taxonomy/core';
import { termOptions, type ChoiceOption } from '../shared/build-fields';

/** Every code of a list of the taxonomy with its words. */
export function codeOptions(list: (typeof CODE_LISTS)[number], locale: Locale): ChoiceOption[] {
  return termOptions(CODE_VOCABULARIES[list] as Vocabulary<string>, locale);
}
