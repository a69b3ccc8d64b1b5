import type { ColumnStore, ProgrammeFacts } from '@puente/matching/core';
import { compileParts } from '../../libs/matching/src/core/scan/compile-parts';
import { compileRules } from '../../libs/matching/src/core/scan/compile-rules';
import { textQuery } from '../../libs/matching/src/core/scan/text-query';

const FOUR_BYTES = (bits: number): number => bits | 0;

/** A query with its values in their places: a plan made for them, as a writer of SQL would wish. */
class Statement {
  readonly values: unknown[] = [];

  add(value: unknown, type: string): string {
    this.values.push(value);
    return `$${this.values.length}::${type}`;
  }

  /** Contributions by a small number, made once like ours. */
  table(points: Float64Array | readonly number[], index: string): string {
    return `(${this.add([...points], 'float8[]')})[${index} + 1]`;
  }
}

/**
 * All rules and parts of a programme and its best 50 as one statement. A rule is true, false or null for «not known», so
 * their conjunction is the answer; the contributions come from tables, and the order is the one that we define.
 */
export function rankingStatement(
  store: ColumnStore,
  programme: ProgrammeFacts,
): { text: string; values: unknown[] } {
  const statement = new Statement();
  const rules = rulesOf(statement, store, programme);
  const text = textQuery(programme);
  const hits = text
    ? `left join (select n, sum(weight)::int as hits from terms join unnest(${statement.add([...text.weights.keys()], 'text[]')},
        ${statement.add([...text.weights.values()], 'int[]')}) as wanted(term, weight) using (term) group by n) found using (n)`
    : '';
  const textPoints = text ? [statement.table(text.table, 'coalesce(hits, 0)')] : [];
  const points = [...pointsOf(statement, programme), ...textPoints].join(' +\n      ');
  return {
    text: `select id, rules is true as passes, score from (
      select id, ${rules.join(' and ')} as rules, floor((${points}) / 1e4 + 0.5) as score from nonprofits ${hits}
       where ${rules.map((rule) => `(${rule}) is not false`).join(' and ')}) ranked
    order by (rules is true) desc, score desc, id limit 50`,
    values: statement.values,
  };
}

function rulesOf(
  statement: Statement,
  store: ColumnStore,
  { rules, award, ...rest }: ProgrammeFacts,
): string[] {
  const query = compileRules(store.languages, { rules, award, ...rest });
  const int = (bits: number) => statement.add(FOUR_BYTES(bits), 'int');
  const amount = (value: number) => statement.add(value, 'float8');
  const shares = ({ column, wanted, possible }: (typeof query.shares)[number]) =>
    `case when ${column} & ${int(possible)} <> 0 then ${column} & ${int(wanted)} <> 0 end`;
  const asked = [...query.languages.keys()].filter((number) => query.languages[number] === 0);
  return [
    ...(query.place ? [`case when states <> 0 then states & ${int(query.place.wanted)} <> 0 end`] : []),
    ...(rules.authorisedDonee === 'required' ? ['donee'] : []),
    ...(rules.cluni === 'required' ? ['cluni'] : []),
    ...(award.publicity ? ['publicity'] : []),
    `budget between ${amount(query.budget.min)} and ${amount(query.budget.max)}`,
    `${amount(query.budget.award)} <= ${amount(query.budget.share)} * budget`,
    `founded <= ${statement.add(query.latestFounded, 'int')}`,
    ...query.shares.filter(({ column }) => column !== 'flags').map(shares),
    `case when languages <> 0 then languages = any (${statement.add(asked, 'int[]')}) end`,
    `coalesce(min_award <= ${amount(query.largestAward)}, true)`,
  ];
}

function pointsOf(statement: Statement, programme: ProgrammeFacts): string[] {
  const parts = compileParts(programme);
  const overlap = (column: string, { wanted, points }: typeof parts.needs) =>
    statement.table(points, `bit_count((${column} & ${statement.add(FOUR_BYTES(wanted), 'int')})::bit(32))`);
  const { award, weight } = parts.award;
  const [min, max] = [award.minMxn ?? 0, award.maxMxn ?? Infinity].map((each) =>
    statement.add(each, 'float8'),
  );
  const fit = `case when min_award <= ${min} then 1 when min_award > ${max} then 0 else (${max} - min_award) / (${max} - ${min}) end`;
  return [
    statement.add(parts.base, 'float8'),
    statement.table(parts.strategies, 'strategies'),
    overlap('states', parts.geography),
    overlap('needs', parts.needs),
    overlap('people', parts.populations),
    overlap('field', parts.forms),
    overlap('work', parts.services),
    overlap('field', parts.movements),
    `coalesce(floor(${statement.add(weight, 'float8')} * (floor((${fit}) * 1e8 + 0.5) / 1e8) * 1e10 + 0.5), 0)`,
  ];
}
