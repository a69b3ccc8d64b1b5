import { invalid } from '@puente/kernel';
import { readPortfolioFilter, type PortfolioFilter } from '@puente/portfolio';
import type { RawQuery } from './match-query';

/** Reads the filters of a portfolio; an unknown code is refused with its field. */
export function portfolioQuery(query: RawQuery): PortfolioFilter {
  const asked = Object.fromEntries(
    Object.entries(query).map(([name, value]) => [name, textOf(value).trim()] as const),
  );
  const { filter, wrong } = readPortfolioFilter(asked);
  if (wrong.length > 0) {
    throw invalid(
      wrong.map((field) => ({ field, code: 'not-in-list', params: { value: asked[field]!.slice(0, 60) } })),
    );
  }
  return filter;
}

function textOf(value: unknown): string {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  return typeof first === 'string' ? first : '';
}
