import { ApiProperty } from '@nestjs/swagger';
import { awardTermsOf, type AmendmentRow } from '@puente/grants';
import { LocaleTextResponse } from '../../http/problem.response';
import { AwardTermsResponse, toTerms } from './award.response';

class AddendumClauseResponse {
  number!: number;
  title!: LocaleTextResponse;
  text!: LocaleTextResponse;
}

/** A change of an award that runs. */
export class AmendmentResponse {
  id!: string;
  awardId!: string;
  /** From 1, of its award. */
  number!: number;
  version!: number;
  /** `requested`, `proposed`, `approved`, `agreed`, `in-force`, `declined` or `withdrawn`. */
  state!: string;
  /** What the nonprofit asked for; null where the funder began. */
  @ApiProperty({ type: String, nullable: true })
  askedKind!: string | null;
  @ApiProperty({ type: String, nullable: true })
  askedUntil!: string | null;
  askedWords!: string;
  reason!: string;
  @ApiProperty({ type: AwardTermsResponse, nullable: true })
  before!: AwardTermsResponse | null;
  @ApiProperty({ type: AwardTermsResponse, nullable: true })
  terms!: AwardTermsResponse | null;
  @ApiProperty({ type: [AddendumClauseResponse] })
  clauses!: AddendumClauseResponse[];
  /** The hash of the addendum; who accepts names it. Null while it is only asked for. */
  @ApiProperty({ type: String, nullable: true })
  sha256!: string | null;
  /** The hash that who approves names. */
  @ApiProperty({ type: String, nullable: true })
  shown!: string | null;
  answer!: string;
  /** `YYYY-MM-DD` */
  @ApiProperty({ type: String, nullable: true })
  inForceOn!: string | null;
}

export const toAmendment = (row: AmendmentRow): AmendmentResponse => ({
  ...{ id: row.id, awardId: row.awardId, number: row.number, version: row.version, state: row.state },
  ...{ askedKind: row.askedKind, askedUntil: row.askedUntil, askedWords: row.askedWords },
  reason: row.reason,
  before: row.before && toTerms(awardTermsOf(row.before)),
  terms: row.terms && toTerms(awardTermsOf(row.terms)),
  clauses: (row.document?.clauses ?? []).map(({ number, title, text }) => ({ number, title, text })),
  ...{ sha256: row.sha256, shown: row.shown, answer: row.answer, inForceOn: row.inForceOn },
});
