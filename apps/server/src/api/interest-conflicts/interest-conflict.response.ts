import { ApiProperty } from '@nestjs/swagger';
import { conflictEnds, conflictKinds, type InterestConflictView } from '@puente/matching';
import { CONFLICT_STANDINGS } from '../../http/conflict-fields';
import { NonprofitCardResponse, toCardResponse } from '../matches/match.response';

export class InterestConflictResponse {
  id!: string;
  /** Null where nothing of it may be shown here any more; the conflict then counts in no list either. */
  @ApiProperty({ type: NonprofitCardResponse, nullable: true })
  nonprofit!: NonprofitCardResponse | null;
  @ApiProperty({ enum: conflictKinds })
  kind!: string;
  @ApiProperty({ enum: CONFLICT_STANDINGS })
  standing!: string;
  since!: string;
  /** The last day; null: until it is ended. */
  @ApiProperty({ type: 'string', nullable: true })
  until!: string | null;
  @ApiProperty({ type: 'string', nullable: true })
  note!: string | null;
  /** Null for who has left the team. */
  @ApiProperty({ type: 'string', nullable: true })
  declaredBy!: string | null;
  declaredAt!: string;
  @ApiProperty({ type: 'string', nullable: true })
  endedAt!: string | null;
  @ApiProperty({ type: 'string', nullable: true })
  endedBy!: string | null;
  @ApiProperty({ enum: [...conflictEnds, null], type: 'string', nullable: true })
  endReason!: string | null;
}

export const toInterestConflict = (view: InterestConflictView): InterestConflictResponse => ({
  ...{ id: view.id, kind: view.kind, standing: view.standing, since: view.since, until: view.until },
  nonprofit: view.card && toCardResponse(view.card),
  ...{ note: view.note, declaredBy: view.declaredBy, declaredAt: view.declaredAt.toISOString() },
  endedAt: view.ended?.at.toISOString() ?? null,
  ...{ endedBy: view.ended?.by ?? null, endReason: view.ended?.reason ?? null },
});
