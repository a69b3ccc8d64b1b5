import type { ProgrammeFacts } from '../programme-facts';
import { adjacentMovementsPart } from './adjacent-movements-part';
import { awardPart } from './award-part';
import { capacityPart } from './capacity-part';
import { corridorPart } from './corridor-part';
import { geographyPart } from './geography-part';
import { formsPart, movementsPart, needsPart, populationsPart, servicesPart } from './overlap-parts';
import type { Part } from './part';
import { strategiesPart } from './strategies-part';
import { textPart } from './text-part';

export * from './adjacent-movements-part';
export * from './award-part';
export * from './capacity-part';
export * from './corridor-part';
export * from './geography-part';
export type { OverlapCode } from './overlap-parts';
export * from './part';
export * from './strategies-part';
export * from './text-part';

/** The usual parts of fit, in the order of `PART_CODES`. */
export const PARTS: readonly Part[] = [
  strategiesPart,
  needsPart,
  geographyPart,
  populationsPart,
  formsPart,
  servicesPart,
  movementsPart,
  awardPart,
  textPart,
];

/** The parts that need weight to count, in the order of `FURTHER_PART_CODES`. */
export const FURTHER_PARTS: readonly Part[] = [corridorPart, capacityPart, adjacentMovementsPart];

const counting = new WeakMap<ProgrammeFacts, readonly Part[]>();

/** The parts that make up a programme's scores: the usual ones, and further ones to which it gives weight. */
export function partsOf(programme: ProgrammeFacts): readonly Part[] {
  const known = counting.get(programme);
  if (known) return known;
  const parts = [...PARTS, ...FURTHER_PARTS.filter(({ code }) => (programme.weights[code] ?? 0) > 0)];
  counting.set(programme, parts);
  return parts;
}
