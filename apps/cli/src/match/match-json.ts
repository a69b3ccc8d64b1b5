import type { LocaleText } from '@puente/kernel';
import type { ExplainedMatch, ExplainedRefusal } from '@puente/matching/core';
import type { MatchResult } from './match-result';

/** The result as JSON in pieces, one line a nonprofit. */
export function* matchJson({ programme, counts, results, ineligible }: MatchResult): Generator<string> {
  const head = JSON.stringify({ programme: programme.id, weights: programme.weights, counts });
  yield `${head.slice(0, -1)},\n"results":[`;
  yield* lines(results, resultJson);
  yield '],\n"ineligible":[';
  yield* lines(ineligible, refusalJson);
  yield ']}\n';
}

function* lines<Item>(
  items: Iterable<Item>,
  jsonOf: (item: Item, index: number) => string,
): Generator<string> {
  let index = 0;
  for (const item of items) {
    yield `${index === 0 ? '\n' : ',\n'}${jsonOf(item, index)}`;
    index += 1;
  }
}

function resultJson(match: ExplainedMatch, index: number): string {
  const { id, label, eligible, score, confidence, rules, changes } = match;
  const parts = match.parts.map(({ code, weight, value, evidence }) => ({ code, weight, value, evidence }));
  return JSON.stringify({ rank: index + 1, id, label, eligible, score, confidence, parts, rules, changes });
}

/** By hand, because there may be hundreds of thousands and `JSON.stringify` takes four times as long. */
function refusalJson({ id, rules, changes }: ExplainedRefusal): string {
  let failed = '';
  for (const { code, answer, reason } of rules) {
    failed += `${failed && ','}{"code":"${code}","answer":"${answer}","reason":${textJson(reason)}}`;
  }
  let changed = '';
  for (const change of changes) changed += `${changed && ','}${textJson(change)}`;
  return `{"id":${quoted(id)},"rules":[${failed}],"changes":[${changed}]}`;
}

function textJson({ es, en }: LocaleText): string {
  return `{"es":${quoted(es)},"en":${quoted(en)}}`;
}

/** What JSON must write in another way: quotes, backslashes, control characters and lone halves of a pair. */
// eslint-disable-next-line no-control-regex
const SPECIAL = /["\\\u0000-\u001f\ud800-\udfff]/;

function quoted(text: string): string {
  return SPECIAL.test(text) ? JSON.stringify(text) : `"${text}"`;
}
