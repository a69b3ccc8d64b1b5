import { reasonsText, recommendFor, type Recommender } from '@puente/matching/core';
import { csvLine } from '@puente/rendering/core';

const SCORE_DECIMALS = 6;

/** The ranking of every funder as CSV, a piece for each; the header has no byte mark, programs read this file. */
export function* rankingCsv(
  recommender: Recommender,
  top: number,
  onFunder: (done: number) => void,
): Generator<string> {
  yield csvLine(['funder', 'rank', 'recipient', 'score', 'reasons']);
  const { funders } = recommender.corpus;
  for (const [index, funder] of funders.entries()) {
    const lines = recommendFor(recommender, index, top).map(({ rank, recipient, score, shares }) =>
      csvLine([funder, rank, recipient, Number(score.toFixed(SCORE_DECIMALS)), reasonsText(shares)]),
    );
    yield lines.join('');
    onFunder(index + 1);
  }
}
