import { populations, states, type Population } from '@puente/taxonomy/core';
import type { Breakdown, Observation } from '../base';
import { readPeriod, type Period } from '../period';
import type { NationalStatement, SignalRow } from './need-signal';
import { LEFT_OUT_CAVEAT, type SignalSpec } from './signal-specs';

const COUNTS_OF_STATES = new Set(['MX', 'MX-31', 'MX-32']);
const DENOMINATORS: Readonly<Record<string, number>> = { '31-states': 31, '32-entities': 32 };

/** What may stand as a signal: in use, dated, and more than one account. */
export function isUsable({ quarantine, caveats, periodStart }: Observation): boolean {
  return quarantine === null && periodStart !== null && !caveats.includes(LEFT_OUT_CAVEAT);
}

/** The row of an observation about one state; none when it is about anything else. */
export function rowsOf(each: Observation, spec: SignalSpec): SignalRow[] {
  const { geography, value, qualifier, id } = each;
  const period = periodOf(each);
  if (!states.has(geography) || !period) return [];
  const about = populationsOf(each.breakdown);
  return [
    {
      state: geography,
      value,
      qualifier,
      period,
      caveats: joined(each.caveats, spec.caveats),
      populations: about,
      observation: id,
    },
  ];
}

/** The statement of an observation that gives a number of states; none for any other. */
export function statementsOf(each: Observation, spec: SignalSpec): NationalStatement[] {
  const { value, unit, geography, qualifier, denominator, id } = each;
  const period = periodOf(each);
  if (value === null || unit !== 'states' || !COUNTS_OF_STATES.has(geography) || !period) return [];
  const of = DENOMINATORS[denominator ?? ''] ?? null;
  return [{ value, of, qualifier, period, caveats: joined(each.caveats, spec.caveats), observation: id }];
}

function periodOf({ periodStart, periodEnd }: Observation): Period | null {
  return periodStart === null ? null : readPeriod(`${periodStart}/${periodEnd ?? periodStart}`);
}

/** Whom a breakdown is about in words of the taxonomy; empty when it says nothing of people. */
export function populationsOf({ sex, age, population }: Breakdown): Population[] {
  if (population !== undefined && populations.has(population)) return [population];
  const bySex: Readonly<Record<string, readonly Population[]>> = {
    female: ['women', 'girls', 'adolescents'],
    male: ['men', 'boys', 'adolescents'],
  };
  const byAge: Readonly<Record<string, readonly Population[]>> = {
    child: ['girls', 'boys', 'adolescents'],
    adult: ['women', 'men', 'older-people'],
  };
  const [one, other] = [bySex[sex ?? ''], byAge[age ?? '']];
  if (one && other) return one.filter((each) => other.includes(each));
  return [...(one ?? other ?? [])];
}

export const joined = (...lists: readonly (readonly string[])[]): string[] =>
  [...new Set(lists.flat())].sort();
