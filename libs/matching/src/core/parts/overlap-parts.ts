import { sharedPortion, type Part } from './part';

export type OverlapCode = 'needs' | 'populations' | 'forms' | 'services' | 'movements';

/** The share of what the programme wants that the nonprofit has. */
function overlapPart(code: OverlapCode): Part {
  return {
    code,
    silent: (programme) => programme[code].length === 0,
    known: (nonprofit) => nonprofit[code].length > 0,
    value: (programme, nonprofit) => sharedPortion<string>(programme[code], nonprofit[code]),
  };
}

export const needsPart = overlapPart('needs');
export const populationsPart = overlapPart('populations');
export const formsPart = overlapPart('forms');
export const servicesPart = overlapPart('services');
export const movementsPart = overlapPart('movements');
