import { FORM_FORMAT, formDocument, type Expression, type Form, type FormInput } from '@puente/grants/core';
import {
  addsUp,
  breakdowns,
  categoriesOf,
  definitionOf,
  definitionOn,
  figureOverlaps,
  figureQualities,
  grantIndicators,
  type Breakdown,
  type GrantIndicator,
  type Vocabulary,
} from '@puente/taxonomy/core';

/** What a report asks to be counted, by which version of its meaning, and what the report before said. */
export interface ReportIndicator {
  readonly code: GrantIndicator;
  readonly version: number;
  /** The total of the last report that was accepted; null where there is none. */
  readonly last: number | null;
}

/** What a report asks: the sections of what was done and of money, then one for each indicator. */
export const NARRATIVE = 'narrative';
export const MONEY = 'money';

/** The section of the indicator at a place of the report's list; its questions begin with the same. */
export const sectionOf = (index: number): string => `i${index + 1}`;
export const questionId = (index: number, what: string): string => `${sectionOf(index)}-${what}`;
export const partId = (index: number, breakdown: Breakdown, category: string): string =>
  questionId(index, `${breakdown}-${category}`);

/** The largest count that a report takes; PostgreSQL asks the same. */
export const MOST_COUNTED = 10_000_000;
const TEXT = 8_000;

type SectionInput = FormInput['sections'][number];
type QuestionInput = SectionInput['questions'][number];
type CheckInput = NonNullable<FormInput['checks']>[number];

/** Adds what awards ask to be counted to what a report asks already: nothing twice, nothing moves its place. */
export function withIndicators(
  asked: readonly ReportIndicator[],
  codes: readonly GrantIndicator[],
  { startsOn, last }: { readonly startsOn: string; readonly last: ReadonlyMap<string, number> },
): readonly ReportIndicator[] {
  const fresh = [...new Set(codes)].flatMap((code) => {
    const { version } = definitionOn(code, startsOn);
    const isThere = asked.some((each) => each.code === code && each.version === version);
    return isThere ? [] : [{ code, version, last: last.get(code) ?? null }];
  });
  return [...asked, ...fresh];
}

/**
 * A report as a form: it is written, saved, kept on a phone and checked as the forms of applications are. Only counts are
 * asked for; no field is for a person.
 */
export function reportForm(indicators: readonly ReportIndicator[]): Form {
  const document: FormInput = {
    format: FORM_FORMAT,
    title: { es: 'Informe', en: 'Report' },
    sections: [NARRATIVE_SECTION, MONEY_SECTION, ...indicators.map(indicatorSection)],
    checks: indicators.flatMap(checksOf),
  };
  return formDocument.parse(document);
}

const HINT = {
  es: 'Sin nombres de personas, sin lugares de alojamiento y sin la historia de nadie.',
  en: 'No names of persons, no places where people stay, and nobody’s story.',
};

const words = (id: string, es: string, en: string, required = false): QuestionInput => ({
  ...{ id, kind: 'text', label: { es, en }, hint: HINT, required, maxLength: TEXT },
});

const NARRATIVE_SECTION: SectionInput = {
  id: NARRATIVE,
  title: { es: 'Qué pasó', en: 'What happened' },
  questions: [
    words('done', '¿Qué se hizo en el periodo?', 'What was done in the period?', true),
    words('changed', '¿Qué cambió, y cómo lo saben?', 'What changed, and how do you know?'),
    words('hard', '¿Qué fue difícil y qué ajustaron?', 'What was hard, and what did you adjust?'),
    words('next', '¿Qué sigue?', 'What comes next?'),
  ],
};

const MONEY_SECTION: SectionInput = {
  id: MONEY,
  title: { es: 'Dinero', en: 'Money' },
  intro: {
    es: 'Lo gastado por partida se toma de lo que ya dijeron en el apoyo: no se escribe otra vez.',
    en: 'What was spent by line is taken from what you said under the award: it is not written again.',
  },
  questions: [
    {
      ...{ id: 'money-said', kind: 'confirm', required: true },
      label: {
        es: 'El gasto del periodo ya está dicho en el apoyo, o no hubo gasto.',
        en: 'What was spent in the period is said under the award, or nothing was spent.',
      },
    },
    words(
      'money-words',
      '¿Hay algo que explicar del gasto?',
      'Is there something to explain about spending?',
    ),
  ],
};

function indicatorSection({ code, version, last }: ReportIndicator, index: number): SectionInput {
  const { counted, breakdowns: parts } = definitionOf(code, version)!;
  const before = {
    es: last === null ? '' : ` Informe anterior: ${last}.`,
    en: last === null ? '' : ` Report before: ${last}.`,
  };
  return {
    id: sectionOf(index),
    title: grantIndicators.label(code),
    intro: { es: `${counted.es}${before.es}`, en: `${counted.en}${before.en}` },
    questions: [
      count(questionId(index, 'total'), 'Total del periodo', 'Total of the period', true),
      choice(questionId(index, 'quality'), figureQualities, '¿Cómo se obtuvo?', 'How was it obtained?'),
      choice(
        questionId(index, 'overlap'),
        figureOverlaps,
        '¿Puede alguien contarse dos veces?',
        'May somebody be counted twice?',
      ),
      ...(parts.length > 0 ? [partsQuestion(index, parts)] : []),
      ...parts.flatMap((part) => partQuestions(index, part)),
    ],
  };
}

const count = (id: string, es: string, en: string, required = false): QuestionInput => ({
  ...{ id, kind: 'number', whole: true, min: 0, max: MOST_COUNTED, required, label: { es, en } },
});

const choice = (id: string, of: Vocabulary, es: string, en: string): QuestionInput => ({
  ...{ id, kind: 'choice', required: true, label: { es, en } },
  options: of.terms.map(({ code, label }) => ({ id: code, label })),
});

const partsQuestion = (index: number, parts: readonly Breakdown[]): QuestionInput => ({
  ...{ id: questionId(index, 'parts'), kind: 'choice', several: true },
  label: { es: '¿Qué desgloses tienen? (si los hay)', en: 'Which breakdowns do you have? (if any)' },
  options: parts.map((code) => ({ id: code, label: breakdowns.label(code) })),
});

function partQuestions(index: number, part: Breakdown): QuestionInput[] {
  const { es, en } = breakdowns.label(part);
  return categoriesOf(part).terms.map(({ code, label }) => ({
    ...count(partId(index, part, code), `${es}: ${label.es}`, `${en}: ${label.en}`),
    visibleWhen: isChosen(index, part),
  }));
}

const isChosen = (index: number, part: Breakdown): Expression => ({
  in: [part, { var: questionId(index, 'parts') }],
});

function checksOf({ code, version }: ReportIndicator, index: number): CheckInput[] {
  const { breakdowns: parts } = definitionOf(code, version)!;
  return parts.filter(addsUp).map((part) => sumCheck(index, part));
}

/** What nobody knows has a place of its own, so that parts always come to the total. */
function sumCheck(index: number, part: Breakdown): CheckInput {
  const { es, en } = breakdowns.label(part);
  const total = questionId(index, 'total');
  const counts = categoriesOf(part).codes.map((each) => ({ var: partId(index, part, each) }));
  return {
    id: questionId(index, part),
    holds: { or: [{ '!': [isChosen(index, part)] }, { '==': [{ '+': counts }, { var: total }] }] },
    message: {
      es: `${es}: las partes no suman el total. Lo que no saben va en «No se sabe».`,
      en: `${en}: the parts do not come to the total. What you do not know goes into “Not known”.`,
    },
    questions: [total],
  };
}
