import { exposureDamping, reasonsText, recommendFor, type Recommender } from '@puente/matching/core';
import { csvLine } from '@puente/rendering/core';

const SCORE_DECIMALS = 6;

/**
 * The ranking of every funder as CSV, a piece for each; the header has no byte mark, programs read this file. With
 * damping, all lists are made once before, to see who stands in many.
 */
export function* rankingCsv(
  recommender: Recommender,
  { top, damping }: { readonly top: number; readonly damping: number },
  onFunder: (done: number) => void,
): Generator<string> {
  yield csvLine(['funder', 'rank', 'recipient', 'score', 'reasons']);
  const { funders } = recommender.corpus;
  const damped = damping > 0 ? exposureDamping(recommender, top, damping) : undefined;
  for (const [index, funder] of funders.entries()) {
    const lines = recommendFor(recommender, index, top, { damping: damped }).map((line) =>
      csvLine([
        funder,
        line.rank,
        line.recipient,
        Number(line.score.toFixed(SCORE_DECIMALS)),
        reasonsText(line),
      ]),
    );
    yield lines.join('');
    onFunder(index + 1);
  }
}
