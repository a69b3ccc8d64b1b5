import { isDeepStrictEqual } from 'node:util';
import { bruteForceRank, ColumnStore, rankMatches, type ProgrammeFacts } from '@puente/matching/core';
import { programmes } from './match-programmes';
import type { Measurement } from './measurement';
import { syntheticNonprofits } from './synthetic-nonprofits';
import { median, millisecondsOf, usedBytes } from './timing';

export const name = 'match.scan';

const SIZES = [10_000, 100_000, 1_000_000];
const SEED = 20_261_121;
const SAMPLE = 3_000;
const TOP_50 = { top: 50, ineligible: false };
const ROUNDS = 15;
const MEMORY_PASS = 'one pass over the bytes of the columns read';

/** Exact top 50 of many nonprofits for one programme, against reading the same columns once and adding them up. */
export async function* run(): AsyncGenerator<Measurement> {
  await Promise.resolve();
  checkExactness();
  for (const size of SIZES) yield* measure(size);
  for (const size of SIZES) yield ties(size);
}

/** All alike, and each better by its id than all before it: the most work that a heap can have. */
function ties(size: number): Measurement {
  const [row] = syntheticNonprofits(1, SEED);
  const idOf = (at: number): string => `n${String(at).padStart(7, '0')}`;
  const alike = function* () {
    for (let at = size - 1; at >= 0; at -= 1) yield { ...row!, id: idOf(at) };
  };
  const store = ColumnStore.build(alike(), { keepTexts: false });
  const { results } = rankMatches(store, programmes['structured.all-eligible'], TOP_50);
  const first = Array.from({ length: 50 }, (_, at) => idOf(at));
  if (
    !isDeepStrictEqual(
      results.map(({ id }) => id),
      first,
    )
  ) {
    throw new Error('Ties are not in order of id.');
  }
  return timed(`${name}.all-alike`, size, store, programmes['structured.all-eligible']);
}

function checkExactness(): void {
  const rows = [...syntheticNonprofits(SAMPLE, SEED)];
  const store = ColumnStore.build(rows);
  const options = { top: 500, ineligible: true };
  for (const programme of Object.values(programmes)) {
    const same = isDeepStrictEqual(
      rankMatches(store, programme, options),
      bruteForceRank(rows, programme, options),
    );
    if (!same) throw new Error(`The scan for ${programme.id} differs from the plain definition.`);
  }
}

function* measure(size: number): Generator<Measurement> {
  const before = usedBytes();
  const store = ColumnStore.build(syntheticNonprofits(size, SEED), { keepTexts: false });
  const used = usedBytes();
  for (const [kind, programme] of Object.entries(programmes)) {
    yield timed(`${name}.${kind}`, size, store, programme);
  }
  const alone = { size, unit: 'bytes a nonprofit', peer: null, peerValue: null, ratio: null };
  yield { name: `${name}.memory.columns-and-index`, value: store.byteLength / size, ...alone };
  if (before !== null && used !== null) {
    yield { name: `${name}.memory.whole-store`, value: (used - before) / size, ...alone };
  }
}

function timed(line: string, size: number, store: ColumnStore, programme: ProgrammeFacts): Measurement {
  const scans: number[] = [];
  const passes: number[] = [];
  for (let round = 0; round < ROUNDS + 3; round += 1) {
    scans.push(millisecondsOf(() => rankMatches(store, programme, TOP_50)));
    passes.push(millisecondsOf(() => memoryPass(store)));
  }
  const [value, peerValue] = [median(scans.slice(3)), median(passes.slice(3))];
  return { name: line, size, value, unit: 'ms', peer: MEMORY_PASS, peerValue, ratio: value / peerValue };
}

/** Keeps the sums alive, so that no pass is optimised away. */
export let sink = 0;

/** Adds up every number of the columns that rules and parts read. */
function memoryPass({ columns, rows }: ColumnStore): void {
  for (const column of [
    columns.states,
    columns.needs,
    columns.people,
    columns.work,
    columns.field,
    columns.languages,
  ]) {
    sink += sumOf32(column, rows);
  }
  for (const column of [columns.budget, columns.minAward]) sink += sumOf64(column, rows);
  sink += sumOf16(columns.founded, rows);
  for (const column of [columns.strategies, columns.flags]) sink += sumOf8(column, rows);
}

function sumOf32(column: Uint32Array, rows: number): number {
  let sum = 0;
  for (let row = 0; row < rows; row += 1) sum = (sum + column[row]!) | 0;
  return sum;
}

function sumOf64(column: Float64Array, rows: number): number {
  let sum = 0;
  for (let row = 0; row < rows; row += 1) sum += column[row]!;
  return Number.isNaN(sum) ? 0 : sum;
}

function sumOf16(column: Int16Array, rows: number): number {
  let sum = 0;
  for (let row = 0; row < rows; row += 1) sum = (sum + column[row]!) | 0;
  return sum;
}

function sumOf8(column: Uint8Array, rows: number): number {
  let sum = 0;
  for (let row = 0; row < rows; row += 1) sum = (sum + column[row]!) | 0;
  return sum;
}
