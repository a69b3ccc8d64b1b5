import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { SeenVersion } from '../../http/seen-version';

export class NewVisitDto {
  /** `YYYY-MM-DD`, not past. */
  @IsString()
  @MaxLength(10)
  plannedOn!: string;
  /** `remote` or `in-person`; the nonprofit has the last word on it. */
  @IsString()
  @MaxLength(20)
  way!: string;
  /** What it is for, at most 1,000 signs: no place, and no name of anybody. */
  @IsString()
  @MaxLength(2000)
  purpose!: string;
}

export class SeenVisitDto {
  /** The version that was read. */
  @SeenVersion()
  version!: number;
}

export class VisitAnswerDto extends SeenVisitDto {
  @IsIn(['agreed', 'refused'])
  state!: 'agreed' | 'refused';
  /** `remote` or `in-person`, as the nonprofit chooses; absent: as it was asked. */
  @IsOptional()
  @IsString()
  @MaxLength(20)
  way?: string;
  /** May be empty, at most 1,000 signs. */
  @IsString()
  @MaxLength(2000)
  answer!: string;
}

export class VisitRecordDto extends SeenVisitDto {
  /** `YYYY-MM-DD`, not after today. */
  @IsString()
  @MaxLength(10)
  madeOn!: string;
  /** What was agreed; both sides read it. At most 1,000 signs. */
  @IsString()
  @MaxLength(2000)
  shared!: string;
}
