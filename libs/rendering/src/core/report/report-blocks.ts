import { z } from 'zod';
import { cell, column, id, key, measured, text } from './report-cells';

const MOST_ROWS = 5_000;
const MOST_COLUMNS = 12;
const sources = z.array(id).max(50);
const row = z.array(cell).min(1).max(MOST_COLUMNS);

const heading = z.strictObject({
  kind: z.literal('heading'),
  id,
  level: z.union([z.literal(2), z.literal(3)]),
  text,
});
const paragraph = z.strictObject({ kind: z.literal('paragraph'), id, text });
/** What has to be known to read the figures: a caveat, or how they were made. */
const note = z.strictObject({ kind: z.literal('note'), id, title: text, text });
/** A voice. `consent` names the record of the consent under which it is told; it is not printed. */
const quote = z.strictObject({ kind: z.literal('quote'), id, text, attribution: text, consent: key });

const metric = z.strictObject({ figure: measured, value: cell, note: text.nullable(), sources });
const metrics = z.strictObject({
  kind: z.literal('metrics'),
  id,
  title: text,
  items: z.array(metric).min(1).max(12),
});

const table = z.strictObject({
  ...{
    kind: z.literal('table'),
    id,
    title: text,
    sources,
    columns: z.array(column).min(1).max(MOST_COLUMNS),
  },
  rows: z.array(row).max(MOST_ROWS),
  total: row.nullable(),
});

const bar = z.strictObject({ label: text.pipe(z.string().max(60)), value: cell });
/** A bar for each value, on one scale from zero. */
const bars = z.strictObject({
  ...{
    kind: z.literal('chart'),
    drawing: z.literal('bars'),
    id,
    title: text,
    sources,
    of: text,
    measure: measured,
  },
  rows: z.array(bar).min(1).max(40),
});
const target = z.strictObject({ label: text.pipe(z.string().max(60)), target: cell, actual: cell });
/** What was reached of what was meant. */
const targets = z.strictObject({
  ...{ kind: z.literal('chart'), drawing: z.literal('targets'), id, title: text, sources, of: text },
  measures: z.strictObject({ target: measured, actual: measured }),
  rows: z.array(target).min(1).max(40),
});

const place = z.strictObject({ state: z.string().regex(/^MX-[A-Z]{3}$/), label: text, value: cell });
/** A value by state. States that are left out are not known. */
const map = z.strictObject({
  ...{ kind: z.literal('map'), id, title: text, sources, of: text, measure: measured },
  rows: z.array(place).min(1).max(32),
});

const exclusion = z.strictObject({ what: text, why: text });
/** What is left out of the report, and why. */
const exclusions = z.strictObject({
  ...{ kind: z.literal('exclusions'), id, title: text, items: z.array(exclusion).min(1).max(200) },
});
/** Where the list of sources stands. */
const sourceList = z.strictObject({ kind: z.literal('sources'), id, title: text });

export const block = z.discriminatedUnion('kind', [
  heading,
  paragraph,
  note,
  quote,
  metrics,
  table,
  map,
  exclusions,
  sourceList,
  z.discriminatedUnion('drawing', [bars, targets]),
]);

export type ReportBlock = z.infer<typeof block>;
export type ReportTable = z.infer<typeof table>;
export type ReportMetrics = z.infer<typeof metrics>;
export type ReportBars = z.infer<typeof bars>;
export type ReportTargets = z.infer<typeof targets>;
export type ReportMap = z.infer<typeof map>;
