import { ApiProperty } from '@nestjs/swagger';
import {
  asideReasons,
  shortlistStates,
  type ShortlistHead,
  type ShortlistLine,
  type ShortlistView,
} from '@puente/matching';
import { NonprofitCardResponse, toCardResponse } from '../matches/match.response';

export class ShortlistResponse {
  id!: string;
  programmeId!: string;
  name!: string;
  createdAt!: string;
  @ApiProperty({ type: 'string', nullable: true })
  archivedAt!: string | null;
  /** How many stand on it. */
  count!: number;
}

export class ShortlistNoteResponse {
  id!: string;
  text!: string;
  /** Null for who has left the team. */
  @ApiProperty({ type: 'string', nullable: true })
  author!: string | null;
  writtenAt!: string;
  isOwn!: boolean;
}

export class ShortlistLineResponse {
  id!: string;
  version!: number;
  /** Null where nothing of it may be shown here any more. */
  @ApiProperty({ type: NonprofitCardResponse, nullable: true })
  nonprofit!: NonprofitCardResponse | null;
  @ApiProperty({ enum: shortlistStates })
  state!: string;
  @ApiProperty({ enum: [...asideReasons, null], type: 'string', nullable: true })
  reason!: string | null;
  @ApiProperty({ type: 'string', nullable: true })
  addedBy!: string | null;
  addedAt!: string;
  @ApiProperty({ type: 'string', nullable: true })
  removedAt!: string | null;
  /** When its nonprofit was told that programmes of other funders may suit it better. */
  @ApiProperty({ type: 'string', nullable: true })
  hintedAt!: string | null;
  notes!: ShortlistNoteResponse[];
}

export class ShortlistWithLinesResponse extends ShortlistResponse {
  lines!: ShortlistLineResponse[];
  removed!: ShortlistLineResponse[];
}

export class ShortlistAddedResponse {
  /** How many were new on the list. */
  added!: number;
}

export const toShortlist = ({
  id,
  programmeId,
  name,
  createdAt,
  archivedAt,
  count,
}: ShortlistHead): ShortlistResponse => ({
  ...{ id, programmeId, name, createdAt: createdAt.toISOString() },
  ...{ archivedAt: archivedAt?.toISOString() ?? null, count },
});

export const toShortlistWithLines = (view: ShortlistView): ShortlistWithLinesResponse => ({
  ...toShortlist(view),
  lines: view.lines.map(toLineResponse),
  removed: view.removed.map(toLineResponse),
});

function toLineResponse({
  card,
  addedAt,
  removedAt,
  hintedAt,
  notes,
  ...line
}: ShortlistLine): ShortlistLineResponse {
  const { id, version, state, reason, addedBy } = line;
  return {
    ...{ id, version, state, reason, addedBy },
    nonprofit: card && toCardResponse(card),
    addedAt: addedAt.toISOString(),
    removedAt: removedAt?.toISOString() ?? null,
    hintedAt: hintedAt?.toISOString() ?? null,
    notes: notes.map(({ id: noteId, text, author, writtenAt, isOwn }) => ({
      ...{ id: noteId, text, author, writtenAt: writtenAt.toISOString(), isOwn },
    })),
  };
}
