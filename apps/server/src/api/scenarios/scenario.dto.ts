import { ApiProperty } from '@nestjs/swagger';
import { SCENARIO_LIMITS, type ScenarioInput, type ScenarioPlace } from '@puente/grants';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  MaxLength,
  ValidateNested,
} from 'class-validator';

const CODE = 40;
const AMOUNT = 20;
/** What the core refuses with a sentence of its own is let through to it. */
const SOME_MORE = 1_000;

class ScenarioTierDto {
  /** Decimal text such as `250000.50`. */
  @IsString()
  @MaxLength(AMOUNT)
  amount!: string;
  /** What it is worth to who decides, from 0 on, as decimal text. */
  @IsString()
  @MaxLength(AMOUNT)
  worth!: string;
}

class ScenarioCandidateDto {
  /** Of a call: which application. */
  @IsOptional()
  @IsUUID()
  applicationId?: string;
  /** Of a shortlist: which line. */
  @IsOptional()
  @IsUUID()
  entryId?: string;
  /** To which strategy it counts. */
  @IsString()
  @MaxLength(CODE)
  strategy!: string;
  /** One to three sizes in which it can be funded. */
  @IsArray()
  @ArrayMaxSize(SCENARIO_LIMITS.tiers)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => ScenarioTierDto)
  @ApiProperty({ type: [ScenarioTierDto], maxItems: SCENARIO_LIMITS.tiers })
  tiers!: ScenarioTierDto[];
  /** `in`: chosen whatever else is; `out`: not chosen; absent: as it comes out. */
  @IsOptional()
  @IsString()
  @MaxLength(CODE)
  lock?: string;
}

class ScenarioLimitDto {
  /** `floor` or `cap`. */
  @IsString()
  @MaxLength(CODE)
  side!: string;
  /** `strategy`, `region`, `state` or `movement`. */
  @IsString()
  @MaxLength(CODE)
  grouping!: string;
  @IsString()
  @MaxLength(CODE)
  code!: string;
  @IsString()
  @MaxLength(AMOUNT)
  amount!: string;
}

/** What is asked in the words of the room: a candidate is known by its application in a call, by its line on a shortlist. */
export const scenarioAsked = (
  { maxShare = '', limits = [], candidates, copyOf: _copyOf, ...asked }: ScenarioDto,
  { kind }: ScenarioPlace,
): ScenarioInput => ({
  ...{ ...asked, maxShare, limits },
  candidates: candidates.map((each) => {
    const { applicationId, entryId, strategy, tiers, lock = '' } = each;
    const subjectId = (kind === 'call' ? applicationId : entryId) ?? '';
    return { subjectId, strategy, tiers, lock };
  }),
});

/** What a scenario asks; it never changes, another one is made from a copy. */
export class ScenarioDto {
  @IsString()
  @MaxLength(SOME_MORE)
  title!: string;
  @IsString()
  @MaxLength(CODE)
  currency!: string;
  @IsString()
  @MaxLength(AMOUNT)
  budget!: string;
  /** The most that one grantee is given, in per cent of the budget; absent: all of it. */
  @IsOptional()
  @IsString()
  @MaxLength(CODE)
  maxShare?: string;
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(SOME_MORE)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => ScenarioLimitDto)
  @ApiProperty({ type: [ScenarioLimitDto], required: false })
  limits?: ScenarioLimitDto[];
  @IsArray()
  @ArrayMaxSize(SCENARIO_LIMITS.candidates + SOME_MORE)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => ScenarioCandidateDto)
  @ApiProperty({ type: [ScenarioCandidateDto] })
  candidates!: ScenarioCandidateDto[];
  /** The scenario of the same call or shortlist that it was made from. */
  @IsOptional()
  @IsUUID()
  copyOf?: string;
}
