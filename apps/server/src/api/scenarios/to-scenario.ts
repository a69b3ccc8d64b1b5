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
import { toCardResponse } from '../matches/match.response';
import type {
  ListPortfolioResponse,
  PlacedResponse,
  ScenarioCandidateResponse,
  ScenarioComparisonResponse,
  ScenarioLimitResponse,
  ScenarioOfferResponse,
  ScenarioPortfolioResponse,
  ScenarioResponse,
  ScenarioResultResponse,
  ScenarioSummaryResponse,
  ScenariosResponse,
  SubjectResponse,
} from './scenario.response';

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
