import { ApiProperty } from '@nestjs/swagger';
import { IsString, MaxLength } from 'class-validator';
import { SeenVersion } from '../../http/seen-version';

class AwardShareDto {
  /** A strategy. */
  code!: string;
  /** Whole percent; all together 100. */
  percent!: number;
  /** Needs of the strategy. */
  needs?: string[];
}

class AwardLineDto {
  /** `staff`, `services`, `travel`, `equipment`, `training`, `staff-safety`, `psychosocial-care`, `rent-and-office`, `evaluation` or `other`; each once. */
  code!: string;
  label?: string;
  /** Decimal text, such as `120000.50`. */
  amount!: string;
  /** `fixed`, `per-person` or `per-night`. */
  basis?: string;
}

class AwardTargetDto {
  /** A code of the list `grant_indicators`. */
  code!: string;
  target!: number;
}

/** The terms of an award; the core checks them and names every refused field. */
export class AwardTermsDto {
  title!: string;
  /** Decimal text, such as `120000.50`; the sum of the lines. */
  amount!: string;
  /** ISO 4217. */
  currency!: string;
  /** `restricted` or `core`. */
  support!: string;
  /** `YYYY-MM-DD`. */
  startsOn!: string;
  /** The last day, `YYYY-MM-DD`. */
  endsOn!: string;
  @ApiProperty({ type: [AwardShareDto] })
  strategies!: AwardShareDto[];
  /** ISO 3166-2. */
  states?: string[];
  @ApiProperty({ type: [AwardLineDto] })
  budget!: AwardLineDto[];
  @ApiProperty({ type: [AwardTargetDto] })
  indicators?: AwardTargetDto[];
  /** A code of the list `legal_routes`. */
  route!: string;
  /** Why the amount or currency is not what the call offered; needed only then. */
  beyondCall?: string;
}

export class NewAwardDto extends AwardTermsDto {
  /** An application that was received and awarded. */
  applicationId!: string;
}

/** An award that answers no application. */
export class DirectAwardDto extends AwardTermsDto {
  /** The handle of a nonprofit that one may be written for. */
  nonprofit!: string;
  programmeId!: string;
  /** `emergency`, `invitation` or `import` (given before using Puente). */
  origin!: string;
}

export class ChangedAwardDto extends AwardTermsDto {
  /** The version that was read. */
  version!: number;
}

export class SeenAwardDto {
  @SeenVersion()
  version!: number;
}

export class AwardApprovalDto {
  /** The hash of the award that was read. */
  @IsString()
  @MaxLength(64)
  shown!: string;
}
