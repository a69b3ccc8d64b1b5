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

/** Fewest organisations that must share a visible description (k of the linkage rule). */
export const SMALLEST_GROUP = 5;

type Coarsening = (sketch: ProfileSketch) => ProfileSketch;
const STEPS: readonly Coarsening[] = [
  (sketch) => sketch,
  (sketch) => ({ ...sketch, band: null }),
  (sketch) => ({ ...sketch, band: null, service: null }),
  (sketch) => ({ ...sketch, band: null, service: null, region: null }),
];

const keyOf = ({ region, service, band }: ProfileSketch): string => `${region}|${service}|${band}`;

/**
 * Coarsens protected profiles until each description is shared by at least five that nobody can tell apart: first the
 * size band goes, then the service, then the region. Who is alone even then is absent from the answer: known to HIP
 * only. Those whose consents let somebody recognise them hide nobody, so they do not count; they get the finest
 * description that is shared without them.
 */
export function coarsenProfiles(
  sketches: readonly ProfileSketch[],
  recognisable: ReadonlySet<string> = new Set(),
): Map<string, VisibleSketch> {
  const visible = new Map<string, VisibleSketch>();
  const settled = new Map<string, VisibleSketch>();
  let left = sketches.filter(({ id }) => !recognisable.has(id));
  for (const coarsen of STEPS) left = settle(left, coarsen, visible, settled);
  for (const sketch of sketches) {
    const found = recognisable.has(sketch.id) ? finestSettled(sketch, settled) : undefined;
    if (found) visible.set(sketch.id, found);
  }
  return visible;
}

function settle(
  left: readonly ProfileSketch[],
  coarsen: Coarsening,
  visible: Map<string, VisibleSketch>,
  settled: Map<string, VisibleSketch>,
): ProfileSketch[] {
  for (const [key, group] of groupBy(left.map(coarsen), keyOf)) {
    if (group.length < SMALLEST_GROUP) continue;
    const { id: _id, ...sketch } = group[0]!;
    settled.set(key, sketch);
    for (const { id } of group) visible.set(id, sketch);
  }
  return left.filter((sketch) => !visible.has(sketch.id));
}

function finestSettled(
  sketch: ProfileSketch,
  settled: ReadonlyMap<string, VisibleSketch>,
): VisibleSketch | undefined {
  const keys = STEPS.map((coarsen) => keyOf(coarsen(sketch)));
  return settled.get(keys.find((key) => settled.has(key)) ?? '');
}
