import type { FieldError } from '@puente/kernel';
import { movements, regions, states, strategies, type Vocabulary } from '@puente/taxonomy/core';
import { FieldReader, join, shown } from '../programme/field-reader';
import {
  GROUPINGS,
  type AllocationProblem,
  type Candidate,
  type Code,
  type Grouping,
  type Limit,
  type Tier,
} from './problem';

const MOST = 1e12;
const KEYS = ['budget', 'candidates', 'floors', 'caps', 'maxShare', 'in', 'out'];
const VOCABULARIES: Readonly<Record<Grouping, Vocabulary<Code>>> = {
  strategy: strategies,
  region: regions,
  state: states,
  movement: movements,
};

/** A problem of unknown JSON, in the form of `puente allocate`; or every fault with its path. */
export function parseAllocation(
  value: unknown,
):
  | { readonly problem: AllocationProblem; readonly errors: readonly [] }
  | { readonly problem: null; readonly errors: readonly FieldError[] } {
  const reader = new AllocationReader();
  const problem = reader.problem(value);
  return reader.errors.length > 0 ? { problem: null, errors: reader.errors } : { problem, errors: [] };
}

class AllocationReader extends FieldReader {
  problem(value: unknown): AllocationProblem {
    if (value === undefined || value === null) this.refuse('', 'not-an-object');
    const given = this.fields(value, '');
    this.onlyKeys(given, '', KEYS, 'unknown-key');
    const candidates = this.candidates(given.candidates);
    const known = new Set(candidates.map(({ id }) => id));
    return {
      budget: this.required(given.budget, 'budget', { min: 0, max: MOST }),
      candidates,
      limits: [...this.limits('floor', given.floors), ...this.limits('cap', given.caps)],
      maxShare: this.number(given.maxShare, 'maxShare', { min: 0, max: 1 }) ?? 1,
      lockedIn: this.ids(given.in, 'in', known),
      lockedOut: this.ids(given.out, 'out', known),
    };
  }

  private required(value: unknown, field: string, bounds: { min: number; max: number }): number {
    if (value === undefined || value === null) this.refuse(field, 'required');
    return this.pesos(value, field, bounds);
  }

  /** At most two decimals: money has no more. */
  private pesos(value: unknown, field: string, bounds: { min: number; max: number }): number {
    const number = this.number(value, field, bounds) ?? 0;
    if (Math.abs(number * 100 - Math.round(number * 100)) > 1e-6 * Math.max(1, number)) {
      this.refuse(field, 'too-many-decimals', { value: number });
    }
    return number;
  }

  private candidates(value: unknown): Candidate[] {
    if (value === undefined || value === null) this.refuse('candidates', 'required');
    const firsts = new Map<string, number>();
    return this.list(value, 'candidates').map((each, at) => {
      const candidate = this.candidate(each, `candidates.${at}`);
      const first = firsts.get(candidate.id);
      if (first === undefined) firsts.set(candidate.id, at);
      else if (candidate.id !== '') {
        this.refuse(`candidates.${at}.id`, 'duplicate-id', { value: shown(candidate.id), first });
      }
      return candidate;
    });
  }

  private candidate(value: unknown, field: string): Candidate {
    const given = this.fields(value, field);
    return {
      id: this.text(given.id, `${field}.id`, true),
      strategy: this.code(given.strategy, `${field}.strategy`, strategies),
      state: this.code(given.state, `${field}.state`, states),
      movements: this.codes(given.movements, `${field}.movements`, movements),
      tiers: this.tiers(given.tiers, `${field}.tiers`),
    };
  }

  private tiers(value: unknown, field: string): Tier[] {
    const list = this.list(value, field);
    if (list.length === 0) this.refuse(field, 'no-tiers');
    return list.map((each, at) => this.tier(each, `${field}.${at}`));
  }

  private tier(value: unknown, field: string): Tier {
    const given = this.fields(value, field);
    const amount = this.required(given.amount, `${field}.amount`, { min: 0, max: MOST });
    if (given.amount === 0) this.refuse(`${field}.amount`, 'not-above-zero');
    if (given.value === undefined || given.value === null) this.refuse(`${field}.value`, 'required');
    return { amount, value: this.number(given.value, `${field}.value`, { min: -MOST, max: MOST }) ?? 0 };
  }

  private code<Own extends string>(value: unknown, field: string, vocabulary: Vocabulary<Own>): Own {
    if (value === undefined || value === null || value === '') this.refuse(field, 'required');
    else return this.codes([value], field, vocabulary)[0] ?? vocabulary.codes[0]!;
    return vocabulary.codes[0]!;
  }

  private limits(side: Limit['side'], value: unknown): Limit[] {
    const name = `${side}s`;
    const given = this.fields(value, name);
    this.onlyKeys(given, name, GROUPINGS, 'unknown-grouping');
    return GROUPINGS.flatMap((grouping) => {
      const field = join(name, grouping);
      return Object.entries(this.fields(given[grouping], field)).flatMap(([key, amount]) => {
        const [code] = this.codes([key], `${field}.${key}`, VOCABULARIES[grouping]);
        const pesos = this.pesos(amount, `${field}.${key}`, { min: 0, max: MOST });
        return code === undefined ? [] : [{ side, grouping, code, amount: pesos }];
      });
    });
  }

  private ids(value: unknown, field: string, known: ReadonlySet<string>): ReadonlySet<string> {
    const ids = this.list(value, field).map((id, at) => {
      if (typeof id !== 'string' || !known.has(id)) {
        this.refuse(`${field}.${at}`, 'unknown-id', { value: shown(id) });
      }
      return String(id);
    });
    return new Set(ids);
  }
}
