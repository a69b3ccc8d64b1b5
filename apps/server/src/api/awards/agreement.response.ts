import { ApiProperty } from '@nestjs/swagger';
import { agreedTerms, type AgreementRow, type ReceivedAwardRow } from '@puente/grants';
import { LocaleTextResponse } from '../../http/problem.response';
import { AwardTermsResponse, toTerms } from './award.response';

class AgreementClauseResponse {
  number!: number;
  title!: LocaleTextResponse;
  text!: LocaleTextResponse;
}

class AgreementSignatureResponse {
  /** `funder` or `nonprofit`. */
  side!: string;
  /** As it was typed; null to whom it is not shown. */
  @ApiProperty({ type: String, nullable: true })
  name!: string | null;
  signedAt!: string;
}

/** The frozen text on an award, and who signed it. */
export class AgreementResponse {
  /** The name of its template with the version. */
  template!: string;
  route!: string;
  /** The hash of the text; a signature names it. */
  sha256!: string;
  sentAt!: string;
  @ApiProperty({ type: [AgreementClauseResponse] })
  clauses!: AgreementClauseResponse[];
  terms!: AwardTermsResponse;
  @ApiProperty({ type: [AgreementSignatureResponse] })
  signatures!: AgreementSignatureResponse[];
  /** When somebody of the funder confirmed that both sides signed it on paper. */
  @ApiProperty({ type: String, nullable: true })
  onPaperAt!: string | null;
}

/** An award as its nonprofit reads it. */
export class ReceivedAwardResponse extends AwardTermsResponse {
  id!: string;
  funder!: string;
  /** `agreement`, `active`, `paused`, `closing`, `closed` or `terminated`. */
  state!: string;
  /** Whether its own side signed the agreement as it stands. */
  isSignedByUs!: boolean;
  @ApiProperty({ type: String, nullable: true })
  applicationId!: string | null;
}

export const toAgreement = ({ document, signatures, ...row }: AgreementRow): AgreementResponse => ({
  ...{ template: row.template, route: row.route, sha256: row.sha256, sentAt: row.sentAt.toISOString() },
  clauses: document.clauses.map(({ number, title, text }) => ({ number, title, text })),
  terms: toTerms(agreedTerms(document)),
  onPaperAt: row.onPaperAt?.toISOString() ?? null,
  signatures: signatures.map(({ side, typedName, signedAt }) => ({
    ...{ side, name: typedName, signedAt: signedAt.toISOString() },
  })),
});

export const toReceivedAward = (row: ReceivedAwardRow): ReceivedAwardResponse => ({
  ...{ id: row.id, funder: row.funder, state: row.state, applicationId: row.applicationId },
  isSignedByUs: row.isSignedByUs,
  ...toTerms({ ...row, beyondCall: '' }),
});
