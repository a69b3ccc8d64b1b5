import { exportPurposes, listKinds, type ExportPurpose, type ListKind } from '@puente/exports';
import type { MatchStanding } from '@puente/matching';
import {
  regions,
  safetyLevels,
  services,
  sizeBands,
  states,
  strategies,
  type Region,
  type SafetyLevel,
  type Service,
  type SizeBand,
  type StateCode,
  type Strategy,
} from '@puente/taxonomy';
import { IsBoolean, IsIn, IsOptional, IsUUID, ValidateIf } from 'class-validator';

const standings = ['eligible', 'unknown', 'ineligible'] as const;

/** A list that a second person is asked for, narrowed by codes; a search by text cannot be asked for. */
export class NewExportDto {
  @IsIn(listKinds)
  kind!: ListKind;

  /** The programme whose matches they are; for `matches` alone. */
  @ValidateIf((body: NewExportDto) => body.kind === 'matches' || body.programmeId !== undefined)
  @IsUUID()
  programmeId?: string;

  @IsIn(exportPurposes)
  purpose!: ExportPurpose;

  @IsOptional()
  @IsIn(standings)
  standing?: MatchStanding;

  @IsOptional()
  @IsIn(regions.codes)
  region?: Region;

  @IsOptional()
  @IsIn(states.codes)
  state?: StateCode;

  @IsOptional()
  @IsIn(services.codes)
  service?: Service;

  @IsOptional()
  @IsIn(sizeBands.codes)
  band?: SizeBand;

  @IsOptional()
  @IsIn(strategies.codes)
  strategy?: Strategy;

  @IsOptional()
  @IsIn(safetyLevels.codes)
  safety?: SafetyLevel;
}

export class ExportDecisionDto {
  @IsBoolean()
  approve!: boolean;
}
