import type { ProgrammeFacts } from '../programme-facts';
import {
  compareStandings,
  type RankedMatch,
  type Ranking,
  type RankingCounts,
  type RankingOptions,
} from '../ranking';
import type { ColumnStore } from '../store/column-store';
import { rankMatches } from './rank-matches';

/** A large store that many readers share, and the few rows that one reader sees otherwise. */
export interface StoreLayers {
  readonly store: ColumnStore;
  readonly overlay: {
    /** The rows as this reader sees them; each replaces the shared row of its id, or comes in addition. */
    readonly store: ColumnStore;
    /** The shared rows that are replaced, once more, so that they can be taken out of the counts. */
    readonly replaced: ColumnStore;
  } | null;
}

/** The same as `rankMatches` on one store of the rows that the reader sees. */
export function rankLayers(
  { store, overlay }: StoreLayers,
  programme: ProgrammeFacts,
  options: RankingOptions,
): Ranking {
  if (!overlay) return rankMatches(store, programme, options);
  const shared = rankMatches(store, programme, { ...options, top: options.top + overlay.replaced.size });
  const gone = rankMatches(overlay.replaced, programme, { top: 0, ineligible: false });
  const own = rankMatches(overlay.store, programme, options);
  const stays = (id: string): boolean => !overlay.replaced.has(id);
  return {
    counts: counted(shared.counts, gone.counts, own.counts),
    results: ranked([...shared.results.filter(({ id }) => stays(id)), ...own.results], options),
    ineligible: inOrder([...shared.ineligible.filter(stays), ...own.ineligible], options),
  };
}

function ranked(results: RankedMatch[], { top, ordered = true }: RankingOptions): RankedMatch[] {
  if (!ordered && results.length <= top) return results;
  const best = results.sort(compareStandings).slice(0, top);
  return best.map((each, index) => ({ ...each, rank: index + 1 }));
}

function inOrder(ids: string[], { ordered = true }: RankingOptions): string[] {
  return ordered ? ids.sort() : ids;
}

function counted(shared: RankingCounts, gone: RankingCounts, own: RankingCounts): RankingCounts {
  return {
    eligible: shared.eligible - gone.eligible + own.eligible,
    unknown: shared.unknown - gone.unknown + own.unknown,
    ineligible: shared.ineligible - gone.ineligible + own.ineligible,
  };
}
