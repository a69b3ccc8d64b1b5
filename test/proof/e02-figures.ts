import { rampSteps, type ReportCell, type ReportColumn, type ReportDocument } from '@puente/rendering';

/** Every number of a text, as both languages write them: commas between thousands, a point before decimals. */
export function numbersIn(text: string): number[] {
  return [...text.matchAll(/(?<![\w.])-?\d[\d,]*(?:\.\d+)?/g)].map(([found]) =>
    Number(found.replaceAll(',', '')),
  );
}

interface Figures {
  readonly columns: readonly ReportColumn[];
  readonly rows: readonly (readonly ReportCell[])[];
}

/** What a value says in numbers. A day is its day of the month and its year. */
function numbersOf(value: ReportCell, { kind }: ReportColumn): number[] {
  if (typeof value === 'number') return [value];
  if (typeof value === 'string') {
    if (kind !== 'day') return numbersIn(value);
    return [Number(value.slice(8)), Number(value.slice(0, 4))];
  }
  return value !== null && 'minor' in value ? [Number(value.minor) / 100] : [];
}

/** The figures of a report in its order, read from its JSON alone. */
export function figuresIn(document: ReportDocument): number[] {
  return document.blocks.flatMap((block) =>
    tablesIn(block).flatMap(({ columns, rows }) =>
      rows.flatMap((row) => row.flatMap((value, at) => numbersOf(value, columns[at]!))),
    ),
  );
}

const LABEL = { key: 'label', label: 'x', kind: 'text' } as const;

function tablesIn(block: ReportDocument['blocks'][number]): Figures[] {
  if (block.kind === 'table') {
    return [{ columns: block.columns, rows: [...block.rows, ...(block.total ? [block.total] : [])] }];
  }
  if (block.kind === 'metrics') {
    return block.items.map(({ figure, value }) => ({ columns: [figure], rows: [[value]] }));
  }
  if (block.kind === 'map') {
    return [{ columns: [LABEL, block.measure], rows: block.rows.map(({ label, value }) => [label, value]) }];
  }
  if (block.kind !== 'chart') return [];
  if (block.drawing === 'bars') {
    return [{ columns: [LABEL, block.measure], rows: block.rows.map(({ label, value }) => [label, value]) }];
  }
  const { target, actual } = block.measures;
  return [
    { columns: [LABEL, target, actual], rows: block.rows.map((row) => [row.label, row.target, row.actual]) },
  ];
}

/** Every number that may be printed: of figures and texts, of the list of sources, and the steps of a map's legend. */
export function allowedIn(document: ReportDocument): Set<number> {
  const texts = numbersIn(
    JSON.stringify({ ...document, blocks: document.blocks.map(wordsOf) }).replace(/["{}:[\]]/g, ' '),
  );
  const steps = document.blocks.flatMap((block) =>
    block.kind === 'map'
      ? stepsOf(block.rows.map(({ value }) => (typeof value === 'number' ? value : 0)))
      : [],
  );
  const places = document.sources.map((_, at) => at + 1);
  const day = [Number(document.day.slice(8)), Number(document.day.slice(0, 4))];
  return new Set([...figuresIn(document), ...texts, ...steps, ...places, ...day]);
}

/** The steps of the legend, and the number of the licence in the credit of the map. */
const stepsOf = (values: readonly number[]): number[] => [
  ...rampSteps(Math.max(0, ...values)).flatMap(({ from, to }) => [from, to]),
  4,
];

/** What of a block is text: the figures are read apart. */
const wordsOf = (block: ReportDocument['blocks'][number]): unknown =>
  'rows' in block
    ? { title: block.title }
    : block.kind === 'metrics'
      ? block.items.map(({ note }) => note)
      : block;

/** The figures that do not come, in this order, among the numbers. */
export function missingFrom(numbers: readonly number[], figures: readonly number[]): number[] {
  let at = 0;
  for (const [index, figure] of figures.entries()) {
    const found = numbers.indexOf(figure, at);
    if (found < 0) return figures.slice(index, index + 3);
    at = found + 1;
  }
  return [];
}
