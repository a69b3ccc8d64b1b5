import { ApiProperty } from '@nestjs/swagger';
import type {
  AssignmentProposal,
  BoardLine,
  DeskLine,
  DeskReviews,
  OwnReview,
  PlannedCall,
  QueueLine,
  ReviewRow,
} from '@puente/grants';
import type { ListPage } from '@puente/kernel';
import { NonprofitCardResponse, toCardResponse } from '../matches/match.response';

class CandidateResponse {
  personId!: string;
  name!: string;
}

export class ReviewPlanResponse {
  callId!: string;
  /** 0 until somebody writes one. */
  version!: number;
  /** Whether a reviewer began: the rubric and blindness stay. */
  frozen!: boolean;
  blind!: boolean;
  reviewersEach!: number;
  quorum!: number;
  @ApiProperty({ type: Object, additionalProperties: true })
  rubric!: object;
  @ApiProperty({ type: 'array', items: { type: 'object', additionalProperties: true } })
  panel!: object[];
  /** Who can be asked to review. */
  candidates!: CandidateResponse[];
}

class AssignedResponse {
  reviewerId!: string;
  @ApiProperty({ type: String, nullable: true })
  reviewer!: string | null;
  opened!: boolean;
  submitted!: boolean;
}

class BoardLineResponse {
  applicationId!: string;
  stage!: string;
  submittedAt!: string;
  @ApiProperty({ type: NonprofitCardResponse, nullable: true })
  nonprofit!: NonprofitCardResponse | null;
  reviewers!: AssignedResponse[];
  /** People who stepped back from it. */
  recused!: string[];
}

export class BoardResponse {
  lines!: BoardLineResponse[];
  found!: number;
  page!: number;
}

class PairResponse {
  applicationId!: string;
  reviewerId!: string;
}

class LeftOutResponse extends PairResponse {
  /** Conflicts of interest; none where the person stepped back. */
  conflicts!: string[];
}

export class ProposalResponse {
  pairs!: PairResponse[];
  /** Why nothing can be proposed; null where something is. */
  @ApiProperty({ type: String, nullable: true })
  refusal!: string | null;
  /** The applications that are the reason. */
  applications!: string[];
  /** Who is not proposed for what, and why. */
  leftOut!: LeftOutResponse[];
}

class SpreadResponse {
  count!: number;
  @ApiProperty({ type: Number, nullable: true })
  mean!: number | null;
  @ApiProperty({ type: Number, nullable: true })
  lowest!: number | null;
  @ApiProperty({ type: Number, nullable: true })
  highest!: number | null;
  @ApiProperty({ type: Number, nullable: true })
  deviation!: number | null;
  isFarApart!: boolean;
}

class DeskLineResponse {
  applicationId!: string;
  stage!: string;
  submittedAt!: string;
  @ApiProperty({ type: NonprofitCardResponse, nullable: true })
  nonprofit!: NonprofitCardResponse | null;
  state!: string;
  reviewers!: AssignedResponse[];
  spread!: SpreadResponse;
  @ApiProperty({ type: String, nullable: true })
  outcome!: string | null;
}

export class CallReviewsResponse {
  lines!: DeskLineResponse[];
  found!: number;
  page!: number;
}

export class ReviewResponse {
  reviewerId!: string;
  @ApiProperty({ type: String, nullable: true })
  reviewer!: string | null;
  version!: number;
  status!: string;
  /** Points of a level by criterion, or `na`. */
  @ApiProperty({ type: Object, additionalProperties: true })
  marks!: object;
  forApplicant!: string;
  internal!: string;
  @ApiProperty({ type: Number, nullable: true })
  score!: number | null;
}

export class DeskReviewsResponse extends DeskLineResponse {
  reviews!: ReviewResponse[];
}

class TitleResponse {
  es!: string;
  en!: string;
}

export class QueueLineResponse {
  applicationId!: string;
  callId!: string;
  callTitle!: TitleResponse;
  stage!: string;
  /** Without names: nothing is told of the nonprofit. */
  blind!: boolean;
  @ApiProperty({ type: NonprofitCardResponse, nullable: true })
  nonprofit!: NonprofitCardResponse | null;
  /** Whether no conflict is declared and that still holds; nothing opens without. */
  declared!: boolean;
  @ApiProperty({ type: String, nullable: true })
  status!: string | null;
  @ApiProperty({ type: Number, nullable: true })
  score!: number | null;
  /** Why it was given back. */
  @ApiProperty({ type: String, nullable: true })
  reopenReason!: string | null;
}

export class OwnReviewResponse extends QueueLineResponse {
  @ApiProperty({ type: Object, additionalProperties: true })
  rubric!: object;
  /** What the platform knows that may be a conflict. */
  hints!: string[];
  /** The form that was answered; null until no conflict is declared. */
  @ApiProperty({ type: Object, additionalProperties: true, nullable: true })
  form!: object | null;
  @ApiProperty({ type: Object, additionalProperties: true, nullable: true })
  answers!: object | null;
  @ApiProperty({ type: ReviewResponse, nullable: true })
  review!: ReviewResponse | null;
  /** Others’, once one’s own is handed in. */
  others!: ReviewResponse[];
}

export class WrittenVersionResponse {
  version!: number;
}

export function toPlan({ call, plan, candidates }: PlannedCall): ReviewPlanResponse {
  return {
    callId: call.id,
    version: plan?.version ?? 0,
    frozen: !!plan?.frozenAt,
    blind: plan?.blind ?? false,
    reviewersEach: plan?.reviewersEach ?? 2,
    quorum: plan?.quorum ?? 1,
    rubric: plan?.rubric ?? { criteria: [] },
    panel: [...(plan?.panel ?? [])],
    candidates: candidates.map(({ personId, name }) => ({ personId, name })),
  };
}

const toAssigned = ({ reviewers }: Pick<BoardLine, 'reviewers'>): AssignedResponse[] =>
  reviewers.map(({ reviewerId, reviewer, openedAt, submittedAt }) => ({
    ...{ reviewerId, reviewer },
    opened: openedAt !== null,
    submitted: submittedAt !== null,
  }));

const toBoardLine = (line: BoardLine): BoardLineResponse => ({
  applicationId: line.applicationId,
  stage: line.stage,
  submittedAt: line.submittedAt.toISOString(),
  nonprofit: line.card && toCardResponse(line.card),
  reviewers: toAssigned(line),
  recused: [...line.recused],
});

export const toBoard = ({ rows, found, page }: ListPage<BoardLine>): BoardResponse => ({
  ...{ lines: rows.map(toBoardLine), found, page },
});

export const toProposal = ({ pairs, refusal, leftOut }: AssignmentProposal): ProposalResponse => ({
  pairs: pairs.map(({ applicationId, reviewerId }) => ({ applicationId, reviewerId })),
  refusal: refusal?.reason ?? null,
  applications: [...(refusal?.applications ?? [])],
  leftOut: leftOut.map(({ applicationId, reviewerId, conflicts }) => ({
    ...{ applicationId, reviewerId },
    conflicts: [...conflicts],
  })),
});

const toDeskLine = (line: DeskLine): DeskLineResponse => ({
  applicationId: line.applicationId,
  stage: line.stage,
  submittedAt: line.submittedAt.toISOString(),
  nonprofit: line.card && toCardResponse(line.card),
  state: line.state,
  reviewers: toAssigned(line),
  spread: { ...line.spread },
  outcome: line.outcome,
});

export const toDesk = ({ rows, found, page }: ListPage<DeskLine>): CallReviewsResponse => ({
  ...{ lines: rows.map(toDeskLine), found, page },
});

export const toDeskReviews = ({ line, reviews }: DeskReviews): DeskReviewsResponse => ({
  ...toDeskLine(line),
  reviews: reviews.map(toReview),
});

function toReview(row: ReviewRow): ReviewResponse {
  const { reviewerId, reviewer, version, status, marks, forApplicant, internal, score } = row;
  return { reviewerId, reviewer, version, status, marks, forApplicant, internal, score };
}

export const toQueueLine = (line: QueueLine): QueueLineResponse => ({
  applicationId: line.applicationId,
  callId: line.callId,
  callTitle: { es: line.callTitle.es, en: line.callTitle.en },
  stage: line.stage,
  blind: line.blind,
  nonprofit: line.card && toCardResponse(line.card),
  declared: line.isDeclared,
  status: line.status,
  score: line.score,
  reopenReason: line.reopenReason,
});

export const toOwnReview = ({
  line,
  rubric,
  hints,
  opened,
  review,
  others,
}: OwnReview): OwnReviewResponse => ({
  ...toQueueLine(line),
  rubric,
  hints: [...hints],
  form: opened?.form ?? null,
  answers: opened ? { ...opened.answers } : null,
  review: review && toReview(review),
  others: others.map(toReview),
});
