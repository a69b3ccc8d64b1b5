import type { Locale } from '@puente/kernel';
import { ALL_PART_CODES, DEFAULT_WEIGHTS, type PartCode } from '@puente/matching';
import { movements, type Movement } from '@puente/taxonomy/core';
import { pageUrl } from '../layouts/build-page';
import type { FormValues } from '../shared/form-state';

/** For a funder that has nothing but its field: work that touches it counts most, wherever it is done. */
const FIELD_WEIGHTS: Partial<Record<PartCode, number>> = {
  'adjacent-movements': 70,
  geography: 20,
  text: 10,
};

/** A new programme's fields: the usual weights, or a draft about one movement's field. */
export function newProgrammeValues(field: Movement | null): FormValues {
  const weights: Partial<Record<PartCode, number>> = field ? FIELD_WEIGHTS : DEFAULT_WEIGHTS;
  return {
    ...Object.fromEntries(ALL_PART_CODES.map((code) => [`w.${code}`, [String(weights[code] ?? 0)]])),
    ...(field ? { movements: [field], status: ['draft'] } : {}),
  };
}

/** A way in for funders of each movement, to work against trafficking that touches their field. */
export function fieldLinks(locale: Locale): { readonly label: string; readonly url: string }[] {
  return movements.terms.map(({ code, label }) => {
    return { label: label[locale], url: `${pageUrl(locale, 'programmes/new')}?field=${code}` };
  });
}
