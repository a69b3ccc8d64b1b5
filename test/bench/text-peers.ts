import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Client } from 'pg';

/** One way of finding the best 50 of many texts by 40 terms. All are given the same terms, folded alike. */
export interface TextPeer {
  readonly name: string;
  /** How many it found, at most 50: a peer that finds nothing measures nothing. */
  search(terms: readonly string[]): number | Promise<number>;
}

const TOP = 50;
const load = createRequire(join(process.cwd(), 'package.json'));
const words = (text: string): string[] => text.split(' ');

interface MiniSearch {
  addAll(documents: readonly object[]): void;
  search(query: string): { readonly length: number };
}

/** Without stored fields, prefixes or fuzziness; it has no limit of its own. */
export function miniSearch(texts: readonly string[]): TextPeer {
  const Index = load('minisearch') as new (options: object) => MiniSearch;
  const index = new Index({ fields: ['text'], tokenize: words, processTerm: (term: string) => term });
  index.addAll(texts.map((text, id) => ({ id, text })));
  return { name: 'MiniSearch', search: (terms) => Math.min(TOP, index.search(terms.join(' ')).length) };
}

interface Orama {
  readonly create: (options: object) => object;
  readonly insertMultiple: (index: object, documents: readonly object[], size: number) => unknown;
  readonly search: (index: object, query: object) => { readonly hits: readonly unknown[] };
}

/** Any of the terms; no properties to give back but the text's place. */
export async function orama(texts: readonly string[]): Promise<TextPeer> {
  const { create, insertMultiple, search } = load('@orama/orama') as Orama;
  const tokenizer = { language: 'spanish', normalizationCache: new Map(), tokenize: words };
  const index = create({ schema: { text: 'string' }, components: { tokenizer } });
  await insertMultiple(
    index,
    texts.map((text, id) => ({ id: `n${id}`, text })),
    1_000,
  );
  const ask = (terms: readonly string[]) => ({ term: terms.join(' '), limit: TOP, threshold: 1 });
  return { name: 'Orama', search: (terms) => search(index, ask(terms)).hits.length };
}

/** A stored vector with its inverted index, and the plan that is faster, compiled or not. */
export async function tsRank(client: Client, texts: readonly string[]): Promise<TextPeer> {
  await client.query('drop table if exists texts');
  await client.query('create unlogged table texts (id int not null, vector tsvector not null)');
  await client.query(
    `insert into texts select id - 1, to_tsvector('simple', text) from unnest($1::text[]) with ordinality as each(text, id)`,
    [texts],
  );
  await client.query('create index on texts using gin (vector)');
  await client.query('vacuum (analyze, freeze) texts');
  await client.query('set jit = off');
  const text = `select id, ts_rank(vector, query) as rank from texts, to_tsquery('simple', $1) query
     where vector @@ query order by rank desc, id limit ${TOP}`;
  return {
    name: 'PostgreSQL ts_rank',
    search: async (terms) =>
      (await client.query({ name: `texts-${texts.length}`, text, values: [terms.join(' | ')] })).rows.length,
  };
}
