import { ApiProperty } from '@nestjs/swagger';
import {
  FORWARDING_STATES,
  type AgreedForwarding,
  type ForwardedAnswers,
  type ForwardedApplication,
  type ForwardingView,
  type OtherFunder,
} from '@puente/grants';
import type { DateOnly } from '@puente/kernel';
import { NonprofitCardResponse, toCardResponse } from '../matches/match.response';
import { momentOf } from './application.response';

/** That one more funder may read an application. */
export class ForwardingResponse {
  id!: string;
  toFunderId!: string;
  toFunder!: string;
  /** The last day on which it may read. */
  until!: string;
  @ApiProperty({ enum: Object.keys(FORWARDING_STATES) })
  state!: string;
  signedAt!: string;
  @ApiProperty({ type: String, nullable: true })
  forwardedAt!: string | null;
  @ApiProperty({ type: String, nullable: true })
  note!: string | null;
  @ApiProperty({ type: String, nullable: true })
  openedAt!: string | null;
  @ApiProperty({ type: String, nullable: true })
  revokedAt!: string | null;
}

/** The same as the funder that said no knows it: not when the other one opened it, nor whether it was taken back. */
export class AgreedForwardingResponse {
  id!: string;
  toFunderId!: string;
  toFunder!: string;
  /** The last day on which it may be read. */
  until!: string;
  @ApiProperty({ enum: ['agreed', 'passed', 'over'] })
  state!: string;
  signedAt!: string;
  @ApiProperty({ type: String, nullable: true })
  forwardedAt!: string | null;
  @ApiProperty({ type: String, nullable: true })
  note!: string | null;
}

export class OfferedFunderResponse {
  id!: string;
  name!: string;
}

export class OwnForwardingsResponse {
  agreed!: ForwardingResponse[];
  /** Who may be let read it: funders with an open call whose conditions one’s own profile meets. They are told nothing. */
  funders!: OfferedFunderResponse[];
  /** The last day that may be agreed on today. */
  latest!: string;
}

/** What another funder passed on. */
export class ForwardedApplicationResponse {
  id!: string;
  /** Who passed it on. */
  funder!: string;
  forwardedAt!: string;
  until!: string;
  @ApiProperty({ type: String, nullable: true })
  note!: string | null;
  /** Null before somebody of the team opened it. */
  @ApiProperty({ type: String, nullable: true })
  openedAt!: string | null;
  /** Null where nothing of the nonprofit is known. */
  @ApiProperty({ type: NonprofitCardResponse, nullable: true })
  nonprofit!: NonprofitCardResponse | null;
}

export class ForwardedAnswersResponse extends ForwardedApplicationResponse {
  @ApiProperty({ type: Object, additionalProperties: true })
  form!: object;
  /** What was handed in, by question, without files. */
  @ApiProperty({ type: Object, additionalProperties: true })
  answers!: object;
}

export function toForwarding(row: ForwardingView): ForwardingResponse {
  const { id, toFunderId, toFunder, until, state, signedAt, note } = row;
  return {
    ...{ id, toFunderId, toFunder, until, state, note },
    signedAt: signedAt.toISOString(),
    forwardedAt: momentOf(row.forwardedAt),
    openedAt: momentOf(row.openedAt),
    revokedAt: momentOf(row.revokedAt),
  };
}

export function toAgreedForwarding(row: AgreedForwarding): AgreedForwardingResponse {
  const { id, toFunderId, toFunder, until, state, signedAt, forwardedAt, note } = row;
  return {
    ...{ id, toFunderId, toFunder, until, state, note },
    signedAt: signedAt.toISOString(),
    forwardedAt: momentOf(forwardedAt),
  };
}

export function toOwnForwardings(
  agreed: readonly ForwardingView[],
  funders: readonly OtherFunder[],
  latest: DateOnly,
): OwnForwardingsResponse {
  return {
    agreed: agreed.map(toForwarding),
    funders: funders.map(({ id, name }) => ({ id, name })),
    latest,
  };
}

export function toForwarded(forwarded: ForwardedApplication): ForwardedApplicationResponse {
  const { id, funder, until, note, forwardedAt, openedAt, card } = forwarded;
  return {
    ...{ id, funder, until, note },
    forwardedAt: forwardedAt.toISOString(),
    openedAt: momentOf(openedAt),
    nonprofit: card && toCardResponse(card),
  };
}

export function toForwardedAnswers(forwarded: ForwardedAnswers): ForwardedAnswersResponse {
  const { form, answers } = forwarded;
  return { ...toForwarded(forwarded), form, answers };
}
