import mexico from '@svg-maps/mexico';
import { simplifyPath } from './simplify-path';

/** The outline of one state in half pixels of the source map. */
export interface StateShape {
  /** ISO 3166-2, `MX-CHP`. */
  readonly code: string;
  readonly path: string;
}

/** Half a pixel of the source is one unit here: whole numbers, half the bytes, the same look. */
export const STEPS_PER_PIXEL = 2;
export const MAP_WIDTH = 793 * STEPS_PER_PIXEL;
export const MAP_HEIGHT = 498 * STEPS_PER_PIXEL;

const SMALLEST_ISLET = 1.2;

interface SourceShape {
  readonly id: string;
  readonly path: string;
}

interface SourceMap {
  readonly locations: readonly SourceShape[];
}

// The package's own types point to one that is not published with it.
const source = mexico as SourceMap;

let shapes: readonly StateShape[] | null = null;

/** The 32 shapes of @svg-maps/mexico 2.0.0 (CC BY 4.0, from MapSVG), simplified once when first drawn. */
export const mexicoShapes = (): readonly StateShape[] => (shapes ??= source.locations.map(simplified));

const simplified = ({ id, path }: SourceShape): StateShape => ({
  code: `MX-${id.toUpperCase()}`,
  path: simplifyPath(path, { stepsPerUnit: STEPS_PER_PIXEL, smallestArea: SMALLEST_ISLET }),
});
