import type { FigureInput, FigureRelation } from '@puente/evidence';
import { invalid } from '@puente/kernel';

const YEAR = /^\d{4}$/;
const RELATION = /^(adds|replaces):([0-9a-f-]{36})$/i;

/** What a form or a query says of a file of figures; the rest is checked by the use case. */
export function readFigureInput(fields: Readonly<Record<string, unknown>>): FigureInput {
  const text = (name: string): string => (typeof fields[name] === 'string' ? fields[name].trim() : '');
  const edition = text('edition');
  return {
    publisher: text('publisher'),
    title: text('title'),
    editionYear: YEAR.test(edition) ? Number(edition) : NaN,
    relation: relationOf(text('relation')),
  };
}

/** `new` or nothing, `adds:ID`, `replaces:ID`. */
function relationOf(text: string): FigureRelation {
  if (text === '' || text === 'new') return { kind: 'new' };
  const [, kind, id] = RELATION.exec(text) ?? [];
  if (!id) throw invalid([{ field: 'relation', code: 'not-in-list' }]);
  return kind === 'adds' ? { kind, to: id } : { kind: 'replaces', of: id };
}
