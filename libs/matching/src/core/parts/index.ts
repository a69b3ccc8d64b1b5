import { awardPart } from './award-part';
import { geographyPart } from './geography-part';
import { formsPart, movementsPart, needsPart, populationsPart, servicesPart } from './overlap-parts';
import type { Part } from './part';
import { strategiesPart } from './strategies-part';
import { textPart } from './text-part';

export * from './award-part';
export * from './geography-part';
export type { OverlapCode } from './overlap-parts';
export * from './part';
export * from './strategies-part';
export * from './text-part';

/** Every part of fit, in the order of `PART_CODES`. */
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
