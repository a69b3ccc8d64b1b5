import type { Answers } from '@puente/grants/core';
import {
  categoriesOf,
  definitionOf,
  type Breakdown,
  type FigureOverlap,
  type FigureQuality,
  type GrantIndicator,
} from '@puente/taxonomy/core';
import { partId, questionId, type ReportIndicator } from './report-form';

/** All of a figure, beside its breakdowns. */
export const WHOLE = 'total';

/** One count of a report: of an indicator in one version of its meaning, as a whole or a part of it. */
export interface ReportedFigure {
  readonly indicator: GrantIndicator;
  readonly definition: number;
  /** A breakdown, or `total`. */
  readonly breakdown: Breakdown | typeof WHOLE;
  /** A category of it (`unknown` among them), or `total`. */
  readonly category: string;
  /** Whole, at least 0, in the unit of the definition. */
  readonly value: number;
  readonly quality: FigureQuality;
  readonly overlap: FigureOverlap;
}

/**
 * The counts of a report that was handed in. What was left empty is no figure; parts of a breakdown that was not chosen count
 * for nothing.
 */
export function figuresOf(indicators: readonly ReportIndicator[], answers: Answers): ReportedFigure[] {
  return indicators.flatMap((indicator, index) => {
    const total = answers[questionId(index, 'total')];
    if (typeof total !== 'number') return [];
    const same = {
      ...{ indicator: indicator.code, definition: indicator.version },
      quality: answers[questionId(index, 'quality')] as FigureQuality,
      overlap: answers[questionId(index, 'overlap')] as FigureOverlap,
    };
    const whole = { ...same, breakdown: WHOLE, category: WHOLE, value: total } as const;
    return [whole, ...partsOf(indicator, index, answers).map((part) => ({ ...same, ...part }))];
  });
}

type Part = Pick<ReportedFigure, 'breakdown' | 'category' | 'value'>;

function partsOf({ code, version }: ReportIndicator, index: number, answers: Answers): Part[] {
  const chosen = answers[questionId(index, 'parts')];
  const known = definitionOf(code, version)?.breakdowns ?? [];
  return known
    .filter((part) => Array.isArray(chosen) && chosen.includes(part))
    .flatMap((breakdown) =>
      categoriesOf(breakdown).codes.flatMap((category) => {
        const value = answers[partId(index, breakdown, category)];
        return typeof value === 'number' ? [{ breakdown, category, value }] : [];
      }),
    );
}
