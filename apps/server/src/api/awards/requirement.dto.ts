import { IsString, MaxLength } from 'class-validator';
import { SeenVersion } from '../../http/seen-version';

class RequirementTermsDto {
  /** In one language, at most 200 signs. */
  @IsString()
  @MaxLength(400)
  title!: string;
  /** `YYYY-MM-DD`, within the award or in the year after it. */
  @IsString()
  @MaxLength(10)
  dueOn!: string;
}

export class NewRequirementDto extends RequirementTermsDto {
  /** `report`, `document` or `visit`. */
  @IsString()
  @MaxLength(20)
  kind!: string;
}

export class ChangedRequirementDto extends RequirementTermsDto {
  /** The version that was read. */
  @SeenVersion()
  version!: number;
}

export class SeenRequirementDto {
  /** The version that was read. */
  @SeenVersion()
  version!: number;
}

export class RequirementAnswerDto extends SeenRequirementDto {
  /** What is missing, or why it is let go; at most 1,000 signs. */
  @IsString()
  @MaxLength(2000)
  answer!: string;
}

export class RequirementDoneDto extends SeenRequirementDto {
  /** What the funder should know of it; may be empty. At most 1,000 signs. */
  @IsString()
  @MaxLength(2000)
  note!: string;
}
