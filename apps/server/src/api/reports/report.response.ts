import { ApiProperty } from '@nestjs/swagger';
import type { Locale } from '@puente/kernel';
import {
  RECIPIENT_STATES,
  type ListedReport,
  type ReceivedReport,
  type RecipientRow,
  type ReportStanding,
} from '@puente/reporting';
import { toFieldProblem } from '../../http/problem';
import { FieldProblem } from '../../http/problem.response';
import { ANY_ANSWER } from '../applications/any-answer';
import {
  AnswerResponse,
  BesideResponse,
  SectionProgressResponse,
  toAnswer,
  toBeside,
} from '../applications/application.response';

const STATES = Object.keys(RECIPIENT_STATES);

export class SectionNoteResponse {
  section!: string;
  note!: string;
}

/** An award that a report answers, and where it stands there. */
export class ReportRecipientResponse {
  id!: string;
  awardId!: string;
  award!: string;
  funder!: string;
  requirementId!: string;
  requirement!: string;
  /** `YYYY-MM-DD`. */
  dueOn!: string;
  version!: number;
  @ApiProperty({ enum: STATES })
  state!: string;
  /** How often it was handed in. */
  handedIn!: number;
  /** What has to be corrected. */
  notes!: SectionNoteResponse[];
}

export class ListedReportResponse {
  id!: string;
  version!: number;
  /** `YYYY-MM-DD`. */
  fromOn!: string;
  /** `YYYY-MM-DD`. */
  untilOn!: string;
  recipients!: ReportRecipientResponse[];
}

export class GranteeReportResponse extends ListedReportResponse {
  /** What it asks, as a form. */
  @ApiProperty({ type: Object, additionalProperties: true })
  form!: object;
  answers!: AnswerResponse[];
  /** Texts that wait for somebody to choose. */
  beside!: BesideResponse[];
  sections!: SectionProgressResponse[];
  /** Sections that may be written. */
  writable!: string[];
  /** What keeps it from being handed in. */
  missing!: FieldProblem[];
}

class HandedInResponse {
  number!: number;
  /** SHA-256 of what was handed in. */
  sha256!: string;
  handedInAt!: string;
}

class ReportDifferenceResponse {
  section!: string;
  question!: string;
  @ApiProperty(ANY_ANSWER)
  before!: unknown;
  @ApiProperty(ANY_ANSWER)
  after!: unknown;
}

export class ReceivedReportResponse extends ReportRecipientResponse {
  /** What was handed in: time, answers, counts, and the lines of the award's budget. */
  @ApiProperty({ type: Object, additionalProperties: true })
  document!: object;
  /** The last first. */
  history!: HandedInResponse[];
  /** What changed since it was handed in before. */
  differences!: ReportDifferenceResponse[];
}

export const toRecipient = (row: RecipientRow): ReportRecipientResponse => ({
  ...{ id: row.id, awardId: row.awardId, award: row.award, funder: row.funder, state: row.state },
  ...{ requirementId: row.requirementId, requirement: row.requirement, dueOn: row.dueOn },
  ...{ version: row.version, handedIn: row.handedIn },
  notes: row.notes.map((each) => ({ ...each })),
});

export const toListedReport = ({
  id,
  version,
  fromOn,
  untilOn,
  recipients,
}: ListedReport): ListedReportResponse => ({
  ...{ id, version, fromOn, untilOn },
  recipients: recipients.map(toRecipient),
});

export const toReport = (own: ReportStanding, locale: Locale): GranteeReportResponse => ({
  ...toListedReport({ ...own.report, recipients: own.recipients }),
  form: own.form,
  answers: own.answers.map(toAnswer),
  beside: own.beside.map(toBeside),
  sections: own.sections.map((each) => ({ ...each })),
  writable: [...own.open],
  missing: own.faults.map((each) => toFieldProblem(each, locale)),
});

export const toReceived = ({
  recipient,
  submission,
  history,
  differences,
}: ReceivedReport): ReceivedReportResponse => ({
  ...toRecipient(recipient),
  document: submission.document,
  history: history.map(({ number, sha256, handedInAt }) => ({
    ...{ number, sha256 },
    handedInAt: handedInAt.toISOString(),
  })),
  differences: differences.map((each) => ({ ...each })),
});
