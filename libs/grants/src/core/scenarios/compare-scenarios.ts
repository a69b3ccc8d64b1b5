import type { ScenarioPortfolio, ScenarioResult } from './scenario';

export interface Compared {
  readonly id: string;
  readonly result: ScenarioResult;
}

/** One candidate beside several scenarios: what each gives it, in minor units; null where it gives nothing. */
export interface ComparedLine {
  readonly subjectId: string;
  readonly amounts: readonly (string | null)[];
}

/** Candidates that some of the scenarios fund, and not all alike; those that all fund alike are counted. */
export function differencesOf(scenarios: readonly Compared[]): {
  readonly differing: readonly ComparedLine[];
  readonly alike: number;
} {
  const given = scenarios.map(({ result }) => amountsOf(result.best));
  const ids = [...new Set(given.flatMap((amounts) => [...amounts.keys()]))].sort();
  const lines = ids.map((subjectId) => ({
    subjectId,
    amounts: given.map((amounts) => amounts.get(subjectId) ?? null),
  }));
  const differing = lines.filter(({ amounts }) => new Set(amounts).size > 1);
  return { differing, alike: lines.length - differing.length };
}

const amountsOf = (portfolio: ScenarioPortfolio | null): ReadonlyMap<string, string> =>
  new Map((portfolio?.awards ?? []).map(({ id, amountMinor }) => [id, amountMinor]));
