import { exportPurposes, listKinds, type ExportPurpose, type ListKind } from '@puente/exports';
import {
  RECEIVED_ANSWERS,
  RECEIVED_MARKS,
  RECEIVED_ORDERS,
  STAGES,
  type ReceivedAnswer,
  type ReceivedMark,
  type ReceivedOrder,
  type Stage,
} from '@puente/grants';
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
import { Type } from 'class-transformer';
import { IsBoolean, IsIn, IsOptional, IsUUID, ValidateIf, ValidateNested } from 'class-validator';

const standings = ['eligible', 'unknown', 'ineligible'] as const;

/** How what was received is narrowed and put in order. */
export class ReceivedExportDto {
  @IsOptional()
  @IsIn(STAGES)
  stage?: Stage;

  @IsOptional()
  @IsIn(RECEIVED_ANSWERS)
  answer?: ReceivedAnswer;

  @IsOptional()
  @IsIn(RECEIVED_MARKS)
  mark?: ReceivedMark;

  @IsOptional()
  @IsIn(RECEIVED_ORDERS)
  order?: ReceivedOrder;
}

/** A list that a second person is asked for, narrowed by codes; a search by text cannot be asked for. */
export class NewExportDto {
  @IsIn(listKinds)
  kind!: ListKind;

  /** The programme whose matches they are; for `matches` alone. */
  @ValidateIf((body: NewExportDto) => body.kind === 'matches' || body.programmeId !== undefined)
  @IsUUID()
  programmeId?: string;

  /** The call for which they were received; for `received` alone. */
  @ValidateIf((body: NewExportDto) => body.kind === 'received' || body.callId !== undefined)
  @IsUUID()
  callId?: string;

  /** For `shortlist` alone; it is not narrowed. */
  @ValidateIf((body: NewExportDto) => body.kind === 'shortlist' || body.shortlistId !== undefined)
  @IsUUID()
  shortlistId?: string;

  /** For `received` alone. */
  @IsOptional()
  @ValidateNested()
  @Type(() => ReceivedExportDto)
  received?: ReceivedExportDto;

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
