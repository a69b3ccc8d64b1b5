import { isDeepStrictEqual } from 'node:util';
import { ColumnStore, rankMatches, type ProgrammeFacts } from '@puente/matching/core';
import type { Client } from 'pg';
import { WordTable } from '../../libs/matching/src/core/store/word-table';
import { textQuery } from '../../libs/matching/src/core/scan/text-query';
import { withPostgres } from './bench-postgres';
import { programmes } from './match-programmes';
import type { Measurement } from './measurement';
import { loadNonprofits, loadTerms } from './sql-nonprofits';
import { rankingStatement } from './sql-ranking';
import { syntheticNonprofits } from './synthetic-nonprofits';
import { median, millisecondsOf } from './timing';

export const name = 'match.sql';

const SIZES = [10_000, 100_000, 1_000_000];
const SEED = 20_261_121;
const ROUNDS = 5;
const PEER = 'one SQL statement in PostgreSQL, one core, all in memory';

/** Exact top 50 for one programme against the same rules and score as one SQL statement; both must find the same. */
export const run = (): AsyncGenerator<Measurement> => withPostgres(allSizes);

async function* allSizes(client: Client): AsyncGenerator<Measurement> {
  for (const size of SIZES) {
    const store = ColumnStore.build(syntheticNonprofits(size, SEED), { keepTexts: false });
    await loadNonprofits(client, store);
    await loadTerms(client, postingsOf(size, Object.values(programmes)));
    for (const [kind, programme] of Object.entries(programmes)) {
      yield await compared(`${name}.${kind}`, client, store, programme);
    }
  }
}

async function compared(
  line: string,
  client: Client,
  store: ColumnStore,
  programme: ProgrammeFacts,
): Promise<Measurement> {
  const ours = () => rankMatches(store, programme, { top: 50, ineligible: false }).results;
  const peerValue = await timeOfSql(client, store, programme);
  const value = median(Array.from({ length: ROUNDS * 3 }, () => millisecondsOf(ours)).slice(ROUNDS));
  return {
    ...{ name: line, size: store.rows, value, unit: 'ms', peer: PEER, peerValue, ratio: peerValue / value },
  };
}

/** The better of two plans, compiled by PostgreSQL or not, after a round that warms its memory. */
async function timeOfSql(client: Client, store: ColumnStore, programme: ProgrammeFacts): Promise<number> {
  const statement = rankingStatement(store, programme);
  const times: number[] = [];
  for (const jit of ['on', 'off']) {
    await client.query(`set jit = ${jit}`);
    const rounds: number[] = [];
    for (let round = 0; round <= ROUNDS; round += 1) {
      const start = performance.now();
      const { rows } = await client.query<Found>(statement);
      rounds.push(performance.now() - start);
      if (round === 0) checkSame(store, programme, rows);
    }
    times.push(median(rounds.slice(1)));
  }
  return Math.min(...times);
}

interface Found {
  readonly id: string;
  readonly passes: boolean;
  readonly score: number;
}

function checkSame(store: ColumnStore, programme: ProgrammeFacts, rows: readonly Found[]): void {
  const { results } = rankMatches(store, programme, { top: 50, ineligible: false });
  const ours = results.map(({ id, eligible, score }) => [id, eligible === 'yes', score]);
  const theirs = rows.map(({ id, passes, score }) => [id, passes, score / 1e6]);
  if (!isDeepStrictEqual(ours, theirs)) {
    throw new Error(
      `SQL finds another order for ${programme.id}: ${JSON.stringify([ours.slice(0, 3), theirs.slice(0, 3)])}`,
    );
  }
}

/** The rows that have each term of the programmes. */
function postingsOf(size: number, asked: readonly ProgrammeFacts[]): Map<string, number[]> {
  const terms = new Set(asked.flatMap((each) => [...(textQuery(each)?.weights.keys() ?? [])]));
  const postings = new Map([...terms].map((term) => [term, [] as number[]]));
  const numbers: number[][] = [...postings.values()];
  const numberOf = new Map([...terms].map((term, index) => [term, index]));
  const words = new WordTable((term) => numberOf.get(term) ?? -1);
  let row = 0;
  for (const { mission } of syntheticNonprofits(size, SEED)) {
    words.forEachTerm(mission.es, (term) => {
      if (term >= 0 && numbers[term]!.at(-1) !== row) numbers[term]!.push(row);
    });
    row += 1;
  }
  return postings;
}
