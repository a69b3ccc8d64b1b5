import { isDeepStrictEqual } from 'node:util';
import { bruteForceRank, ColumnStore, rankMatches, type ProgrammeFacts } from '@puente/matching/core';
import type { Measurement } from './measurement';
import { syntheticNonprofits } from './synthetic-nonprofits';
import { syntheticProgrammes } from './synthetic-programmes';
import { median, millisecondsOf } from './timing';

export const name = 'all-pairs';

const NONPROFITS = [12_500, 25_000, 50_000];
const PROGRAMMES = [250, 500, 1_000];
const SEED = 20_261_121;
const ROUNDS = 3;
const SAMPLE = { nonprofits: 2_000, programmes: 20 };
const TOP_50 = { top: 50, ineligible: false };

/** The best 50 of every programme on one core; half as much of either must take half as long. */
export async function* run(): AsyncGenerator<Measurement> {
  await Promise.resolve();
  checkExactness();
  const programmes = syntheticProgrammes(PROGRAMMES.at(-1)!, SEED);
  const stores = NONPROFITS.map((size) => storeOf(size));
  yield* curve(`${name}.by-nonprofits`, NONPROFITS, (at) => rankAll(stores[at]!, programmes));
  yield* curve(`${name}.by-programmes`, PROGRAMMES, (at) =>
    rankAll(stores.at(-1)!, programmes.slice(0, PROGRAMMES[at])),
  );
}

function* curve(
  line: string,
  sizes: readonly number[],
  work: (at: number) => number,
): Generator<Measurement> {
  let half: number | null = null;
  for (const [at, size] of sizes.entries()) {
    const rounds = Array.from({ length: ROUNDS }, () => millisecondsOf(() => work(at)));
    const value = median(rounds) / 1_000;
    const peerValue: number | null = half === null ? null : half * 2;
    const against = { peer: peerValue === null ? null : 'twice the time of half as many', peerValue };
    yield {
      name: line,
      size,
      value,
      unit: 's',
      ...against,
      ratio: peerValue === null ? null : value / peerValue,
    };
    half = value;
  }
}

const storeOf = (size: number): ColumnStore =>
  ColumnStore.build(syntheticNonprofits(size, SEED), { keepTexts: false });

/** Places taken on all lists. */
function rankAll(store: ColumnStore, programmes: readonly ProgrammeFacts[]): number {
  let places = 0;
  for (const programme of programmes) places += rankMatches(store, programme, TOP_50).results.length;
  return places;
}

function checkExactness(): void {
  const rows = [...syntheticNonprofits(SAMPLE.nonprofits, SEED)];
  const store = ColumnStore.build(rows);
  for (const programme of syntheticProgrammes(SAMPLE.programmes, SEED)) {
    if (!isDeepStrictEqual(rankMatches(store, programme, TOP_50), bruteForceRank(rows, programme, TOP_50))) {
      throw new Error(`The list of ${programme.id} differs from the plain definition.`);
    }
  }
}
