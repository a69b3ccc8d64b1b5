import { ApiProperty } from '@nestjs/swagger';
import type { MonthClosingRow, MonthClosings } from '@puente/ledger';

class MonthClosingResponse {
  id!: string;
  /** `YYYY-MM`. */
  month!: string;
  version!: number;
  /** `proposed`, `closed`, `reopening`, `reopened` or `withdrawn`; while somebody asks to reopen it, it stays closed. */
  state!: string;
  @ApiProperty({ type: String, format: 'date-time' })
  proposedAt!: string;
  @ApiProperty({ type: String, nullable: true, format: 'date-time' })
  closedAt!: string | null;
  /** Why it is reopened; empty while nobody asks for it. */
  reason!: string;
  @ApiProperty({ type: String, nullable: true, format: 'date-time' })
  reopenedAt!: string | null;
}

export class MonthClosingsResponse {
  /** The first day that is open; null where nothing was closed. */
  @ApiProperty({ type: String, nullable: true })
  closedUntil!: string | null;
  /** The latest month first. */
  @ApiProperty({ type: [MonthClosingResponse] })
  closings!: MonthClosingResponse[];
}

export const toMonthClosings = ({ rows, closedUntil }: MonthClosings): MonthClosingsResponse => ({
  closedUntil,
  closings: rows.map(toMonthClosing),
});

const toMonthClosing = (row: MonthClosingRow): MonthClosingResponse => ({
  ...{ id: row.id, month: row.month, version: row.version, state: row.state, reason: row.reason },
  proposedAt: row.proposedAt.toISOString(),
  closedAt: row.closedAt?.toISOString() ?? null,
  reopenedAt: row.reopenedAt?.toISOString() ?? null,
});
