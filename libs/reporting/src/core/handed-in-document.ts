import type { Answers, Form, FormSection, IndicatorTarget } from '@puente/grants/core';
import { canonicalJson, type Currency, type DateOnly } from '@puente/kernel';
import { MONEY, NARRATIVE, sectionOf, type ReportIndicator } from './report-form';
import { figuresOf, type ReportedFigure } from './reported-figures';

/** A line of a budget as it stood when a report was handed in; minor units, as decimal digits. */
export interface ReportedLine {
  readonly code: string;
  readonly budgetMinor: string;
  readonly spentMinor: string;
}

/** What one funder gets of a report: nothing of the awards of others, and no sign of them. */
export interface HandedInDocument {
  readonly fromOn: DateOnly;
  readonly untilOn: DateOnly;
  /** What the award asks to be counted, each with its place in the list of the report. */
  readonly indicators: readonly (ReportIndicator & { readonly target: number; readonly place: number })[];
  readonly answers: Answers;
  readonly figures: readonly ReportedFigure[];
  readonly currency: Currency;
  readonly lines: readonly ReportedLine[];
}

export interface WrittenReport {
  readonly fromOn: DateOnly;
  readonly untilOn: DateOnly;
  readonly indicators: readonly ReportIndicator[];
  /** What was asked and answered. */
  readonly answers: Answers;
}

export interface ReportedAward {
  readonly currency: Currency;
  readonly indicators: readonly IndicatorTarget[];
  readonly lines: readonly ReportedLine[];
  /** By code, the version of the meaning that the award counts by. */
  readonly versions: ReadonlyMap<string, number>;
}

/** What is handed in for one award: the words, its own money, and what it asks to be counted. */
export function documentFor(report: WrittenReport, award: ReportedAward): HandedInDocument {
  const indicators = report.indicators.flatMap((each, place) => {
    const asked = award.indicators.find(({ code }) => code === each.code);
    const isSame = asked !== undefined && award.versions.get(each.code) === each.version;
    return isSame ? [{ ...each, target: asked.target, place }] : [];
  });
  const sections = new Set([NARRATIVE, MONEY, ...indicators.map(({ place }) => sectionOf(place))]);
  const answers = Object.fromEntries(
    Object.entries(report.answers).filter(([id]) => sections.has(sectionOfQuestion(id))),
  );
  const own = (each: ReportIndicator): boolean =>
    indicators.some(({ code, version }) => code === each.code && version === each.version);
  const figures = figuresOf(report.indicators, answers).filter(({ indicator, definition }) =>
    own({ code: indicator, version: definition, last: null }),
  );
  const { fromOn, untilOn } = report;
  return { fromOn, untilOn, indicators, answers, figures, currency: award.currency, lines: award.lines };
}

/** Questions of an indicator begin with the id of its section. */
function sectionOfQuestion(id: string): string {
  const indicator = /^(i\d+)-/.exec(id)?.[1];
  if (indicator) return indicator;
  return id.startsWith('money-') ? MONEY : NARRATIVE;
}

/** The sections of a report that a document holds, in their order. */
export const sectionsOf = (
  form: Form,
  { indicators }: Pick<HandedInDocument, 'indicators'>,
): FormSection[] => {
  const shown = new Set([NARRATIVE, MONEY, ...indicators.map(({ place }) => sectionOf(place))]);
  return form.sections.filter(({ id }) => shown.has(id));
};

/** An answer that is not what it was when the report was handed in before. */
export interface ReportDifference {
  readonly section: string;
  readonly question: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** What changed from one handing in to the next, in the order of the form; the money of the award is a section of its own. */
export function differencesOf(
  form: Form,
  before: Pick<HandedInDocument, 'answers'>,
  after: Pick<HandedInDocument, 'answers'>,
): ReportDifference[] {
  return form.sections.flatMap(({ id: section, questions }) =>
    questions.flatMap(({ id: question }) => {
      const [was, is] = [before.answers[question] ?? null, after.answers[question] ?? null];
      return canonicalJson(was) === canonicalJson(is) ? [] : [{ section, question, before: was, after: is }];
    }),
  );
}
