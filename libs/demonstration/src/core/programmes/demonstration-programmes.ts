import { demonstrationFunders } from '../accounts/demonstration-funders';
import { BRISA_PROGRAMMES } from './brisa-programmes';
import { HIP_PROGRAMMES } from './hip-programmes';
import { HORIZONTE_PROGRAMMES } from './horizonte-programmes';
import { PRADERA_PROGRAMMES } from './pradera-programmes';
import type { DemonstrationProgramme } from './programme';

export type { DemonstrationProgramme, ProgrammeInput } from './programme';

/** Eight programmes of three fictional funders and HIP, seven of them published. */
export function demonstrationProgrammes(): DemonstrationProgramme[] {
  const kinds = new Map(demonstrationFunders().map(({ key, funderKind }) => [key, funderKind]));
  const all = [...HORIZONTE_PROGRAMMES, ...BRISA_PROGRAMMES, ...PRADERA_PROGRAMMES, ...HIP_PROGRAMMES];
  return all.map((each) => ({ ...each, input: { ...each.input, funderKind: kinds.get(each.funder)! } }));
}
