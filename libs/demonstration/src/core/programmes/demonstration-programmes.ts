import { BRISA_PROGRAMMES } from './brisa-programmes';
import { HIP_PROGRAMMES } from './hip-programmes';
import { HORIZONTE_PROGRAMMES } from './horizonte-programmes';
import { PRADERA_PROGRAMMES } from './pradera-programmes';
import type { DemonstrationProgramme } from './programme';

export type { DemonstrationProgramme, ProgrammeInput } from './programme';

/** Eight programmes of three fictional funders and HIP, seven of them published. */
export function demonstrationProgrammes(): DemonstrationProgramme[] {
  return [...HORIZONTE_PROGRAMMES, ...BRISA_PROGRAMMES, ...PRADERA_PROGRAMMES, ...HIP_PROGRAMMES];
}
