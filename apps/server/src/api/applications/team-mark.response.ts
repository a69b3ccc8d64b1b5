import { ApiProperty } from '@nestjs/swagger';
import type { CommentRow, TeamComments } from '@puente/grants';

export class MarkedResponse {
  /** How many had another mark before. */
  count!: number;
  /** What undoes it for ten minutes, once; null where nothing changed. */
  @ApiProperty({ type: String, nullable: true })
  undo!: string | null;
}

export class UndoneMarksResponse {
  count!: number;
}

class ColleagueResponse {
  personId!: string;
  name!: string;
}

export class TeamCommentResponse {
  id!: string;
  authorId!: string;
  /** Null where they work here no more. */
  @ApiProperty({ type: String, nullable: true })
  author!: string | null;
  /** Empty once it was taken away. */
  text!: string;
  /** Whom it calls on, for who writes it anew. */
  mentions!: string[];
  /** Their names. */
  mentioned!: string[];
  writtenAt!: string;
  @ApiProperty({ type: String, nullable: true })
  editedAt!: string | null;
  @ApiProperty({ type: String, nullable: true })
  removedAt!: string | null;
}

export class TeamCommentsResponse {
  comments!: TeamCommentResponse[];
  /** Whether who asks may add to them. */
  mayWrite!: boolean;
  /** Whom they may call on. */
  mentionable!: ColleagueResponse[];
}

export const toTeamComments = ({ comments, mayWrite, mentionable }: TeamComments): TeamCommentsResponse => ({
  comments: comments.map(toTeamComment),
  mayWrite,
  mentionable: mentionable.map(({ personId, name }) => ({ personId, name })),
});

const toTeamComment = ({
  mentions,
  mentioned,
  writtenAt,
  editedAt,
  removedAt,
  ...comment
}: CommentRow): TeamCommentResponse => ({
  ...comment,
  mentions: [...mentions],
  mentioned: [...mentioned],
  writtenAt: writtenAt.toISOString(),
  editedAt: editedAt?.toISOString() ?? null,
  removedAt: removedAt?.toISOString() ?? null,
});
