import { groupBy } from '@puente/kernel';
import type { Region, Service, SizeBand } from '@puente/taxonomy/core';

/** What a protected nonprofit could show: its main region, main service and size band. */
export interface ProfileSketch {
  readonly id: string;
  readonly region: Region | null;
  readonly service: Service | null;
  readonly band: SizeBand | null;
}

/** What it does show; `null` is withheld or unknown, which look alike. */
export type VisibleSketch = Omit<ProfileSketch, 'id'>;

/** Protected nonprofits that could show the same. */
export interface SketchGroup {
  readonly sketch: VisibleSketch;
  /** How many of them nobody can tell apart. */
  readonly hiding: number;
}

/** What those of a group show; undefined: they are known to HIP only. */
export interface GroupDescription {
  readonly hiding: VisibleSketch | undefined;
  /** Those whose consents let somebody recognise them. */
  readonly recognisable: VisibleSketch | undefined;
}

/** Fewest organisations that must share a visible description (k of the linkage rule). */
export const SMALLEST_GROUP = 5;

type Coarsening = (sketch: VisibleSketch) => VisibleSketch;
const STEPS: readonly Coarsening[] = [
  (sketch) => sketch,
  (sketch) => ({ ...sketch, band: null }),
  (sketch) => ({ ...sketch, band: null, service: null }),
  () => ({ band: null, service: null, region: null }),
];

export const keyOf = ({ region, service, band }: VisibleSketch): string => `${region}|${service}|${band}`;

/**
 * Coarsens protected profiles until each description is shared by at least five that nobody can tell apart: first the
 * size band goes, then the service, then the region. Who is alone even then is known to HIP only. Those whose consents
 * let somebody recognise them hide nobody, so they do not count; they get the finest description that is shared without
 * them.
 */
export function coarsenGroups(groups: readonly SketchGroup[]): GroupDescription[] {
  const found = new Map<SketchGroup, VisibleSketch>();
  const settled = new Map<string, VisibleSketch>();
  let left = groups.filter(({ hiding }) => hiding > 0);
  for (const coarsen of STEPS) left = settle(left, coarsen, found, settled);
  return groups.map((group) => ({
    hiding: found.get(group),
    recognisable: finestSettled(group.sketch, settled),
  }));
}

function settle(
  left: readonly SketchGroup[],
  coarsen: Coarsening,
  found: Map<SketchGroup, VisibleSketch>,
  settled: Map<string, VisibleSketch>,
): SketchGroup[] {
  for (const [key, alike] of groupBy(left, ({ sketch }) => keyOf(coarsen(sketch)))) {
    if (alike.reduce((sum, { hiding }) => sum + hiding, 0) < SMALLEST_GROUP) continue;
    const shared = coarsen(alike[0]!.sketch);
    settled.set(key, shared);
    for (const group of alike) found.set(group, shared);
  }
  return left.filter((group) => !found.has(group));
}

function finestSettled(
  sketch: VisibleSketch,
  settled: ReadonlyMap<string, VisibleSketch>,
): VisibleSketch | undefined {
  const keys = STEPS.map((coarsen) => keyOf(coarsen(sketch)));
  return settled.get(keys.find((key) => settled.has(key)) ?? '');
}
