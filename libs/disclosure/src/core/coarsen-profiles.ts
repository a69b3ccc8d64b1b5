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
export interface VisibleSketch extends Omit<ProfileSketch, 'id'> {
  /** How many protected nonprofits show exactly this, itself included. */
  readonly sharedBy: number;
}

/** Fewest organisations that must share a visible description (k of the linkage rule). */
export const SMALLEST_GROUP = 5;

const STEPS: readonly ((sketch: ProfileSketch) => ProfileSketch)[] = [
  (sketch) => sketch,
  (sketch) => ({ ...sketch, band: null }),
  (sketch) => ({ ...sketch, band: null, service: null }),
  (sketch) => ({ ...sketch, band: null, service: null, region: null }),
];

/**
 * Coarsens protected profiles until each description is shared by at least five: first the size band goes, then
 * the service, then the region. Who is alone even then is absent from the answer: known to HIP only.
 */
export function coarsenProfiles(sketches: readonly ProfileSketch[]): Map<string, VisibleSketch> {
  const visible = new Map<string, VisibleSketch>();
  let left = [...sketches];
  for (const coarsen of STEPS) left = settle(left, coarsen, visible);
  return visible;
}

function settle(
  left: readonly ProfileSketch[],
  coarsen: (sketch: ProfileSketch) => ProfileSketch,
  visible: Map<string, VisibleSketch>,
): ProfileSketch[] {
  const groups = groupBy(left.map(coarsen), ({ region, service, band }) => `${region}|${service}|${band}`);
  for (const group of groups.values()) {
    if (group.length < SMALLEST_GROUP) continue;
    for (const { id, ...shown } of group) visible.set(id, { ...shown, sharedBy: group.length });
  }
  return left.filter((sketch) => !visible.has(sketch.id));
}
