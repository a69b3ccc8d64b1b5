import type { DateOnly } from '@puente/kernel';
import type { NonprofitFacts } from '@puente/organizations/core';
import { regionOf, sizeBandOf, type SafetyLevel } from '@puente/taxonomy/core';
import type { ProfileSketch, VisibleSketch } from './coarsen-profiles';
import { consentedClasses, isLiving, isRemembered, type ConsentFact } from './consent';
import { DISCLOSURE, shownTo, type ShownByClass } from './disclosure-table';
import { SharedDescriptions } from './shared-descriptions';
import { describedRow, widenedRow } from './shown-row';
import { seesIdentity } from './visibility';

/** The consents of each nonprofit that has any, also those that have ended. */
export type ConsentsById = ReadonlyMap<string, readonly ConsentFact[]>;

/** What every funder may see, and the rows that a single funder sees otherwise. */
export interface FunderDisclosure {
  readonly rows: readonly NonprofitFacts[];
  readonly byFunder: ReadonlyMap<string, readonly NonprofitFacts[]>;
}

const NOTHING: ShownByClass = DISCLOSURE.public.protected;

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
 * The rows that funders' pages, lists, maps and scores may rest on: a protected nonprofit with its shared description
 * and what it consented to, all else withheld; the others whole; those alone of their kind not at all.
 */
export function discloseToFunders(
  rows: readonly NonprofitFacts[],
  consents: ConsentsById,
  today: DateOnly,
): FunderDisclosure {
  const known = { sketches: sharedDescriptions(rows, consents, today), consents, today };
  const shown = rows.flatMap((exact) => funderRow(exact, known, null) ?? []);
  return { rows: shown, byFunder: rowsByFunder(rows, known) };
}

/** The rows that a single funder sees otherwise than all, by a consent to it alone. */
export function rowsByFunder(
  rows: Iterable<NonprofitFacts>,
  known: Known,
): ReadonlyMap<string, readonly NonprofitFacts[]> {
  const byFunder = new Map<string, NonprofitFacts[]>();
  for (const exact of rows) {
    for (const funder of singleFunders(exact, known.consents, known.today)) {
      const own = funderRow(exact, known, funder)!;
      byFunder.set(funder, [...(byFunder.get(funder) ?? []), own]);
    }
  }
  return byFunder;
}

/** The description that each protected nonprofit shares with others; who shares none is absent. */
export function sharedDescriptions(
  rows: readonly NonprofitFacts[],
  consents: ConsentsById,
  today: DateOnly,
): SharedDescriptions {
  const shared = new SharedDescriptions();
  for (const row of rows) describe(shared, row, consents.get(row.id) ?? [], today);
  shared.settle();
  return shared;
}

/** Takes one nonprofit, as it is now, into the descriptions that are shared, or out of them. */
export function describe(
  shared: SharedDescriptions,
  exact: NonprofitFacts,
  given: readonly ConsentFact[],
  today: DateOnly,
): void {
  if (seesIdentity(exact.safety, 'funder')) shared.drop(exact.id);
  else shared.put(sketchOf(exact), isRecognisable(given, today));
}

const isRecognisable = (given: readonly ConsentFact[], today: DateOnly): boolean =>
  given.some((each) => isRemembered(each, today));

/** Those whom somebody knows by a consent, living or remembered. */
export function recognisable(consents: ConsentsById, today: DateOnly): ReadonlySet<string> {
  const known = [...consents].filter(([, given]) => isRecognisable(given, today));
  return new Set(known.map(([id]) => id));
}

/** What the row of one nonprofit rests on beside itself. */
interface Known {
  readonly sketches: { get(id: string): VisibleSketch | undefined };
  readonly consents: ConsentsById;
  readonly today: DateOnly;
}

/** One nonprofit as all funders (null) or one funder may see it; null where it is not there for them. */
export function funderRow(exact: NonprofitFacts, known: Known, funder: string | null): NonprofitFacts | null {
  if (seesIdentity(exact.safety, 'funder')) return exact;
  const consented = consentedClasses(known.consents.get(exact.id) ?? [], 'funder', funder, known.today);
  const sketch = known.sketches.get(exact.id);
  if (!sketch && consented.size === 0) return null;
  const row = describedRow(exact, sketch);
  if (consented.size === 0) return row;
  return widenedRow(row, exact, shownTo('funder', exact.safety, consented), DISCLOSURE.funder[exact.safety]);
}

/** One nonprofit as the public, or the readers of a donor report, may see it; null where they see nothing of it. */
export function publicRow(
  exact: NonprofitFacts,
  consents: ConsentsById,
  today: DateOnly,
  audience: 'public' | 'donor-report' = 'public',
): NonprofitFacts | null {
  const consented = consentedClasses(consents.get(exact.id) ?? [], audience, null, today);
  const shown = shownTo(audience, exact.safety, consented);
  if (audience === 'public' && shown.identity !== 'exact') return null;
  if (Object.values(shown).every((each) => each === 'withheld')) return null;
  const row = { ...describedRow(exact, undefined), safety: levelOf(exact, shown) };
  return widenedRow(row, exact, shown, NOTHING);
}

/** Whoever may not show its level looks like those who show as much without a consent. */
function levelOf({ safety }: NonprofitFacts, { level, identity }: ShownByClass): SafetyLevel {
  if (level === 'exact') return safety;
  return identity === 'exact' ? 'open' : 'discreet';
}

function singleFunders(exact: NonprofitFacts, consents: ConsentsById, today: DateOnly): Set<string> {
  if (seesIdentity(exact.safety, 'funder')) return new Set();
  const given = consents.get(exact.id) ?? [];
  const living = given.filter((each) => each.funderId !== null && isLiving(each, today));
  return new Set(living.map(({ funderId }) => funderId!));
}
