/** One page of a list: its rows, how many the whole list has, and which of how many pages it is (from 1). */
export interface ListPage<Row> {
  readonly rows: readonly Row[];
  readonly found: number;
  readonly page: number;
  readonly pages: number;
}

/** The page that is asked for, of `size` rows; of a list that has fewer pages, the last. */
export function listPage<Row>(rows: readonly Row[], asked: number, size: number): ListPage<Row> {
  const pages = Math.max(1, Math.ceil(rows.length / size));
  const page = Math.min(Math.max(1, asked), pages);
  return { rows: rows.slice((page - 1) * size, page * size), found: rows.length, page, pages };
}
