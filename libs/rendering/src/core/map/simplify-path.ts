type Point = readonly [number, number];

export interface SimplifyOptions {
  /** Grid steps per unit of the source: 2 rounds to half a pixel. */
  readonly stepsPerUnit: number;
  /** Closed outlines smaller than this, in square units of the source, are left out. */
  readonly smallestArea: number;
}

/** Reads a path of `m`, `M`, `l`, `z` with absolute or relative points into closed outlines. */
function outlinesOf(path: string): Point[][] {
  const outlines: Point[][] = [];
  let current: Point = [0, 0];
  for (const [, command, numbers] of path.matchAll(/([mMlLzZ])([^mMlLzZ]*)/g)) {
    const values = numbers!.match(/-?\d*\.?\d+(?:e-?\d+)?/g)?.map(Number) ?? [];
    if (command === 'z' || command === 'Z') current = outlines.at(-1)?.[0] ?? current;
    if (command === 'm' || command === 'M') outlines.push([]);
    const absolute = command === 'M' || command === 'L';
    for (let i = 0; i + 1 < values.length; i += 2) {
      const [dx, dy] = [values[i]!, values[i + 1]!];
      current = absolute ? [dx, dy] : [current[0] + dx, current[1] + dy];
      outlines.at(-1)!.push(current);
    }
  }
  return outlines;
}

/** Area by the shoelace formula, in square units of the points. */
function areaOf(outline: readonly Point[]): number {
  const twice = outline.reduce((sum, [x, y], i) => {
    const [nextX, nextY] = outline[(i + 1) % outline.length]!;
    return sum + x * nextY - nextX * y;
  }, 0);
  return Math.abs(twice) / 2;
}

/** Points on the grid without repeats and without points in the middle of a straight run. */
function onGrid(outline: readonly Point[], steps: number): Point[] {
  const kept: Point[] = [];
  for (const [x, y] of outline) {
    const next: Point = [Math.round(x * steps), Math.round(y * steps)];
    const last = kept.at(-1);
    if (last && last[0] === next[0] && last[1] === next[1]) continue;
    const before = kept.at(-2);
    if (before && last && isBetween(before, last, next)) kept.pop();
    kept.push(next);
  }
  return kept;
}

function isBetween(a: Point, b: Point, c: Point): boolean {
  const cross = (b[0] - a[0]) * (c[1] - b[1]) - (b[1] - a[1]) * (c[0] - b[0]);
  const dot = (b[0] - a[0]) * (c[0] - b[0]) + (b[1] - a[1]) * (c[1] - b[1]);
  return cross === 0 && dot >= 0;
}

function pathOf(outline: readonly Point[]): string {
  const [first, ...rest] = outline;
  let [x, y] = first!;
  let text = `M${x} ${y}l`;
  for (const [nextX, nextY] of rest) {
    const pair = `${nextX - x} ${nextY - y}`;
    text += /[l]$/.test(text) || pair.startsWith('-') ? pair : ` ${pair}`;
    [x, y] = [nextX, nextY];
  }
  return `${text.replaceAll(' -', '-')}z`;
}

/**
 * Rounds a map path to a grid, drops islets and repeated points, and writes it with relative whole numbers in
 * grid steps. The shape stays within half a step of the source.
 */
export function simplifyPath(path: string, options: SimplifyOptions): string {
  const outlines = outlinesOf(path).filter((outline) => areaOf(outline) >= options.smallestArea);
  return outlines
    .map((outline) => onGrid(outline, options.stepsPerUnit))
    .filter((outline) => outline.length > 2)
    .map(pathOf)
    .join('');
}
