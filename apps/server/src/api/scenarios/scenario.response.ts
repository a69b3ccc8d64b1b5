import { ApiProperty } from '@nestjs/swagger';
import type {
  ListPortfolio,
  OfferedCandidate,
  ScenarioComparison,
  ScenarioLimit,
  ScenarioLine,
  ScenarioOffer,
  ScenarioPlace,
  ScenarioPortfolio,
  ScenarioResult,
  ScenarioRow,
  ScenarioView,
} from '@puente/grants';
import { minorToDecimal, type ListPage } from '@puente/kernel';
import { NonprofitCardResponse, toCardResponse } from '../matches/match.response';

class ScenarioSummaryResponse {
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

class ScenarioLimitResponse {
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
class SubjectResponse {
  @ApiProperty({ type: String, nullable: true })
  applicationId!: string | null;
  @ApiProperty({ type: String, nullable: true })
  entryId!: string | null;
}

class PlacedResponse extends SubjectResponse {
  @ApiProperty({ type: NonprofitCardResponse, nullable: true })
  nonprofit!: NonprofitCardResponse | null;
  /** Null where the reader may not know it: it counts to no state. */
  @ApiProperty({ type: String, nullable: true })
  state!: string | null;
  @ApiProperty({ type: String, nullable: true })
  region!: string | null;
  movements!: string[];
}

class ScenarioCandidateResponse extends PlacedResponse {
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

class ScenarioPortfolioResponse {
  worth!: number;
  spent!: string;
  @ApiProperty({ type: [ScenarioAwardResponse] })
  awards!: ScenarioAwardResponse[];
}

class ListPortfolioResponse extends ScenarioPortfolioResponse {
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

class ScenarioResultResponse {
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

const decimal = (minor: string | bigint): string => minorToDecimal(BigInt(minor));

function toSummary(row: ScenarioRow): ScenarioSummaryResponse {
  const { id, title, currency, candidates, state, fault, inputsSha256, engineVersion, copyOf, maker } = row;
  return {
    ...{ id, title, currency, candidates, state, fault, inputsSha256, engineVersion, copyOf, maker },
    ...{ budget: decimal(row.budgetMinor), madeAt: row.madeAt.toISOString() },
    ...{ endedAt: row.endedAt?.toISOString() ?? null, decisionId: row.decisionId },
  };
}

export const toScenarios = ({ rows, found, page }: ListPage<ScenarioRow>): ScenariosResponse => ({
  scenarios: rows.map(toSummary),
  ...{ found, page },
});

export const toScenario = ({ source: { place }, scenario, lines }: ScenarioView): ScenarioResponse => ({
  ...toSummary(scenario),
  maxShare: scenario.maxShare,
  limits: scenario.limits.map(toLimit),
  lines: lines.map((line) => toLine(place, line)),
  result: scenario.result && toResult(place, scenario.result),
});

const toSubject = ({ kind }: ScenarioPlace, id: string): SubjectResponse => ({
  applicationId: kind === 'call' ? id : null,
  entryId: kind === 'shortlist' ? id : null,
});

const toLimit = ({ amountMinor, ...limit }: ScenarioLimit): ScenarioLimitResponse => ({
  ...limit,
  amount: decimal(amountMinor),
});

const toPlaced = (
  place: ScenarioPlace,
  { subjectId, card, state, region, movements }: Placed,
): PlacedResponse => ({
  ...{ ...toSubject(place, subjectId), nonprofit: card && toCardResponse(card) },
  ...{ state, region, movements: [...movements] },
});

type Placed = Pick<OfferedCandidate, 'subjectId' | 'card' | 'state' | 'region' | 'movements'>;

const toLine = (place: ScenarioPlace, line: ScenarioLine): ScenarioCandidateResponse => ({
  ...toPlaced(place, line),
  ...{ strategy: line.strategy, lock: line.lock, awardable: line.canBeAwarded },
  tiers: line.tiers.map(({ amountMinor, worth }) => ({ amount: decimal(amountMinor), worth })),
});

const toResult = (
  place: ScenarioPlace,
  { best, byWorth, byWorthPerPeso, relaxation, frontier, ...rest }: ScenarioResult,
): ScenarioResultResponse => ({
  best: best && toPortfolio(place, best),
  ...{ byWorth: toList(place, byWorth), byWorthPerPeso: toList(place, byWorthPerPeso) },
  ...{ binding: rest.binding.map((each) => ({ ...each })), oneMore: rest.oneMore },
  relaxation: relaxation.map(({ constraint, fromMinor, toMinor }) => ({
    ...{ constraint, from: fromMinor && decimal(fromMinor), to: toMinor && decimal(toMinor) },
  })),
  frontier: frontier.map(({ budgetMinor, worth, spentMinor, isProven }) => ({
    ...{ budget: decimal(budgetMinor), worth, spent: spentMinor && decimal(spentMinor), proven: isProven },
  })),
});

const toPortfolio = (
  place: ScenarioPlace,
  { worth, spentMinor, awards }: ScenarioPortfolio,
): ScenarioPortfolioResponse => ({
  ...{ worth, spent: decimal(spentMinor) },
  awards: awards.map(({ id, amountMinor, worth }) => ({
    ...{ ...toSubject(place, id), amount: decimal(amountMinor), worth },
  })),
});

const toList = (place: ScenarioPlace, list: ListPortfolio): ListPortfolioResponse => ({
  ...toPortfolio(place, list),
  broken: [...list.broken],
});

export const toOffer = ({ source, award, candidates }: ScenarioOffer): ScenarioOfferResponse => ({
  currency: award.currency,
  largestAward: award.largestMinor === null ? null : decimal(award.largestMinor),
  smallestAward: award.smallestMinor === null ? null : decimal(award.smallestMinor),
  candidates: candidates.map((each) => ({
    ...toPlaced(source.place, each),
    ...{ strategy: each.strategy, score: each.score, fit: each.fit },
    asked: each.askedMinor === null ? null : decimal(each.askedMinor),
  })),
});

export const toComparison = (compared: ScenarioComparison): ScenarioComparisonResponse => ({
  scenarios: compared.scenarios.map((row) => ({
    ...toSummary(row),
    worth: row.result?.best?.worth ?? null,
    spent: row.result?.best ? decimal(row.result.best.spentMinor) : null,
    chosen: row.result?.best?.awards.length ?? 0,
  })),
  differing: compared.differing.map(({ subjectId, amounts }) => {
    const card = compared.lines.get(subjectId)?.card ?? null;
    return {
      ...{ ...toSubject(compared.source.place, subjectId), nonprofit: card && toCardResponse(card) },
      amounts: amounts.map((minor) => minor && decimal(minor)),
    };
  }),
  alike: compared.alike,
});
