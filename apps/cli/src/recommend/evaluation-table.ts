import type { Locale } from '@puente/kernel';
import type { Evaluation, Figures, MeanInterval, QuestionResult } from '@puente/matching/core';

const WORDS = {
  es: {
    known: 'Organizaciones conocidas',
    newcomer: 'Organizaciones nuevas',
    setting: (question: QuestionResult) =>
      `${question.candidates} candidatas, ${question.hiddenPairs} pares ocultos; ` +
      `${question.funders.length} financiadoras, cada una medida con parámetros hallados sin ella`,
    header: ['método', 'MRR', 'NDCG@10', 'R@100', 'distintas', 'cobertura', 'Gini'],
    damping: 'amortiguación',
    parameters: 'Parámetros hallados con todas',
    note: 'Entre corchetes: intervalo de 95 % (bootstrap por financiadora). Exposición: en todas las listas de 100.',
  },
  en: {
    known: 'Known recipients',
    newcomer: 'Newcomers',
    setting: (question: QuestionResult) =>
      `${question.candidates} candidates, ${question.hiddenPairs} hidden pairs; ` +
      `${question.funders.length} funders, each measured with parameters found without it`,
    header: ['method', 'MRR', 'NDCG@10', 'R@100', 'distinct', 'coverage', 'Gini'],
    damping: 'damping',
    parameters: 'Parameters found on all',
    note: 'In brackets: 95 % interval (bootstrap over funders). Exposure: over all lists of 100.',
  },
} as const;

/** The table of methods for people: both questions, the parameters, and how to read it. */
export function evaluationTable(evaluation: Evaluation, language: Locale): string {
  const words = WORDS[language];
  const sections = evaluation.questions.map((question) =>
    [`${words[question.question]}: ${words.setting(question)}`, ...tableLines(question, language)].join('\n'),
  );
  const parameters = Object.entries(evaluation.parameters).map(([name, value]) => `${name}=${value}`);
  return [...sections, `${words.parameters}: ${parameters.join(' ')}`, words.note, ''].join('\n\n');
}

function tableLines(question: QuestionResult, language: Locale): string[] {
  const { header, damping } = WORDS[language];
  const rows = [
    header,
    ...question.methods.map((each) => [each.method, ...cellsOf(each)]),
    ...question.damping.map((each) => [`${damping} ${each.damping}`, ...cellsOf(each)]),
  ];
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column]!))
      .join('  ')
      .trimEnd(),
  );
}

function cellsOf({ mrr, ndcg10, recall100, exposure }: Figures): string[] {
  return [
    interval(mrr),
    interval(ndcg10),
    interval(recall100),
    String(exposure.recipients),
    exposure.coverage.toFixed(3),
    exposure.gini.toFixed(3),
  ];
}

function interval({ mean, low, high }: MeanInterval): string {
  return `${mean.toFixed(3)} [${low.toFixed(3)}–${high.toFixed(3)}]`;
}
