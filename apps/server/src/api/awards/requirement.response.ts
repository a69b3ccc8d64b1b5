import { ApiProperty } from '@nestjs/swagger';
import type { RequirementRow } from '@puente/grants';

/** What an award asks for on a day. */
export class RequirementResponse {
  id!: string;
  awardId!: string;
  /** The title of the award. */
  award!: string;
  funder!: string;
  version!: number;
  /** `report`, `document` or `visit`. */
  kind!: string;
  title!: string;
  /** `YYYY-MM-DD`. */
  dueOn!: string;
  /** `open`, `done`, `accepted` or `waived`. */
  state!: string;
  /** What the nonprofit says of it. */
  note!: string;
  @ApiProperty({ type: String, nullable: true })
  doneAt!: string | null;
  /** What the funder says of it. */
  answer!: string;
  @ApiProperty({ type: String, nullable: true })
  decidedAt!: string | null;
}

export const toRequirement = (row: RequirementRow): RequirementResponse => ({
  ...{ id: row.id, awardId: row.awardId, award: row.award, funder: row.funder, version: row.version },
  ...{ kind: row.kind, title: row.title, dueOn: row.dueOn, state: row.state, note: row.note },
  doneAt: row.doneAt?.toISOString() ?? null,
  answer: row.answer,
  decidedAt: row.decidedAt?.toISOString() ?? null,
});
