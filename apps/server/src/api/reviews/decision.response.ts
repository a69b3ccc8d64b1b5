import { ApiProperty } from '@nestjs/swagger';
import type { DecisionRow, DecisionView } from '@puente/grants';
import type { ListPage } from '@puente/kernel';
import { NonprofitCardResponse, toCardResponse } from '../matches/match.response';

class DecisionListResponse {
  id!: string;
  version!: number;
  /** `proposed`, `decided` or `withdrawn`. */
  status!: string;
  /** How many people besides who proposed must approve. */
  quorum!: number;
  items!: number;
  proposedBy!: string;
  @ApiProperty({ type: String, nullable: true })
  proposer!: string | null;
  proposedAt!: string;
  @ApiProperty({ type: String, nullable: true })
  decidedAt!: string | null;
  /** The hash of the list as it is; an approval names it. */
  @ApiProperty({ type: String, nullable: true })
  shown!: string | null;
}

export class DecisionsResponse {
  lists!: DecisionListResponse[];
  found!: number;
  page!: number;
}

class DecisionLineResponse {
  applicationId!: string;
  @ApiProperty({ type: String, nullable: true })
  stage!: string | null;
  @ApiProperty({ type: NonprofitCardResponse, nullable: true })
  nonprofit!: NonprofitCardResponse | null;
  outcome!: string;
  reasons!: string[];
  note!: string;
}

class ApprovalResponse {
  personId!: string;
  @ApiProperty({ type: String, nullable: true })
  name!: string | null;
  approvedAt!: string;
  /** Whether it counts for the list as it is now. */
  counts!: boolean;
}

export class DecisionDetailResponse extends DecisionListResponse {
  lines!: DecisionLineResponse[];
  approvals!: ApprovalResponse[];
}

function toDecision(row: DecisionRow): DecisionListResponse {
  const { id, version, status, quorum, items, proposedBy, proposer, shown } = row;
  return {
    ...{ id, version, status, quorum, items, proposedBy, proposer, shown },
    proposedAt: row.proposedAt.toISOString(),
    decidedAt: row.decidedAt?.toISOString() ?? null,
  };
}

export const toDecisions = ({ rows, found, page }: ListPage<DecisionRow>): DecisionsResponse => ({
  ...{ lists: rows.map(toDecision), found, page },
});

export const toDecisionDetail = (view: DecisionView): DecisionDetailResponse => ({
  ...toDecision(view),
  lines: view.lines.map(({ applicationId, stage, card, outcome, reasons, note }) => ({
    ...{ applicationId, stage, outcome, note },
    nonprofit: card && toCardResponse(card),
    reasons: [...reasons],
  })),
  approvals: view.approvals.map(({ personId, name, approvedAt, counts }) => ({
    ...{ personId, name, counts },
    approvedAt: approvedAt.toISOString(),
  })),
});
