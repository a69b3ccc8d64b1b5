import { IsObject, IsOptional, IsString, MaxLength } from 'class-validator';
import { SeenVersion } from '../../http/seen-version';

export class RouteChoiceDto {
  /** A code of the list `legal_routes`. */
  @IsString()
  @MaxLength(40)
  route!: string;
  /** Why; the nonprofit does not read it. */
  @IsString()
  @MaxLength(4000)
  reason!: string;
  /** The version of the route that holds; 0 where none was chosen. */
  @SeenVersion(0)
  version!: number;
}

export class RouteStepDto {
  /** `open`, `done` or `not-needed`. */
  @IsString()
  @MaxLength(20)
  state!: string;
  /** The last day on which it holds; left out: as long as its document is good. */
  @IsOptional()
  @IsString()
  @MaxLength(20)
  validUntil?: string;
  /** The document that it rests on; the nonprofit reads it too. */
  @IsOptional()
  @IsString()
  @MaxLength(1000)
  reference?: string;
  /** The version of the route that was seen. */
  @SeenVersion()
  version!: number;
}

export class RiskDto {
  /** `low`, `medium` or `high`. */
  @IsString()
  @MaxLength(20)
  level!: string;
  @IsString()
  @MaxLength(4000)
  words!: string;
}

export class ShelterAnswersDto {
  /** By question: `{ "answer": "yes" | "no" | "unknown", "note": "…" }`. What is left out is not known. */
  @IsObject()
  answers!: Record<string, unknown>;
  /** The number of the answers that were seen; 0: there were none. */
  @SeenVersion(0)
  number!: number;
}
