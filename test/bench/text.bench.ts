import { isDeepStrictEqual } from 'node:util';
import {
  ColumnStore,
  foldTerms,
  parseProgramme,
  rankMatches,
  textPart,
  type ProgrammeFacts,
} from '@puente/matching/core';
import type { Client } from 'pg';
import { BestRows } from '../../libs/matching/src/core/scan/best-rows';
import { indexedHits, textQuery } from '../../libs/matching/src/core/scan/text-query';
import { withPostgres } from './bench-postgres';
import type { Measurement } from './measurement';
import { realDescriptions } from './real-descriptions';
import { syntheticNonprofits } from './synthetic-nonprofits';
import { miniSearch, orama, tsRank, type TextPeer } from './text-peers';
import { median, millisecondsUntil } from './timing';

export const name = 'text';

const SHARES = [4, 2, 1];
const SEED = 20_261_121;
const ROUNDS = 5;
const TOP = 50;

/** The best 50 of real descriptions by the 40 terms of a funder, against three others that search texts. */
export const run = (): AsyncGenerator<Measurement> => withPostgres(allSizes);

async function* allSizes(client: Client): AsyncGenerator<Measurement> {
  const real = realDescriptions();
  if (!real) {
    process.stderr.write('text: the real descriptions are not there (shared/data); left out.\n');
    return;
  }
  for (const share of SHARES) {
    const texts = real.texts.slice(0, Math.floor(real.texts.length / share));
    yield* measured(client, texts, real.profiles);
  }
}

async function* measured(
  client: Client,
  texts: readonly string[],
  profiles: readonly (readonly string[])[],
): AsyncGenerator<Measurement> {
  const store = ColumnStore.build(described(texts), { keepTexts: false });
  checkExactness(store, texts, profiles[0]!);
  const part = await timeOf(profiles, (terms) => bestByText(store, terms).length);
  const whole = await timeOf(profiles, (terms) => ranked(store, programmeOf(terms)).length);
  const folded = texts.map((text) => foldTerms(text).join(' '));
  for (const build of [miniSearch, orama, (each: readonly string[]) => tsRank(client, each)]) {
    const peer: TextPeer = await build(folded);
    const peerValue = await timeOf(profiles, (terms) => peer.search(terms));
    const line = { size: texts.length, unit: 'ms', peer: peer.name, peerValue };
    yield { name: `${name}.part`, value: part, ...line, ratio: peerValue / part };
    yield { name: `${name}.whole-ranking`, value: whole, ...line, ratio: peerValue / whole };
  }
}

/** Made-up nonprofits with real missions. */
function* described(texts: readonly string[]) {
  let at = 0;
  for (const facts of syntheticNonprofits(texts.length, SEED)) {
    yield { ...facts, mission: { es: '', en: texts[at]! } };
    at += 1;
  }
}

function programmeOf(terms: readonly string[]): ProgrammeFacts {
  const { programme, errors } = parseProgramme({
    ...{ id: 'p', funder: 'f', today: '2026-11-21', weights: { text: 100 } },
    text: { es: '', en: terms.join(' ') },
  });
  if (errors) throw new Error(JSON.stringify(errors));
  return programme;
}

const ranked = (store: ColumnStore, programme: ProgrammeFacts) =>
  rankMatches(store, programme, { top: TOP, ineligible: false }).results;

/** The part of text alone: its index and a heap, without rules and the other parts. */
function bestByText(store: ColumnStore, terms: readonly string[]): { row: number; key: number }[] {
  const query = textQuery(programmeOf(terms))!;
  const hits = indexedHits(store.text!, store.rows, query);
  const best = new BestRows(TOP, (row) => store.idAt(row));
  for (let row = 0; row < hits.length; row += 1) {
    const key = query.table[hits[row]!]!;
    if (key >= best.floor) best.offer(key, row);
  }
  return best.sorted();
}

/** Both ways find what reading every text finds. */
function checkExactness(store: ColumnStore, texts: readonly string[], terms: readonly string[]): void {
  const programme = programmeOf(terms);
  const plain = texts.map((text, at) => {
    const value = textPart.value(programme, { mission: { es: '', en: text } } as never);
    return { id: `n${at}`, score: Math.round(value * 1e8) / 1e6 };
  });
  const expected = plain.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1)).slice(0, TOP);
  const part = bestByText(store, terms).map(({ row, key }) => ({ id: store.idAt(row), score: key / 1e10 }));
  const whole = ranked(store, programme).map(({ id, score }) => ({ id, score }));
  if (!isDeepStrictEqual(part, expected) || !isDeepStrictEqual(whole, expected)) {
    throw new Error('The index of words finds another order than reading every text.');
  }
}

/** Of all profiles one after the other the middle time; each round again, after one that is not counted. */
async function timeOf(
  profiles: readonly (readonly string[])[],
  search: (terms: readonly string[]) => number | Promise<number>,
): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const terms of profiles) {
      const time = await millisecondsUntil(async () => {
        if ((await search(terms)) !== TOP) throw new Error('Fewer than 50 were found.');
      });
      if (round > 0) times.push(time);
    }
  }
  return median(times);
}
