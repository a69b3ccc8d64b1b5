import { ApiProperty } from '@nestjs/swagger';
import { OUTCOMES, STAGES, teamMarks, type ReceivedAnswers, type ReceivedApplication } from '@puente/grants';
import { NonprofitCardResponse, toCardResponse } from '../matches/match.response';

/** An application that was handed in, as the organisation that received it may know it. */
export class ReceivedApplicationResponse {
  id!: string;
  @ApiProperty({ enum: STAGES })
  stage!: string;
  submittedAt!: string;
  /** Null where nothing of the nonprofit is known any more, or who asks reviews it without names. */
  @ApiProperty({ type: NonprofitCardResponse, nullable: true })
  nonprofit!: NonprofitCardResponse | null;
  /** What was decided last. */
  @ApiProperty({ type: String, enum: [...Object.keys(OUTCOMES), null], nullable: true })
  outcome!: string | null;
  /** Whether who asks reviews it and has to declare first. */
  toDeclare!: boolean;
  /** How the team marked it; hidden from who has a review of it to hand in. */
  @ApiProperty({ type: String, enum: [...teamMarks, null], nullable: true })
  mark!: string | null;
}

export class ReceivedAnswersResponse extends ReceivedApplicationResponse {
  callId!: string;
  /** The code of its receipt. */
  code!: string;
  @ApiProperty({ type: Object, additionalProperties: true })
  form!: object;
  /** What was handed in, by question. */
  @ApiProperty({ type: Object, additionalProperties: true })
  answers!: object;
}

export function toReceivedResponse(received: ReceivedApplication): ReceivedApplicationResponse {
  const { id, stage, submittedAt, card, outcome, toDeclare, mark } = received;
  return {
    ...{ id, stage, outcome, toDeclare },
    submittedAt: submittedAt.toISOString(),
    mark: mark && mark.mark,
    nonprofit: card && toCardResponse(card),
  };
}

export function toReceivedAnswers(received: ReceivedAnswers): ReceivedAnswersResponse {
  const { call, code, form, answers } = received;
  return { ...toReceivedResponse(received), callId: call.id, code, form, answers };
}
