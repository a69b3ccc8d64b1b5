import type { MatchList, MatchRow, NonprofitCard, SnapshotView } from '@puente/matching';
import type { LocaleTextResponse } from '../../http/problem.response';

/** A nonprofit as this reader may see it; `handle` stands for it in addresses. */
export class NonprofitCardResponse {
  handle!: string;
  label!: string;
  named!: boolean;
  safety!: string;
  mainRegion!: string | null;
  mainService!: string | null;
  sizeBand!: string | null;
}

export class MatchPartResponse {
  code!: string;
  weight!: number;
  value!: number;
  evidence!: LocaleTextResponse;
}

export class MatchRuleResponse {
  code!: string;
  answer!: 'pass' | 'fail' | 'unknown';
  reason!: LocaleTextResponse;
}

export class MatchResponse {
  rank!: number;
  nonprofit!: NonprofitCardResponse;
  eligible!: 'yes' | 'unknown' | 'no';
  score!: number;
  confidence!: number;
  parts!: MatchPartResponse[];
  rules!: MatchRuleResponse[];
  changes!: LocaleTextResponse[];
}

export class MatchCountsResponse {
  eligible!: number;
  unknown!: number;
  ineligible!: number;
}

export class MatchListResponse {
  programme!: string;
  weights!: Record<string, number>;
  counts!: MatchCountsResponse;
  found!: number;
  page!: number;
  pages!: number;
  /** How many the team set aside for this programme; `aside=shown` lists them too. */
  aside!: number;
  results!: MatchResponse[];
}

export class SnapshotResponse {
  number!: number;
  programme!: string;
  programmeVersion!: number;
  engineVersion!: string;
  weights!: Record<string, number>;
  counts!: MatchCountsResponse;
  sha256!: string;
  createdAt!: string;
  results!: MatchResponse[];
}

export function toMatchResponse({
  rank,
  card,
  match,
}: Pick<MatchRow, 'rank' | 'card' | 'match'>): MatchResponse {
  const { eligible, score, confidence, parts, rules, changes } = match;
  return {
    rank,
    nonprofit: toCardResponse(card),
    eligible,
    score,
    confidence,
    parts: parts.map(({ code, weight, value, evidence }) => ({ code, weight, value, evidence })),
    rules: rules.map(({ code, answer, reason }) => ({ code, answer, reason })),
    changes: [...changes],
  };
}

export function toCardResponse(card: NonprofitCard): NonprofitCardResponse {
  const { handle, label, named, safety, mainRegion, mainService, sizeBand } = card;
  return { handle, label, named, safety, mainRegion, mainService, sizeBand };
}

export function toMatchListResponse(list: MatchList): MatchListResponse {
  const { programme, weights, counts, found, page, pages, aside, rows } = list;
  return {
    programme: programme.id,
    weights,
    counts,
    found,
    page,
    pages,
    aside,
    results: rows.map(toMatchResponse),
  };
}

export function toSnapshotResponse(snapshot: SnapshotView): SnapshotResponse {
  return {
    number: snapshot.number,
    programme: snapshot.programmeId,
    programmeVersion: snapshot.programmeVersion,
    engineVersion: snapshot.engineVersion,
    weights: snapshot.input.weights,
    counts: snapshot.result.counts,
    sha256: snapshot.sha256,
    createdAt: snapshot.createdAt.toISOString(),
    results: snapshot.result.rows.map(toMatchResponse),
  };
}
