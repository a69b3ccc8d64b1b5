import type { Locale } from '@puente/kernel';
import type { Evaluation, MeanInterval, MethodResult, QuestionResult } from '@puente/matching/core';

const WORDS = {
  es: {
    known: 'Organizaciones conocidas',
    newcomer: 'Organizaciones nuevas',
    setting: (question: QuestionResult) =>
      `${question.candidates} candidatas, ${question.hiddenPairs} pares ocultos; ` +
      `ajuste con ${question.tunedOn.length} financiadoras, informe con otras ${question.reportedOn.length}`,
    header: ['método', 'MRR', 'NDCG@10', 'R@100', 'distintas', 'cobertura', 'Gini'],
    parameters: 'Parámetros encontrados',
    note: 'Entre corchetes: intervalo de 95 % (bootstrap por financiadora). Exposición: en todas las listas de 100.',
  },
  en: {
    known: 'Known recipients',
    newcomer: 'Newcomers',
    setting: (question: QuestionResult) =>
      `${question.candidates} candidates, ${question.hiddenPairs} hidden pairs; ` +
      `tuned on ${question.tunedOn.length} funders, reported on ${question.reportedOn.length} others`,
    header: ['method', 'MRR', 'NDCG@10', 'R@100', 'distinct', 'coverage', 'Gini'],
    parameters: 'Parameters found',
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
  const rows = [WORDS[language].header, ...question.methods.map(cellsOf)];
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column]!))
      .join('  ')
      .trimEnd(),
  );
}

function cellsOf({ method, mrr, ndcg10, recall100, exposure }: MethodResult): string[] {
  return [
    method,
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
