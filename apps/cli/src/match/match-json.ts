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

function refusalJson({ id, rules, changes }: ExplainedRefusal): string {
  const failed = rules.map(
    ({ code, answer, reason }) => `{"code":"${code}","answer":"${answer}","reason":${textJson(reason)}}`,
  );
  return `{"id":${JSON.stringify(id)},"rules":[${failed.join(',')}],"changes":[${changes.map(textJson).join(',')}]}`;
}

function textJson({ es, en }: LocaleText): string {
  return `{"es":${JSON.stringify(es)},"en":${JSON.stringify(en)}}`;
}
