import type { Mark, WrittenReview } from '@puente/grants';
import type { FormValues } from '../shared/form-state';

const MARK = 'marks.';

/** A review as its form has it. */
export function writtenOf(values: FormValues): WrittenReview {
  const marks = Object.entries(values)
    .filter(([name]) => name.startsWith(MARK))
    .map(([name, [value = '']]): [string, Mark] => [name.slice(MARK.length), markOf(value)]);
  const [forApplicant = '', internal = ''] = [values.forApplicant?.[0], values.internal?.[0]];
  return { marks: Object.fromEntries(marks), forApplicant, internal };
}

const markOf = (value: string): Mark => (value === 'na' ? 'na' : Number(value));
