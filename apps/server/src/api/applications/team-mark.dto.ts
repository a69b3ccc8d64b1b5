import { ApiProperty } from '@nestjs/swagger';
import { MARK_LIMITS, TEAM_COMMENT_LIMITS, teamMarks, type TeamMark } from '@puente/grants';
import { ArrayMaxSize, IsArray, IsIn, IsString, IsUUID, MaxLength, ValidateIf } from 'class-validator';

export class TeamMarksDto {
  @IsArray()
  @ArrayMaxSize(MARK_LIMITS.atOnce)
  @IsUUID(undefined, { each: true })
  applicationIds!: string[];

  /** Null takes the mark away; without it nothing is done. */
  @ValidateIf((_, value: unknown) => value !== null)
  @IsIn(teamMarks)
  @ApiProperty({ type: String, enum: [...teamMarks, null], nullable: true })
  mark!: TeamMark | null;
}

export class UndoMarksDto {
  /** What marking answered; good for ten minutes and once. */
  @IsUUID()
  undo!: string;
}

export class TeamCommentDto {
  @IsString()
  @MaxLength(TEAM_COMMENT_LIMITS.text)
  text!: string;

  /** People of the team who are called on; each gets a notice. */
  @IsArray()
  @ArrayMaxSize(TEAM_COMMENT_LIMITS.mentions)
  @IsUUID(undefined, { each: true })
  mentions!: string[];
}
