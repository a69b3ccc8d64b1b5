import { evaluateEligibility } from './evaluate-eligibility';
import type { NonprofitFacts } from './nonprofit-facts';
import type { ProgrammeFacts } from './programme-facts';
import { compareIds, compareStandings, type Ranking, type RankingOptions, type Standing } from './ranking';
import { scoreMatch } from './score-match';

/** The plain definition of a ranking, row by row. The scan over columns must equal it exactly. */
export function bruteForceRank(
  rows: readonly NonprofitFacts[],
  programme: ProgrammeFacts,
  options: RankingOptions,
): Ranking {
  const standings: Standing[] = [];
  const failed: string[] = [];
  for (const row of rows) {
    const { eligible } = evaluateEligibility(programme, row);
    if (eligible === 'no') failed.push(row.id);
    else standings.push({ id: row.id, eligible, score: scoreMatch(programme, row).score });
  }
  const eligible = standings.filter((standing) => standing.eligible === 'yes').length;
  return {
    counts: { eligible, unknown: standings.length - eligible, ineligible: failed.length },
    results: standings
      .sort(compareStandings)
      .slice(0, options.top)
      .map((standing, index) => ({ rank: index + 1, ...standing })),
    ineligible: options.ineligible ? failed.sort(compareIds) : [],
  };
}
