import { buildRecommender, evaluateRecommender } from '@puente/matching/core';
import { parseNewcomers, parsePastGrants } from '@puente/organizations/core';
import { progressBar } from '../import/progress';
import { writeOutput } from '../match/write-output';
import { evaluationTable } from './evaluation-table';
import { rankingCsv } from './ranking-csv';
import { readCsvFile, refuseEmpty } from './read-csv-file';
import type { RecommendOptions } from './recommend-options';
import { warnOfFunded } from './warn-of-funded';

/** The same on every run, so that a table can be repeated. */
const BOOTSTRAP = { seed: 20_250_101, resamples: 2_000 };

/** Reads and checks everything first, then ranks or evaluates, and writes a whole file or none. */
export async function runRecommend(options: RecommendOptions): Promise<void> {
  const { grants } = readCsvFile(options.grants, parsePastGrants);
  refuseEmpty(options.grants, grants);
  const newcomers = options.newcomers ? readNewcomers(options.newcomers) : undefined;
  if (options.evaluate) return evaluate(grants, options);
  if (newcomers) warnOfFunded(options.newcomers!, newcomers, grants, options.language);
  const recommender = buildRecommender(grants, newcomers);
  const bar = progressBar(
    recommender.corpus.funders.length,
    options.language === 'es' ? 'financiadoras' : 'funders',
  );
  try {
    await writeOutput(
      rankingCsv(recommender, options, (done) => bar.update(done)),
      options.out,
    );
  } finally {
    bar.stop();
  }
}

function readNewcomers(file: string) {
  const { newcomers } = readCsvFile(file, parseNewcomers);
  refuseEmpty(file, newcomers);
  return newcomers;
}

async function evaluate(
  grants: Parameters<typeof evaluateRecommender>[0],
  { format, language, out }: RecommendOptions,
): Promise<void> {
  const bar = progressBar(100, '%');
  const onProgress = (done: number, total: number) => bar.update(Math.round((100 * done) / total));
  try {
    const evaluation = evaluateRecommender(grants, { ...BOOTSTRAP, onProgress });
    const text =
      format === 'json' ? `${JSON.stringify(evaluation, null, 2)}\n` : evaluationTable(evaluation, language);
    await writeOutput([text], out);
  } finally {
    bar.stop();
  }
}
