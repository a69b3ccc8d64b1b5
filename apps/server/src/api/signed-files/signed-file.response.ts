import { ApiProperty } from '@nestjs/swagger';
import type { SignedFileRow } from '@puente/grants';

/** A scan of an agreement that was signed on paper. */
export class SignedFileResponse {
  id!: string;
  /** The hash of the frozen text that it is said to be. */
  textSha256!: string;
  /** Who sent it: `funder` or `nonprofit`. */
  side!: string;
  /** `waits`, `confirmed`, `refused` or `removed`. */
  state!: string;
  /** Of the file; a confirmation names it. */
  sha256!: string;
  byteCount!: number;
  /** `clean` or `unscanned`; what no scanner looked into is opened by its own side alone. */
  scan!: string;
  /** Whether its bytes are there. */
  isKept!: boolean;
  addedAt!: string;
  @ApiProperty({ type: String, nullable: true })
  decidedAt!: string | null;
  /** Why it was refused. */
  reason!: string;
}

export const toSignedFile = (row: SignedFileRow): SignedFileResponse => ({
  ...{ id: row.id, textSha256: row.textSha256, side: row.side, state: row.state, sha256: row.fileSha256 },
  ...{ byteCount: row.byteCount, scan: row.scan, isKept: row.isKept, reason: row.reason },
  ...{ addedAt: row.addedAt.toISOString(), decidedAt: row.decidedAt?.toISOString() ?? null },
});
