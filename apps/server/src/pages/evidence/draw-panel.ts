import {
  firstDay,
  lastDay,
  type Observation,
  type SeriesLine,
  type SeriesPanel,
} from '@puente/evidence/core';
import { formatNumber, timeSeries, type Chart, type TimeLine, type TimePoint } from '@puente/rendering';
import { say } from '../../texts';
import type { ObservationWords } from './observation-words';

/** Units whose values are no amounts: an axis from zero would say something false. */
const NOT_AMOUNTS = new Set(['calendar-year', 'rank', 'years-of-age']);
const WIDE = 760;
const NARROW = 340;

/** The letter of a line by its place. */
export const markOf = (index: number): string => String.fromCharCode(65 + index);

/** A panel as drawings for a desk and for a phone; `null` where an axis of amounts over years says nothing. */
export function drawPanel(
  { lines }: SeriesPanel,
  words: ObservationWords,
  about: { readonly id: string; readonly title: string },
): { readonly wide: Chart; readonly narrow: Chart } | null {
  const drawn = lines.map((line, index) => lineOf(line, index, words));
  const points = drawn.flatMap((line) => line.points);
  const isAmount = !NOT_AMOUNTS.has(lines[0]!.figures[0]!.unit);
  if (!isAmount || points.length < 2 || points.every(({ value }) => value === null)) return null;
  const { locale } = words;
  const options = {
    title: about.title,
    columns: [
      say(locale, 'evidenceIndicators.line'),
      say(locale, 'evidenceIndicators.when'),
      say(locale, 'evidence.value'),
    ] as const,
    notReported: say(locale, 'evidenceIndicators.hatched'),
    format: (value: number) => short(value, words),
  };
  return {
    wide: timeSeries(drawn, { ...options, id: `${about.id}-w`, width: WIDE }),
    narrow: timeSeries(drawn, { ...options, id: `${about.id}-n`, width: NARROW }),
  };
}

function lineOf({ figures, joins }: SeriesLine, index: number, words: ObservationWords): TimeLine {
  const dated = figures.filter(({ periodStart }) => periodStart !== null);
  const placeOf = (index: number): number => dated.indexOf(figures[index]!);
  return {
    mark: markOf(index),
    label: words.teller(figures[0]!).join(', '),
    points: dated.map((each) => pointOf(each, words)),
    joins: joins.map(([from, to]) => [placeOf(from), placeOf(to)]),
  };
}

function pointOf(each: Observation, words: ObservationWords): TimePoint {
  const start = each.periodStart!;
  return {
    from: yearOf(firstDay(start), 0),
    to: yearOf(lastDay(each.periodEnd ?? start), 1),
    value: each.value,
    when: words.period(each),
    said: words.value(each) ?? say(words.locale, 'evidence.notReported'),
    hollow: each.qualifier !== 'exact' && each.qualifier !== '',
  };
}

/** A day as a part of its year; the end of a day is one day later. */
function yearOf(day: string, days: 0 | 1): number {
  const year = Number(day.slice(0, 4));
  const [start, end] = [Date.UTC(year, 0, 1), Date.UTC(year + 1, 0, 1)];
  return year + (Date.parse(day) + days * 86_400_000 - start) / (end - start);
}

/** Millions are shortened on an axis; the table has them whole. */
function short(value: number, { locale }: ObservationWords): string {
  const digits = (one: number): number => (Number.isInteger(one) ? 0 : 1);
  if (value < 1_000_000) return formatNumber(value, locale, digits(value));
  return `${formatNumber(value / 1_000_000, locale, digits(value / 1_000_000))} M`;
}
