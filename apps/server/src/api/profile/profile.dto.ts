import { Type } from 'class-transformer';
import {
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  MinLength,
  ValidateNested,
} from 'class-validator';
import {
  capacityGaps,
  forms,
  funderKinds,
  legalRoutes,
  movements,
  needs,
  populations,
  safetyLevels,
  services,
  states,
  type CapacityGap,
  type Form,
  type FunderKind,
  type LegalRoute,
  type Movement,
  type Need,
  type Population,
  type SafetyLevel,
  type Service,
  type StateCode,
} from '@puente/taxonomy';
import { SeenVersion } from '../../http/seen-version';

const LARGEST_PESOS = 1_000_000_000_000;

export class StrategyLevelsDto {
  @IsOptional()
  @IsIn([1, 2, 3])
  capacity?: 1 | 2 | 3;

  @IsOptional()
  @IsIn([1, 2, 3])
  prevention?: 1 | 2 | 3;

  @IsOptional()
  @IsIn([1, 2, 3])
  'direct-services'?: 1 | 2 | 3;

  @IsOptional()
  @IsIn([1, 2, 3])
  'cross-movement'?: 1 | 2 | 3;
}

/** A nonprofit's profile; lists in order of importance, `null` for what is not told. */
export class ProfileDto {
  /** The version that was read. */
  @SeenVersion()
  version!: number;

  @IsString()
  @MinLength(1)
  @MaxLength(300)
  name!: string;

  @IsIn(safetyLevels.codes)
  safety!: SafetyLevel;

  @IsArray()
  @ArrayUnique()
  @IsIn(states.codes, { each: true })
  states!: StateCode[];

  @IsObject()
  @ValidateNested()
  @Type(() => StrategyLevelsDto)
  strategies!: StrategyLevelsDto;

  @IsArray()
  @ArrayUnique()
  @IsIn(needs.codes, { each: true })
  needs!: Need[];

  @IsArray()
  @ArrayUnique()
  @IsIn(forms.codes, { each: true })
  forms!: Form[];

  @IsArray()
  @ArrayUnique()
  @IsIn(populations.codes, { each: true })
  populations!: Population[];

  @IsArray()
  @ArrayUnique()
  @IsIn(services.codes, { each: true })
  services!: Service[];

  @IsArray()
  @ArrayUnique()
  @IsIn(movements.codes, { each: true })
  movements!: Movement[];

  @IsArray()
  @ArrayUnique()
  @Matches(/^[a-z]{2,3}$/, { each: true })
  languages!: string[];

  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(LARGEST_PESOS)
  annualBudgetMxn!: number | null;

  @IsOptional()
  @IsInt()
  @Min(1800)
  @Max(2100)
  foundedYear!: number | null;

  @IsOptional()
  @IsBoolean()
  authorisedDonee!: boolean | null;

  @IsOptional()
  @IsBoolean()
  hasCluni!: boolean | null;

  @IsOptional()
  @IsString()
  @MaxLength(30)
  rfc!: string | null;

  @IsOptional()
  @IsString()
  @MaxLength(30)
  cluni!: string | null;

  @IsArray()
  @ArrayUnique()
  @IsIn(legalRoutes.codes, { each: true })
  legalRoutes!: LegalRoute[];

  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(LARGEST_PESOS)
  minAwardMxn!: number | null;

  @IsOptional()
  @IsBoolean()
  acceptsPublicity!: boolean | null;

  /** What the organisation lacks in itself; absent is nothing stated. */
  @IsOptional()
  @IsArray()
  @ArrayUnique()
  @IsIn(capacityGaps.codes, { each: true })
  capacityGaps?: CapacityGap[];

  /** Kinds of funder from which it takes no money; absent refuses none. */
  @IsOptional()
  @IsArray()
  @ArrayUnique()
  @IsIn(funderKinds.codes, { each: true })
  refusedFunders?: FunderKind[];

  @IsString()
  @MaxLength(4000)
  missionEs!: string;

  @IsString()
  @MaxLength(4000)
  missionEn!: string;
}

/** The profile of a checked body; what is absent is unknown. */
export function toProfileInput({ version: _version, strategies, ...rest }: ProfileDto) {
  const told = Object.entries({ ...strategies }).filter(([, level]) => level !== undefined);
  const {
    annualBudgetMxn,
    foundedYear,
    authorisedDonee,
    hasCluni,
    rfc,
    cluni,
    minAwardMxn,
    acceptsPublicity,
  } = rest;
  return {
    ...rest,
    strategies: Object.fromEntries(told),
    annualBudgetMxn: annualBudgetMxn ?? null,
    foundedYear: foundedYear ?? null,
    authorisedDonee: authorisedDonee ?? null,
    hasCluni: hasCluni ?? null,
    rfc: rfc || null,
    cluni: cluni || null,
    minAwardMxn: minAwardMxn ?? null,
    acceptsPublicity: acceptsPublicity ?? null,
    capacityGaps: rest.capacityGaps ?? [],
    refusedFunders: rest.refusedFunders ?? [],
  };
}
