import { ApiProperty } from '@nestjs/swagger';
import type { ReportSetView, SetItemRow } from '@puente/reporting';
import { fileNames } from '@puente/reporting/core';

/** A set of reports and how far it is. */
export class ReportSetResponse {
  id!: string;
  /** `open` while files are made, `ended` or `cancelled`. */
  state!: string;
  askedAt!: string;
  @ApiProperty({ type: String, nullable: true })
  endedAt!: string | null;
  /** From when on it is gone. */
  expiresAt!: string;
  /** How many it is to hold. */
  files!: number;
  done!: number;
  failed!: number;
  /** The schedule that had it made; null of what a person asked for. */
  @ApiProperty({ type: String, nullable: true })
  scheduleId!: string | null;
}

export class ReportSetListResponse {
  @ApiProperty({ type: [ReportSetResponse] })
  sets!: ReportSetResponse[];
}

class ReportSetItemResponse {
  id!: string;
  reportId!: string;
  language!: string;
  format!: string;
  /** Under which name it stands in the archive. */
  name!: string;
  /** `waiting`, `done` or `failed`. */
  state!: string;
  /** `unprintable`, `too-large` or `not-approved`, of what failed. */
  @ApiProperty({ type: String, nullable: true })
  fault!: string | null;
}

/** A set with each of its files. */
export class ReportSetFilesResponse extends ReportSetResponse {
  @ApiProperty({ type: [ReportSetItemResponse] })
  items!: ReportSetItemResponse[];
}

/** The files that are done, as one ZIP, or one of them. */
export class ReportSetFileResponse {
  name!: string;
  base64!: string;
}

export const toReportSet = (set: ReportSetView): ReportSetResponse => ({
  ...{ id: set.id, state: set.state, files: set.files, done: set.done, failed: set.failed },
  scheduleId: set.scheduleId,
  askedAt: set.askedAt.toISOString(),
  endedAt: set.endedAt?.toISOString() ?? null,
  expiresAt: set.expiresAt.toISOString(),
});

export function toReportSetFiles(set: ReportSetView, items: readonly SetItemRow[]): ReportSetFilesResponse {
  const names = fileNames(items);
  const told = items.map(({ id, reportId, language, format, state, fault }, at) => ({
    ...{ id, reportId, language, format, name: names[at]!, state, fault },
  }));
  return { ...toReportSet(set), items: told };
}
