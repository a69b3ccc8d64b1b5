import { DOCUMENT_PURPOSES } from '@puente/documents';
import { invalid, type FieldError } from '@puente/kernel';
import { DESK_STATES, type DeskFilter } from '@puente/organizations';
import type { RawQuery } from './match-query';

/** Reads which documents are asked for; an unknown code is refused with its field, an empty one filters nothing. */
export function readDeskFilter(query: RawQuery): DeskFilter {
  const errors: FieldError[] = [];
  const code = <Code extends string>(field: string, codes: readonly Code[]): Code | null => {
    const given = query[field] ?? '';
    if (given === '') return null;
    const found = codes.find((each) => each === given);
    const value = typeof given === 'string' ? given.slice(0, 60) : '';
    if (!found) errors.push({ field, code: 'not-in-list', params: { value } });
    return found ?? null;
  };
  const filter = { purpose: code('purpose', DOCUMENT_PURPOSES), state: code('state', DESK_STATES) };
  if (errors.length > 0) throw invalid(errors);
  return filter;
}
