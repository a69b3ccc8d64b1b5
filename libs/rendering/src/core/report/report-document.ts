import { LOCALES, parseDateOnly } from '@puente/kernel';
import { z } from 'zod';
import { block } from './report-blocks';
import { id, text } from './report-cells';

const fact = z.strictObject({ label: text, value: text });
/** What figures come from. Only addresses of the web with encryption are links. */
const source = z.strictObject({
  ...{ id, text },
  url: z
    .url({ protocol: /^https$/ })
    .max(500)
    .regex(/^[\x21-\x7e]+$/)
    .nullable(),
});

/** The shape of a report; what follows from several of its parts is asked by `faultsOf`. */
export const reportDocument = z.strictObject({
  /** The edition of this shape: an issued report is always rendered as it was. */
  format: z.literal(1),
  language: z.enum(LOCALES),
  title: text,
  author: text,
  /** The day of its data. */
  day: z.string().refine((value) => parseDateOnly(value) !== null),
  filters: z.array(fact).max(30),
  sources: z.array(source).max(200),
  blocks: z.array(block).min(1).max(500),
});

/** A report in one language as data: all its formats are made from it alone. */
export type ReportDocument = z.infer<typeof reportDocument>;
