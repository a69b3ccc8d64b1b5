import { ApiProperty } from '@nestjs/swagger';
import type { ScheduleRow } from '@puente/reporting';

class ReportScheduleResponse {
  id!: string;
  /** For a change: it grows with what is chosen anew. */
  version!: number;
  every!: string;
  firstOn!: string;
  /** The day of the next set. */
  @ApiProperty({ type: String, nullable: true })
  nextOn!: string | null;
  isPaused!: boolean;
  pick!: string;
  reports!: string[];
  languages!: string[];
  formats!: string[];
  told!: string;
  /** The day for which something was last made, and how many reports there were. */
  @ApiProperty({ type: String, nullable: true })
  lastOn!: string | null;
  @ApiProperty({ type: Number, nullable: true })
  lastFound!: number | null;
}

export class ReportScheduleListResponse {
  @ApiProperty({ type: [ReportScheduleResponse] })
  schedules!: ReportScheduleResponse[];
}

export const toReportSchedule = (row: ScheduleRow): ReportScheduleResponse => ({
  ...{ id: row.id, version: row.version, every: row.every, firstOn: row.firstOn, nextOn: row.nextOn },
  ...{ isPaused: row.pausedAt !== null, pick: row.pick, reports: [...row.reports], told: row.told },
  ...{ languages: [...row.languages], formats: [...row.formats] },
  ...{ lastOn: row.lastOn, lastFound: row.lastFound },
});
