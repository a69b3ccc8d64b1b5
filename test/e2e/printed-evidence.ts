/** A row as a command prints it. */
export type Row = Readonly<Record<string, unknown>> & {
  readonly id: string;
  readonly value: number | null;
  readonly unit: string;
  readonly quarantined: boolean;
};
type Shape = Readonly<Record<string, (value: unknown) => boolean>>;

const isText = (value: unknown): boolean => typeof value === 'string' && value !== '';
const matches =
  (pattern: RegExp) =>
  (value: unknown): boolean =>
    typeof value === 'string' && pattern.test(value);
const isNullOr =
  (holds: (value: unknown) => boolean) =>
  (value: unknown): boolean =>
    value === null || holds(value);
const areTexts = (value: unknown): boolean => Array.isArray(value) && value.every(isText);
const isTime = matches(/^\d{4}(-\d\d(-\d\d)?)?$/);

/** Fields of a figure, as they stay fixed. */
export const FIGURE: Shape = {
  id: isText,
  source: matches(/^00\d_\w+\.txt$/),
  indicator: isText,
  value: isNullOr(Number.isFinite),
  unit: isText,
  qualifier: isNullOr(isText),
  periodStart: isNullOr(isTime),
  periodEnd: isNullOr(isTime),
  editionYear: isNullOr(Number.isInteger),
  geography: isText,
  breakdown: matches(/^(\w[\w-]*=[^;=]+(;|$))*$/),
  scope: isText,
  caveats: areTexts,
  conflicts: areTexts,
  quarantined: (value) => typeof value === 'boolean',
};
/** Fields of a conflict between figures. */
export const CONFLICT: Shape = {
  id: isText,
  kind: matches(/^(contradiction|arithmetic|denominator|definition|series|attribution)$/),
  observations: areTexts,
  summary: (value) => isText((value as Row | null)?.es) && isText((value as Row | null)?.en),
};

/** Fields that are not there, or hold something else. */
export const faultsOf = (row: Row, shape: Shape): string[] =>
  Object.entries(shape)
    .filter(([key, holds]) => !holds(row[key]))
    .map(([key]) => `${row.id}: ${key} is ${JSON.stringify(row[key])}`);
