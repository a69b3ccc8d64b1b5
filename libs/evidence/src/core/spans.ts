import { firstDay, lastDay, type Period } from './period';

/** Days from the first to the last, both of them in it. */
export interface Span {
  readonly first: string;
  readonly last: string;
}

export const daysOf = ({ start, end }: Period): Span => ({ first: firstDay(start), last: lastDay(end) });

/** The place of the first span that ends on the day or later, in spans that are sorted and share no day. */
export function placeOf(day: string, spans: readonly Span[]): number {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.last < day) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The first of the spans, sorted and sharing no day, that has a day of this one; `null` when none has. */
export function sharing<Each extends Span>(span: Span, spans: readonly Each[]): Each | null {
  const next = spans[placeOf(span.first, spans)];
  return next && next.first <= span.last ? next : null;
}

/** All days of the periods as spans that are sorted and share none. */
export function unionOf(periods: readonly Period[]): Span[] {
  const joined: { first: string; last: string }[] = [];
  for (const { first, last } of periods
    .map(daysOf)
    .sort((one, other) => (one.first < other.first ? -1 : 1))) {
    const before = joined.at(-1);
    if (!before || before.last < first) joined.push({ first, last });
    else if (before.last < last) before.last = last;
  }
  return joined;
}
