import { unknownNonprofit, type NonprofitFacts } from '@puente/organizations/core';
import { regionOf, sizeBandOf, strategyOfService } from '@puente/taxonomy/core';
import { coarsenProfiles, type ProfileSketch, type VisibleSketch } from './coarsen-profiles';
import { seesIdentity } from './visibility';

/** The main region and service are the first named. */
export function sketchOf(facts: NonprofitFacts): ProfileSketch {
  return {
    id: facts.id,
    region: facts.states[0] ? regionOf(facts.states[0]) : null,
    service: facts.services[0] ?? null,
    band: facts.annualBudgetMxn === null ? null : sizeBandOf(facts.annualBudgetMxn),
  };
}

/**
 * The rows that funders' pages, lists, maps and scores may rest on: a protected nonprofit with its visible
 * description only, all else withheld; the others whole; those alone of their kind not at all.
 */
export function discloseToFunders(rows: readonly NonprofitFacts[]): NonprofitFacts[] {
  const hidden = rows.filter((row) => !seesIdentity(row.safety, 'funder'));
  const visible = coarsenProfiles(hidden.map(sketchOf));
  return rows.flatMap((row) => {
    if (seesIdentity(row.safety, 'funder')) return [row];
    const sketch = visible.get(row.id);
    return sketch ? [withhold(row.id, sketch)] : [];
  });
}

/** A row that holds nothing but the visible description; the strategy is the one that the service itself implies. */
function withhold(id: string, sketch: VisibleSketch): NonprofitFacts {
  return {
    ...unknownNonprofit(id),
    withheld: true,
    regions: sketch.region ? [sketch.region] : [],
    sizeBand: sketch.band,
    strategies: sketch.service ? { [strategyOfService(sketch.service)]: 2 } : {},
    services: sketch.service ? [sketch.service] : [],
  };
}
