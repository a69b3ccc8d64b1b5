import type { RawQuery } from './match-query';

/** The ids of a query in which `id` stands once or several times. */
export function idsIn({ id }: RawQuery): string[] {
  const all: readonly unknown[] = Array.isArray(id) ? id : [id];
  return all.filter((each): each is string => typeof each === 'string' && each !== '');
}
