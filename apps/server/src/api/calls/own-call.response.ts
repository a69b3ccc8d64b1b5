import { ApiProperty } from '@nestjs/swagger';
import type { CallKind, CallPhase, OpenCall } from '@puente/grants';
import { LocaleTextResponse } from '../../http/problem.response';
import { MatchRuleResponse } from '../matches/match.response';
import { CallBurdenResponse, CallStageResponse, toBurden, toStage } from './call.response';

class AwardResponse {
  min!: string;
  max!: string;
  currency!: string;
}

/** A call as one nonprofit sees it, with its own answers to the conditions. */
export class OwnCallResponse {
  id!: string;
  funder!: string;
  programmeId!: string;
  phase!: CallPhase;
  title!: LocaleTextResponse;
  text!: LocaleTextResponse;
  kind!: CallKind;
  rapid!: boolean;
  sealed!: boolean;
  byInvitation!: boolean;
  /** Whether the funder asked this nonprofit by itself. */
  invited!: boolean;
  award!: AwardResponse;
  opensAt!: string;
  @ApiProperty({ type: String, nullable: true })
  closesAt!: string | null;
  timeZone!: string;
  burden!: CallBurdenResponse;
  stages!: CallStageResponse[];
  /** By the rules that matching uses; null where the programme is not shown any more. */
  @ApiProperty({ type: String, enum: ['yes', 'unknown', 'no', null], nullable: true })
  eligible!: 'yes' | 'unknown' | 'no' | null;
  rules!: MatchRuleResponse[];
  changes!: LocaleTextResponse[];
}

class OwnCallStageResponse extends CallStageResponse {
  /** The form as docs/grants.md describes it. */
  @ApiProperty({ type: Object, additionalProperties: true })
  document!: object;
}

export class OwnCallDetailResponse extends OwnCallResponse {
  @ApiProperty({ type: [OwnCallStageResponse] })
  override stages!: OwnCallStageResponse[];
}

export function toOwnCall({ call, stages, fit, burden, invited }: OpenCall): OwnCallResponse {
  const { id, funder, programmeId, phase, facts, opensAt, closesAt } = call;
  const { title, text, kind, rapid, sealed, byInvitation, award, timeZone } = facts;
  return {
    ...{ id, funder, programmeId, phase, title, text, kind, rapid, sealed, byInvitation, timeZone, invited },
    award: { ...award },
    opensAt: opensAt.toISOString(),
    closesAt: closesAt?.toISOString() ?? null,
    burden: toBurden(burden),
    stages: stages.map(toStage),
    eligible: fit?.eligible ?? null,
    rules: [...(fit?.match.rules ?? [])],
    changes: [...(fit?.match.changes ?? [])],
  };
}

export function toOwnCallDetail(open: OpenCall): OwnCallDetailResponse {
  const stages = open.stages.map((each) => ({ ...toStage(each), document: each.form }));
  return { ...toOwnCall(open), stages };
}
