import { ApiProperty } from '@nestjs/swagger';
import { NonprofitCardResponse } from '../matches/match.response';

export class ScenarioSummaryResponse {
  id!: string;
  title!: string;
  currency!: string;
  /** Decimal text. */
  budget!: string;
  candidates!: number;
  /** `waiting`, `done`, `failed` or `cancelled`. */
  state!: string;
  /** `unproven` or `no-answer`, of one that failed. */
  @ApiProperty({ type: String, nullable: true })
  fault!: string | null;
  /** Of the inputs: the same have the same result. */
  inputsSha256!: string;
  engineVersion!: string;
  @ApiProperty({ type: String, nullable: true })
  copyOf!: string | null;
  @ApiProperty({ type: String, nullable: true })
  maker!: string | null;
  madeAt!: string;
  @ApiProperty({ type: String, nullable: true })
  endedAt!: string | null;
  /** The list of decisions that it became. */
  @ApiProperty({ type: String, nullable: true })
  decisionId!: string | null;
}

export class ScenariosResponse {
  @ApiProperty({ type: [ScenarioSummaryResponse] })
  scenarios!: ScenarioSummaryResponse[];
  found!: number;
  page!: number;
}

export class ScenarioLimitResponse {
  side!: string;
  grouping!: string;
  code!: string;
  amount!: string;
}

class ScenarioTierResponse {
  amount!: string;
  worth!: number;
}

/** One of the two ids says who it is: of the application, or of the line of the shortlist. */
export class SubjectResponse {
  @ApiProperty({ type: String, nullable: true })
  applicationId!: string | null;
  @ApiProperty({ type: String, nullable: true })
  entryId!: string | null;
}

export class PlacedResponse extends SubjectResponse {
  @ApiProperty({ type: NonprofitCardResponse, nullable: true })
  nonprofit!: NonprofitCardResponse | null;
  /** Null where the reader may not know it: it counts to no state. */
  @ApiProperty({ type: String, nullable: true })
  state!: string | null;
  @ApiProperty({ type: String, nullable: true })
  region!: string | null;
  movements!: string[];
}

export class ScenarioCandidateResponse extends PlacedResponse {
  strategy!: string;
  @ApiProperty({ type: [ScenarioTierResponse] })
  tiers!: ScenarioTierResponse[];
  @ApiProperty({ type: String, nullable: true })
  lock!: string | null;
  /** Of a shortlist: whether an award can be written for it without a call; else it is met by an introduction first. */
  @ApiProperty({ type: Boolean, nullable: true })
  awardable!: boolean | null;
}

class ScenarioAwardResponse extends SubjectResponse {
  amount!: string;
  worth!: number;
}

export class ScenarioPortfolioResponse {
  worth!: number;
  spent!: string;
  @ApiProperty({ type: [ScenarioAwardResponse] })
  awards!: ScenarioAwardResponse[];
}

export class ListPortfolioResponse extends ScenarioPortfolioResponse {
  /** Limits that going down the list breaks. */
  broken!: string[];
}

class ScenarioBindingResponse {
  constraint!: string;
  /** What a choice without it would be worth more; null where time did not do for a proof. */
  @ApiProperty({ type: Number, nullable: true })
  gain!: number | null;
}

class ScenarioRelaxationResponse {
  constraint!: string;
  @ApiProperty({ type: String, nullable: true })
  from!: string | null;
  @ApiProperty({ type: String, nullable: true })
  to!: string | null;
}

class BudgetPointResponse {
  budget!: string;
  @ApiProperty({ type: Number, nullable: true })
  worth!: number | null;
  @ApiProperty({ type: String, nullable: true })
  spent!: string | null;
  proven!: boolean;
}

export class ScenarioResultResponse {
  /** Null: nothing keeps within all limits. */
  @ApiProperty({ type: ScenarioPortfolioResponse, nullable: true })
  best!: ScenarioPortfolioResponse | null;
  byWorth!: ListPortfolioResponse;
  byWorthPerPeso!: ListPortfolioResponse;
  @ApiProperty({ type: [ScenarioBindingResponse] })
  binding!: ScenarioBindingResponse[];
  /** What 100,000 more in the currency would add. */
  @ApiProperty({ type: Number, nullable: true })
  oneMore!: number | null;
  /** The smallest change that helps where nothing keeps within all limits. */
  @ApiProperty({ type: [ScenarioRelaxationResponse] })
  relaxation!: ScenarioRelaxationResponse[];
  /** What other budgets, from half to half as much again, would be worth. */
  @ApiProperty({ type: [BudgetPointResponse] })
  frontier!: BudgetPointResponse[];
}

export class ScenarioResponse extends ScenarioSummaryResponse {
  maxShare!: number;
  @ApiProperty({ type: [ScenarioLimitResponse] })
  limits!: ScenarioLimitResponse[];
  @ApiProperty({ type: [ScenarioCandidateResponse] })
  lines!: ScenarioCandidateResponse[];
  @ApiProperty({ type: ScenarioResultResponse, nullable: true })
  result!: ScenarioResultResponse | null;
}

class OfferedCandidateResponse extends PlacedResponse {
  @ApiProperty({ type: String, nullable: true })
  strategy!: string | null;
  /** What it asks for, in the call's currency. */
  @ApiProperty({ type: String, nullable: true })
  asked!: string | null;
  /** The mean of its reviews, 0 to 100. */
  @ApiProperty({ type: Number, nullable: true })
  score!: number | null;
  /** How well programme and nonprofit suit each other, 0 to 100. */
  @ApiProperty({ type: Number, nullable: true })
  fit!: number | null;
}

export class ScenarioOfferResponse {
  @ApiProperty({ type: String, nullable: true })
  currency!: string | null;
  /** The largest award of the call, or of the shortlist's programme. */
  @ApiProperty({ type: String, nullable: true })
  largestAward!: string | null;
  /** The smallest of the shortlist's programme. */
  @ApiProperty({ type: String, nullable: true })
  smallestAward!: string | null;
  @ApiProperty({ type: [OfferedCandidateResponse] })
  candidates!: OfferedCandidateResponse[];
}

class ComparedLineResponse extends SubjectResponse {
  @ApiProperty({ type: NonprofitCardResponse, nullable: true })
  nonprofit!: NonprofitCardResponse | null;
  /** What each scenario gives, in their order; null where it gives nothing. */
  @ApiProperty({ type: 'array', items: { type: 'string', nullable: true } })
  amounts!: (string | null)[];
}

class ComparedScenarioResponse extends ScenarioSummaryResponse {
  @ApiProperty({ type: Number, nullable: true })
  worth!: number | null;
  @ApiProperty({ type: String, nullable: true })
  spent!: string | null;
  chosen!: number;
}

export class ScenarioComparisonResponse {
  @ApiProperty({ type: [ComparedScenarioResponse] })
  scenarios!: ComparedScenarioResponse[];
  /** Candidates that not all of them fund alike. */
  @ApiProperty({ type: [ComparedLineResponse] })
  differing!: ComparedLineResponse[];
  /** How many all of them fund alike. */
  alike!: number;
}
