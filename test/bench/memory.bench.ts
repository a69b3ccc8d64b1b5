import { ColumnStore, type NonprofitFacts } from '@puente/matching/core';
import { discloseToFunders } from '@puente/disclosure/core';
import type { DateOnly } from '@puente/kernel';
import { Layer } from '../../libs/matching/src/match-view';
import type { Measurement } from './measurement';
import { syntheticNonprofits } from './synthetic-nonprofits';
import { usedBytes } from './timing';

export const name = 'memory';

const SIZES = [10_000, 50_000, 100_000, 1_000_000];
const MOST_OF_A_SERVER = 100_000;
const SEED = 20_261_121;
const TODAY = '2026-11-21' as DateOnly;

/** Bytes a nonprofit with a mission of 25 words: of a store for rankings, and of all that a server keeps. */
export async function* run(): AsyncGenerator<Measurement> {
  await Promise.resolve();
  for (const size of SIZES) {
    const columns = () => ColumnStore.build(syntheticNonprofits(size, SEED), { keepTexts: false });
    yield measured(`${name}.store`, size, columns);
    if (size <= MOST_OF_A_SERVER) yield measured(`${name}.server`, size, () => serverOf(size));
  }
}

/** What is exact and what funders see, each with the facts for the words, as `MatchIndex` holds them. */
function serverOf(size: number): readonly Layer[] {
  const rows = [...syntheticNonprofits(size, SEED)].map(withoutSharedStrings);
  const exact = Layer.of(rows);
  return [exact, Layer.of(discloseToFunders(rows, new Map(), TODAY).rows)];
}

/** As read from PostgreSQL: every text a text of its own. */
const withoutSharedStrings = (row: NonprofitFacts): NonprofitFacts =>
  JSON.parse(JSON.stringify(row)) as NonprofitFacts;

function measured(line: string, size: number, build: () => object): Measurement {
  const before = usedBytes();
  const built = build();
  const after = usedBytes();
  if (before === null || after === null) throw new Error('Start with --expose-gc.');
  kept = built;
  const value = (after - before) / size;
  kept = null;
  return { name: line, size, value, unit: 'bytes a nonprofit', peer: null, peerValue: null, ratio: null };
}

/** Holds what was built until it was measured. */
export let kept: object | null = null;
