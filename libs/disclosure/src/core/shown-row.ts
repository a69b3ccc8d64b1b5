import { unknownNonprofit, type NonprofitFacts } from '@puente/organizations/core';
import { sizeBandOf, strategyOfService } from '@puente/taxonomy/core';
import type { VisibleSketch } from './coarsen-profiles';
import { regionsOfStates } from './coarsen-values';
import type { Shown, ShownByClass } from './disclosure-table';
import type { FieldClass } from './field-classes';

type Values = Partial<NonprofitFacts>;
type ValuesOf = (facts: NonprofitFacts) => Values;

/** The values of a class as they are. */
const EXACT: Partial<Record<FieldClass, ValuesOf>> = {
  identity: ({ name }) => ({ name }),
  place: ({ states }) => ({ states, regions: [] }),
  work: ({ strategies, needs, forms, populations, services, movements, languages }) => {
    return { strategies, needs, forms, populations, services, movements, languages };
  },
  size: ({ annualBudgetMxn, foundedYear }) => ({ annualBudgetMxn, foundedYear, ...bandOf(annualBudgetMxn) }),
  standing: ({ authorisedDonee, cluni, legalRoutes }) => ({ authorisedDonee, cluni, legalRoutes }),
  terms: ({ minAwardMxn, acceptsPublicity, capacityGaps, refusedFunders }) => {
    return { minAwardMxn, acceptsPublicity, capacityGaps, refusedFunders };
  },
  text: ({ mission }) => ({ mission }),
};

/** The values of a class made coarse from the truth, where a consent or the level shows that much. */
const COARSE: Partial<Record<FieldClass, ValuesOf>> = {
  place: ({ states }) => ({ regions: regionsOfStates(states) }),
  work: ({ services }) => (services[0] ? workOf(services[0]) : {}),
  size: ({ annualBudgetMxn }) => bandOf(annualBudgetMxn),
};

const bandOf = (budget: number | null): Values => ({ sizeBand: budget === null ? null : sizeBandOf(budget) });
/** The strategy is the one that the service itself implies. */
const workOf = (service: NonprofitFacts['services'][number]): Values => ({
  services: [service],
  strategies: { [strategyOfService(service)]: 2 },
});

/** A row that holds nothing but the level and the description that others share. */
export function describedRow(exact: NonprofitFacts, sketch: VisibleSketch | undefined): NonprofitFacts {
  const empty = { ...unknownNonprofit(exact.id), safety: exact.safety, withheld: true };
  if (!sketch) return empty;
  return {
    ...empty,
    regions: sketch.region ? [sketch.region] : [],
    sizeBand: sketch.band,
    ...(sketch.service ? workOf(sketch.service) : {}),
  };
}

/**
 * The row with the classes that are shown put in from the exact facts; what is not shown stays as it is in the row.
 * Of a class that `before` shows coarse already nothing finer than that is put in.
 */
export function widenedRow(
  row: NonprofitFacts,
  exact: NonprofitFacts,
  shown: ShownByClass,
  before: ShownByClass,
): NonprofitFacts {
  const classes = Object.keys(shown) as FieldClass[];
  const values = classes.map((each) =>
    shown[each] === before[each] ? {} : valuesOf(each, shown[each], exact),
  );
  return Object.assign({}, row, ...values) as NonprofitFacts;
}

/** The values of a class as far as it is shown. */
export function valuesOf(each: FieldClass, shown: Shown, exact: NonprofitFacts): Values {
  if (shown === 'withheld') return {};
  return (shown === 'exact' ? EXACT : COARSE)[each]?.(exact) ?? {};
}

/** Facts that a shared description never holds. */
const BEYOND = [
  'name',
  'states',
  'needs',
  'forms',
  'populations',
  'movements',
  'languages',
  'legalRoutes',
  'capacityGaps',
  'refusedFunders',
] as const;
const BEYOND_VALUES = [
  'annualBudgetMxn',
  'foundedYear',
  'authorisedDonee',
  'cluni',
  'minAwardMxn',
  'acceptsPublicity',
] as const;

/** Whether a row holds more than a description that others share. */
export function saysMore(row: NonprofitFacts): boolean {
  return (
    BEYOND.some((key) => row[key].length > 0) ||
    BEYOND_VALUES.some((key) => row[key] !== null) ||
    row.services.length > 1 ||
    row.mission.es !== '' ||
    row.mission.en !== ''
  );
}
