import type { LocaleText } from '@puente/kernel';
import type { ProgrammeFacts, ProgrammeRules, Requirement, Weights } from '@puente/matching/core';
import type { FunderKey } from '../accounts/demonstration-funders';

interface RulesInput {
  readonly authorisedDonee?: Requirement;
  readonly cluni?: Requirement;
  readonly annualBudget?: { readonly min?: number; readonly max?: number };
  readonly minYears?: number;
  readonly maxShareOfBudget?: number;
  readonly legalRoutes?: ProgrammeRules['legalRoutes'];
  readonly excludePopulations?: ProgrammeRules['excludePopulations'];
}

type Wishes = Pick<
  ProgrammeFacts,
  | 'strategies'
  | 'needs'
  | 'states'
  | 'regions'
  | 'forms'
  | 'populations'
  | 'services'
  | 'movements'
  | 'languages'
>;

/** A programme in the public JSON format, without id, funder and day. Awards in their own currency. */
export interface ProgrammeInput extends Wishes {
  readonly title: LocaleText;
  readonly text: LocaleText;
  readonly award: {
    readonly min: number;
    readonly max: number;
    readonly currency: string;
    readonly publicity: boolean;
  };
  readonly rules: RulesInput;
  readonly weights?: Weights;
  readonly corridor?: ProgrammeFacts['corridor'];
  readonly funderKind?: ProgrammeFacts['funderKind'];
  /** Pesos for one unit of a currency. */
  readonly rates?: Readonly<Record<string, number>>;
}

export interface DemonstrationProgramme {
  readonly key: string;
  readonly funder: FunderKey;
  readonly status: 'published' | 'draft';
  readonly input: ProgrammeInput;
}
