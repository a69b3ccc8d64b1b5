import { isRemembered, type ConsentFact } from '@puente/disclosure/core';
import type { DateOnly } from '@puente/kernel';
import type { NonprofitFacts } from '@puente/matching';
import { regionOf, sizeBandOf, strategyOfService } from '@puente/taxonomy/core';

/** Which nonprofits of the register a row could be. */
export type Suspects = (shown: NonprofitFacts) => ReadonlySet<string>;

/** What the attacker holds: a register, every consent, the day, and all rows that were shown on it. */
export interface Held {
  readonly register: readonly NonprofitFacts[];
  readonly consents: ReadonlyMap<string, readonly ConsentFact[]>;
  readonly today: DateOnly;
  readonly all: readonly NonprofitFacts[];
}

/**
 * Suspects of somebody who knows the method: those that agree with everything shown, whom no consent lets somebody
 * recognise, and for whom no finer description is shown.
 */
export function suspectsOf({ register, consents, today, all }: Held): Suspects {
  const isKnown = (id: string): boolean => (consents.get(id) ?? []).some((each) => isRemembered(each, today));
  const hidden = register
    .filter(({ id, safety }) => safety === 'protected' && !isKnown(id))
    .map((row) => ({ row, sketch: sketchOf(row) }));
  const descriptions = descriptionsOf(all);
  const finest = new Map(
    hidden.map((each) => [
      each.row.id,
      Math.max(0, ...descriptions.filter((shown) => agrees(shown, each)).map(fineness)),
    ]),
  );
  return (shown) => {
    const found = hidden.filter((each) => finest.get(each.row.id)! <= fineness(shown) && agrees(shown, each));
    return new Set(found.map(({ row }) => row.id));
  };
}

/** Those in both sets: who follows a description from one year to the next looks for whoever fits it in both. */
export function both(one: ReadonlySet<string>, other: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...one].filter((id) => other.has(id)));
}

const fineness = ({ regions, services, sizeBand }: NonprofitFacts): number =>
  Number(regions.length > 0) + Number(services.length > 0) + Number(sizeBand !== null);

/** Each description once, of those who show nothing beside it. */
function descriptionsOf(all: readonly NonprofitFacts[]): NonprofitFacts[] {
  const plain = all.filter(
    ({ withheld, name, states, populations }) =>
      withheld && name === '' && states.length === 0 && populations.length === 0,
  );
  const keyOf = (row: NonprofitFacts): string => JSON.stringify({ ...row, id: '' });
  return [...new Map(plain.map((row) => [keyOf(row), row])).values()];
}

interface Suspect {
  readonly row: NonprofitFacts;
  readonly sketch: ReturnType<typeof sketchOf>;
}

/** What a description of a nonprofit would say at its finest, worked out here by the attacker. */
function sketchOf({ states: [state], services: [service], annualBudgetMxn: budget }: NonprofitFacts) {
  return {
    region: state ? regionOf(state) : null,
    service: service ?? null,
    band: budget === null ? null : sizeBandOf(budget),
  };
}

/** Told by a description: compared by the sketch. */
const SKETCHED: ReadonlySet<string> = new Set([
  'id',
  'withheld',
  'regions',
  'services',
  'sizeBand',
  'strategies',
]);

/** Whether a nonprofit of the register can be the row: no value that is shown says otherwise. */
function agrees(shown: NonprofitFacts, { row, sketch }: Suspect): boolean {
  if (shown.regions.length > 0 && shown.regions[0] !== sketch.region) return false;
  if (shown.services.length > 0 && shown.services[0] !== sketch.service) return false;
  if (shown.sizeBand !== null && shown.sizeBand !== sketch.band) return false;
  const keys = Object.keys(shown) as (keyof NonprofitFacts)[];
  return (
    isStrategyOf(shown, row) &&
    keys.every((key) => {
      const value = shown[key];
      if (SKETCHED.has(key) || value === row[key] || isEmpty(value)) return true;
      return JSON.stringify(value) === JSON.stringify(row[key]);
    })
  );
}

/** A description shows the strategy of its service alone; anything else is the truth. */
function isStrategyOf({ strategies, services }: NonprofitFacts, row: NonprofitFacts): boolean {
  const [service] = services;
  const described = service ? { [strategyOfService(service)]: 2 } : {};
  return [described, row.strategies].some((each) => JSON.stringify(each) === JSON.stringify(strategies));
}

function isEmpty(value: unknown): boolean {
  if (value === null || value === '') return true;
  if (Array.isArray(value)) return value.length === 0;
  return typeof value === 'object' && Object.values(value).every((each) => each === '');
}
