import type { ProgrammeStatus } from '@puente/matching';

export class AwardDto {
  /** In the currency named; whole units. */
  min?: number | null;
  max?: number | null;
  /** ISO 4217. */
  currency?: string;
  /** Whether the grantee is named in public. */
  publicity?: boolean;
}

export class LocaleTextDto {
  es?: string;
  en?: string;
}

export class OpenDatesDto {
  from?: string | null;
  until?: string | null;
}

/**
 * A programme as the contract writes it. The rules of the matching core check it, and every refused field is named:
 * weights that do not sum to 100, unknown codes, a minimum above the maximum.
 */
export class ProgrammeDto {
  title!: LocaleTextDto;
  text?: LocaleTextDto;
  strategies?: Record<string, number>;
  needs?: string[];
  states?: string[];
  regions?: string[];
  forms?: string[];
  populations?: string[];
  services?: string[];
  movements?: string[];
  languages?: string[];
  /** The states of each stage: recruitment, transit, exploitation, return. */
  corridor?: Record<string, string[]>;
  /** What the funder is; some nonprofits take no money from certain kinds. */
  funderKind?: string | null;
  /** First and last day on which applications are taken. */
  open?: OpenDatesDto;
  award?: AwardDto;
  rules?: Record<string, unknown>;
  weights?: Record<string, number>;
  /** Pesos for one unit of a currency. */
  rates?: Record<string, number>;
  status?: ProgrammeStatus;
  /** The version that was read; needed to change a programme. */
  version?: number;
}
