import { moneyStep } from '@puente/disclosure';
import { readSubject, type EditionTable } from '@puente/portfolio';
import { ApiProperty } from '@nestjs/swagger';
import { figureOf, type MoneySum, type Need, type NeedSignal } from '@puente/evidence';
import { minorToDecimal } from '@puente/kernel';
import { regionOf, stateRow, type StateCode } from '@puente/taxonomy';

export class NeedLabelResponse {
  es!: string;
  en!: string;
}

export class SignalSourceResponse {
  code!: string;
  title!: string;
  publisher!: string;
  /** The year of the edition, apart from the time that the figures are about. */
  editionYear!: number | null;
}

/** What the source says of a state and time; a null value was not reported, which is not zero. */
export class SignalRowResponse {
  state!: string;
  value!: number | null;
  qualifier!: string;
  periodStart!: string;
  periodEnd!: string;
  caveats!: string[];
  populations!: string[];
  observation!: string | null;
}

/** So many states, without saying which. */
export class NationalStatementResponse {
  value!: number;
  of!: number | null;
  periodStart!: string;
  periodEnd!: string;
  caveats!: string[];
  observation!: string;
}

export class NeedSignalResponse {
  code!: string;
  /** `need`: what was seen of trafficking; `response`: what is there against it. */
  kind!: 'need' | 'response';
  label!: NeedLabelResponse;
  unit!: NeedLabelResponse;
  source!: SignalSourceResponse;
  strategies!: string[];
  caveats!: string[];
  rows!: SignalRowResponse[];
  national!: NationalStatementResponse[];
}

export class CommittedResponse {
  currency!: string;
  /** Decimal text. */
  committed!: string;
}

/** Grants on record; what was paid is not in the record. */
export class MoneySumResponse {
  grants!: number;
  amountUnknown!: number;
  committed!: CommittedResponse[];
  firstYear!: number | null;
  lastYear!: number | null;
}

export class NeedStateResponse {
  /** ISO 3166-2. */
  state!: string;
  inegi!: string;
  region!: string;
  /** Codes of what nonprofits described for its region in 2017: tags, not figures. */
  trends!: string[];
  /** Grants that name this state alone. */
  money!: MoneySumResponse;
  /** Grants that name it among others; their amounts cannot be told apart. */
  sharedGrants!: number;
  /** Documented need and `none` or `little` recorded money; null otherwise. */
  @ApiProperty({ type: String, enum: ['none', 'little', null], nullable: true })
  thinlyFunded!: 'none' | 'little' | null;
  /** Whether some signal of need gives a figure of its own. */
  documented!: boolean;
}

export class YearMoneyResponse {
  year!: number | null;
  sum!: MoneySumResponse;
}

export class RegionMoneyResponse {
  region!: string;
  sum!: MoneySumResponse;
}

export class NeedMoneyResponse {
  all!: MoneySumResponse;
  stateNotTold!: MoneySumResponse;
  severalStates!: MoneySumResponse;
  severalCountries!: MoneySumResponse;
  /** Placed by words of the grant, where its columns of places are silent. */
  placedByWords!: number;
  byYear!: YearMoneyResponse[];
  /** Grants to Mexico alone whose states all lie in one region. */
  byRegion!: RegionMoneyResponse[];
}

class AwardMoneyResponse {
  /** A state, `several-` with a region, `several`, `not-said`, or `total`. */
  place!: string;
  /** In which the awards begin. */
  year!: string;
  currency!: string;
  /** Decimal text in rounded steps; null where it would single somebody out. */
  @ApiProperty({ type: String, nullable: true })
  committed!: string | null;
}

export class NeedResponse {
  signals!: NeedSignalResponse[];
  states!: NeedStateResponse[];
  money!: NeedMoneyResponse;
  /** Money of awards given here, as far as it may be told. */
  @ApiProperty({ type: [AwardMoneyResponse] })
  awards!: AwardMoneyResponse[];
}

export function toNeedResponse(need: Need, awards: readonly EditionTable[]): NeedResponse {
  const { money } = need;
  return {
    awards: awards.flatMap(toAwardMoney),
    signals: need.signals.signals.map((signal) => toSignal(signal, need.states)),
    states: need.states.map((state) => toState(state, need)),
    money: {
      all: toSum(money.all),
      stateNotTold: toSum(money.stateNotTold),
      severalStates: toSum(money.severalStates),
      severalCountries: toSum(money.severalCountries),
      placedByWords: money.placedByWords,
      byYear: [...money.byYear].map(([year, sum]) => ({ year, sum: toSum(sum) })),
      byRegion: [...money.byRegion].map(([region, sum]) => ({ region, sum: toSum(sum) })),
    },
  };
}

function toSignal(signal: NeedSignal, inside: readonly StateCode[]): NeedSignalResponse {
  const { code, kind, label, unit, source } = signal;
  return {
    ...{ code, kind, label, unit, source },
    strategies: [...signal.strategies],
    caveats: [...signal.caveats],
    rows: inside
      .flatMap((state) => figureOf(signal, state).rows)
      .map(({ period, caveats, populations, ...row }) => ({
        ...row,
        periodStart: period.start,
        periodEnd: period.end,
        caveats: [...caveats],
        populations: [...populations],
      })),
    national: signal.national.map(({ value, of, period, caveats, observation }) => ({
      ...{ value, of, observation },
      periodStart: period.start,
      periodEnd: period.end,
      caveats: [...caveats],
    })),
  };
}

function toState(state: StateCode, need: Need): NeedStateResponse {
  const { own, shared } = need.money.byState.get(state)!;
  return {
    state,
    inegi: stateRow(state).inegi,
    region: regionOf(state),
    trends: (need.signals.trends.byState.get(state) ?? []).map(({ code }) => code),
    money: toSum(own),
    sharedGrants: shared,
    thinlyFunded: need.thin.get(state) ?? null,
    documented: !need.silent.includes(state),
  };
}

function toSum({ committed, ...sum }: MoneySum): MoneySumResponse {
  return {
    ...sum,
    committed: [...committed].map(([currency, minor]) => ({ currency, committed: minorToDecimal(minor) })),
  };
}

function toAwardMoney({ subject, cells }: EditionTable): AwardMoneyResponse[] {
  const { currency, year } = readSubject(subject);
  return cells.map(({ key, value }) => ({
    ...{ place: key[0]!, year, currency },
    committed: value === null ? null : minorToDecimal(BigInt(value) * moneyStep(currency)),
  }));
}
