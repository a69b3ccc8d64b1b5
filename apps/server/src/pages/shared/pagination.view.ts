import { listPage } from '@puente/kernel';

/** Where the reader is in a long list. Addresses are `null` at either end. */
export interface Pagination {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  readonly page: number;
  readonly pages: number;
  readonly previousUrl: string | null;
  readonly nextUrl: string | null;
}

/** The rows shown on a page of `size` out of `count`; the address of a page comes from `urlOf`. */
export function paginate(
  count: number,
  page: number,
  size: number,
  urlOf: (page: number) => string,
): Pagination {
  const pages = Math.max(1, Math.ceil(count / size));
  const here = Math.min(Math.max(1, page), pages);
  return {
    from: count === 0 ? 0 : (here - 1) * size + 1,
    to: Math.min(here * size, count),
    count,
    page: here,
    pages,
    previousUrl: here > 1 ? urlOf(here - 1) : null,
    nextUrl: here < pages ? urlOf(here + 1) : null,
  };
}

/** The rows of a page: the same that `paginate` counts. */
export const pageOf = <Row>(rows: readonly Row[], page: number, size: number): readonly Row[] =>
  listPage(rows, page, size).rows;
