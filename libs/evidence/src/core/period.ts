/** The time that a figure covers: `2017`, `2017-03` or `2017-03-01`, first and last alike or apart; text as given. */
export interface Period {
  readonly start: string;
  readonly end: string;
}

const PART = /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?$/;

/** One date of a year, month or day; `null` when the text is none. */
export function isPartialDate(text: string): boolean {
  const parts = PART.exec(text);
  if (!parts) return false;
  return parts[3] === undefined || new Date(`${text}T00:00:00Z`).toISOString().startsWith(text);
}

/** Reads `2019-03`, `2019` or `2019/2020` (both ends belong to it); `null` when it is none or runs backwards. */
export function readPeriod(text: string): Period | null {
  const [start = '', end = start, more] = text.trim().split('/');
  if (more !== undefined || !isPartialDate(start) || !isPartialDate(end)) return null;
  return firstDay(start) <= lastDay(end) ? { start, end } : null;
}

/** The first day of a partial date. */
export function firstDay(date: string): string {
  return `${date}-01-01`.slice(0, 10).replace(/^(\d{4}-\d{2}-\d{2}).*$/, '$1');
}

/** The last day of a partial date. */
export function lastDay(date: string): string {
  const [year, month, day] = date.split('-');
  if (day) return date;
  if (!month) return `${year}-12-31`;
  return new Date(Date.UTC(Number(year), Number(month), 0)).toISOString().slice(0, 10);
}

/** Whether two periods have a day in common. */
export function overlap(one: Period, other: Period): boolean {
  return firstDay(one.start) <= lastDay(other.end) && firstDay(other.start) <= lastDay(one.end);
}
