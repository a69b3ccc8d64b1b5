import { ApiProperty } from '@nestjs/swagger';
import type { VisitRow } from '@puente/grants';

/** A visit between the sides of an award, as both read it. */
export class VisitResponse {
  id!: string;
  awardId!: string;
  version!: number;
  /** `asked`, `agreed`, `made`, `refused` or `cancelled`. */
  state!: string;
  /** `funder` or `nonprofit`: who asked for it. */
  askedSide!: string;
  /** `YYYY-MM-DD` */
  plannedOn!: string;
  /** `remote` or `in-person`. */
  way!: string;
  purpose!: string;
  answer!: string;
  /** `YYYY-MM-DD` */
  @ApiProperty({ type: String, nullable: true })
  madeOn!: string | null;
  /** What was agreed. */
  shared!: string;
}

export const toVisit = (row: VisitRow): VisitResponse => ({
  ...{ id: row.id, awardId: row.awardId, version: row.version, state: row.state, askedSide: row.askedSide },
  ...{ plannedOn: row.plannedOn, way: row.way, purpose: row.purpose, answer: row.answer },
  ...{ madeOn: row.madeOn, shared: row.shared },
});
