import { ApiProperty } from '@nestjs/swagger';
import type {
  AskedStage,
  BurdenWarning,
  CallBurden,
  CallCheck,
  CallPhase,
  CallStatus,
  InvitedNonprofit,
  Stage,
} from '@puente/grants';
import { BurdenResponse } from '../forms/form.response';
import { NonprofitCardResponse, toCardResponse } from '../matches/match.response';
import { LocaleTextResponse } from '../../http/problem.response';

export class CallBurdenResponse extends BurdenResponse {
  /** Items for each 100,000 pesos of the largest award; null where the award cannot be told in pesos. */
  @ApiProperty({ type: Number, nullable: true })
  itemsPer100k!: number | null;
}

/** The median of what the funder's earlier calls asked, and how many these are. */
export class UsualBurdenResponse {
  itemsPer100k!: number;
  calls!: number;
}

export class CallStageResponse {
  stage!: Stage;
  formId!: string;
  formNumber!: number;
  @ApiProperty({ type: Number, nullable: true })
  dueDays!: number | null;
  title!: LocaleTextResponse;
  burden!: BurdenResponse;
}

export class CallResponse {
  id!: string;
  version!: number;
  status!: CallStatus;
  phase!: CallPhase;
  programmeId!: string;
  updatedAt!: string;
  opensAt!: string;
  @ApiProperty({ type: String, nullable: true })
  closesAt!: string | null;
  /** What the call says, as docs/grants.md describes it. */
  @ApiProperty({ type: Object, additionalProperties: true })
  facts!: object;
  stages!: CallStageResponse[];
  burden!: CallBurdenResponse;
  @ApiProperty({ type: UsualBurdenResponse, nullable: true })
  usual!: UsualBurdenResponse | null;
  @ApiProperty({ type: [String] })
  warnings!: BurdenWarning[];
}

export class CallDetailResponse extends CallResponse {
  /** Stages whose form was changed since the call took it; saving a draft again takes it as it is. */
  @ApiProperty({ type: [String] })
  changedForms!: Stage[];
}

export class CallInvitationResponse {
  nonprofit!: NonprofitCardResponse;
  invitedAt!: string;
}

export class InvitedResponse {
  /** How many were not invited before. */
  invited!: number;
}

export const toBurden = ({
  items,
  documents,
  assumedMinutes,
  itemsPer100k,
}: CallBurden): CallBurdenResponse => ({
  ...{ items, documents, assumedMinutes, itemsPer100k },
});

export function toStage({ form, burden, ...stage }: AskedStage): CallStageResponse {
  const { formId, formNumber, dueDays } = stage;
  return { stage: stage.stage, formId, formNumber, dueDays, title: form.title, burden: { ...burden } };
}

export function toCallResponse(check: Omit<CallCheck, 'changedForms'>): CallResponse {
  const { call, stages, burden, usual, warnings } = check;
  const { id, version, status, phase, programmeId, facts } = call;
  return {
    ...{ id, version, status, phase, programmeId, facts },
    updatedAt: call.updatedAt.toISOString(),
    opensAt: call.opensAt.toISOString(),
    closesAt: call.closesAt?.toISOString() ?? null,
    stages: stages.map(toStage),
    burden: toBurden(burden),
    usual: usual && { ...usual },
    warnings: [...warnings],
  };
}

export function toCallDetailResponse(check: CallCheck): CallDetailResponse {
  return { ...toCallResponse(check), changedForms: [...check.changedForms] };
}

export function toCallInvitation({ card, invitedAt }: InvitedNonprofit): CallInvitationResponse {
  return { nonprofit: toCardResponse(card), invitedAt: invitedAt.toISOString() };
}
