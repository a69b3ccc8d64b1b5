import {
  explainMatch,
  explainRefusal,
  rankMatches,
  type ColumnStore,
  type ExplainedMatch,
  type ExplainedRefusal,
  type ProgrammeFacts,
  type RankingCounts,
} from '@puente/matching/core';
import type { Reader } from './labelled-view';

export interface MatchResult {
  readonly programme: ProgrammeFacts;
  readonly counts: RankingCounts;
  readonly results: readonly ExplainedMatch[];
  /** Made one by one: there may be hundreds of thousands. */
  readonly ineligible: Iterable<ExplainedRefusal>;
}

/** Ranks the store for a programme and explains the best, and where asked all that failed, for one audience. */
export function matchResult(
  store: ColumnStore,
  programme: ProgrammeFacts,
  reader: Reader,
  options: { readonly top: number; readonly ineligible: boolean },
): MatchResult {
  const ranking = rankMatches(store, programme, options);
  const results = ranking.results.map(({ id }) => {
    const facts = store.facts(id)!;
    return explainMatch(programme, facts, { label: reader.labelOf(facts), ...reader.sightOf(facts.safety) });
  });
  return {
    programme,
    counts: ranking.counts,
    results,
    ineligible: refusals(store, programme, reader, ranking.ineligible),
  };
}

function* refusals(store: ColumnStore, programme: ProgrammeFacts, reader: Reader, ids: readonly string[]) {
  for (const id of ids) {
    const facts = store.facts(id)!;
    yield explainRefusal(programme, facts, reader.sightOf(facts.safety));
  }
}
