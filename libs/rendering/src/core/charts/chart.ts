import { escapeMarkup } from '../markup';

export type ChartCell = string | number | null;

/** The accessible and CSV twin of a drawing. `null` is a value that is not known or not shown. */
export interface ChartTable {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly ChartCell[])[];
}

/** A drawing, the same as a table, and the same as a sentence. The drawing holds no style and no script. */
export interface Chart {
  readonly svg: string;
  readonly table: ChartTable;
  readonly alt: string;
}

export interface FrameOptions {
  /** Unique on the page: the ids of title and description are made from it. */
  readonly id: string;
  readonly className: string;
  readonly width: number;
  readonly height: number;
  readonly title: string;
  readonly description: string;
}

/** The outer element of every drawing: role, title and description tied by ids. */
export function chartFrame(options: FrameOptions, body: string): string {
  const { id, className, width, height } = options;
  return (
    `<svg class="${className}" viewBox="0 0 ${width} ${height}" role="img" ` +
    `aria-labelledby="${id}-t ${id}-d" font-family="Inter, system-ui, sans-serif">` +
    `<title id="${id}-t">${escapeMarkup(options.title)}</title>` +
    `<desc id="${id}-d">${escapeMarkup(options.description)}</desc>${body}</svg>`
  );
}

/** A coordinate with at most two decimals, as short as it can be. */
export function coordinate(value: number): string {
  return String(Math.round(value * 100) / 100);
}
