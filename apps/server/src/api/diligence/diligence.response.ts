import { ApiProperty } from '@nestjs/swagger';
import {
  REMINDER_WORDS,
  ROUTE_PLANS,
  remindersOf,
  type AskedRoute,
  type NoteRow,
  type PairLine,
  type PairList,
  type PairRoute,
  type PairView,
  type ShelterRow,
} from '@puente/grants';
import { minorToDecimal, type DateOnly, type LocaleText } from '@puente/kernel';
import { LocaleTextResponse } from '../../http/problem.response';
import { DoneeDoubtResponse, DoneeResponse, toDonee, toDoneeDoubts } from '../donee/donee.response';
import { NonprofitCardResponse, toCardResponse } from '../matches/match.response';

class RouteStepResponse {
  code!: string;
  words!: LocaleTextResponse;
  /** `open`, `done` or `not-needed`. */
  state!: string;
  /** The last day on which it holds; of an open step the day on which it was over. */
  @ApiProperty({ type: String, nullable: true })
  validUntil!: string | null;
  reference!: string;
  @ApiProperty({ type: String, nullable: true })
  doneAt!: string | null;
}

class CodedTextResponse {
  code!: string;
  words!: LocaleTextResponse;
}

/** A legal route with its steps. */
export class PairRouteResponse {
  route!: string;
  /** `open`, `ready`, `expired` or `ended`. */
  state!: string;
  chosenAt!: string;
  @ApiProperty({ type: [RouteStepResponse] })
  steps!: RouteStepResponse[];
  /** What the route adds to the agreement. */
  @ApiProperty({ type: [CodedTextResponse] })
  clauses!: CodedTextResponse[];
}

class OwnPairRouteResponse extends PairRouteResponse {
  version!: number;
}

export class AskedRouteResponse extends PairRouteResponse {
  funder!: string;
  /** Of what was said of the own authorisation as a donee; null where the route asks for none. */
  @ApiProperty({ type: [DoneeDoubtResponse], nullable: true })
  doneeDoubts!: DoneeDoubtResponse[] | null;
}

class DiligenceNoteResponse {
  /** `route`, `risk` or `appetite`. */
  kind!: string;
  @ApiProperty({ type: String, nullable: true })
  level!: string | null;
  words!: string;
  writtenAt!: string;
}

export class PairLineResponse {
  /** The latest award to the nonprofit; the pair is read and changed by it. */
  awardId!: string;
  title!: string;
  /** The nonprofit as its reader may know it. */
  @ApiProperty({ type: NonprofitCardResponse, nullable: true })
  nonprofit!: NonprofitCardResponse | null;
  @ApiProperty({ type: OwnPairRouteResponse, nullable: true })
  route!: OwnPairRouteResponse | null;
  @ApiProperty({ type: String, nullable: true })
  risk!: string | null;
  /** `not-noted`, `appetite-unknown`, `within` or `beyond`. */
  riskStanding!: string;
}

export class PairListResponse {
  @ApiProperty({ type: [PairLineResponse] })
  pairs!: PairLineResponse[];
  @ApiProperty({ type: DiligenceNoteResponse, nullable: true })
  appetite!: DiligenceNoteResponse | null;
}

class ShelterAnswersResponse {
  number!: number;
  /** By question. */
  answers!: object;
  answeredAt!: string;
}

class DonationReminderResponse {
  awardId!: string;
  /** Decimal text with two places. */
  amount!: string;
  /** `identify-donor`, `give-notice` or `thresholds-unknown`. */
  code!: string;
  words!: LocaleTextResponse;
}

export class DiligencePairResponse extends PairLineResponse {
  @ApiProperty({ type: [OwnPairRouteResponse] })
  earlier!: OwnPairRouteResponse[];
  @ApiProperty({ type: [DiligenceNoteResponse] })
  notes!: DiligenceNoteResponse[];
  @ApiProperty({ type: DiligenceNoteResponse, nullable: true })
  appetite!: DiligenceNoteResponse | null;
  /** Whether an award pays for a shelter or a transition home. */
  isShelter!: boolean;
  @ApiProperty({ type: ShelterAnswersResponse, nullable: true })
  shelter!: ShelterAnswersResponse | null;
  /** Null where the route asks for no authorised donee. */
  @ApiProperty({ type: DoneeResponse, nullable: true })
  donee!: DoneeResponse | null;
  /** Of awards in pesos; a reminder, no legal verdict. */
  @ApiProperty({ type: [DonationReminderResponse] })
  reminders!: DonationReminderResponse[];
}

const wordsOf = (route: PairRoute['route'], code: string): LocaleText =>
  ROUTE_PLANS[route].checklist.find((each) => each.code === code)?.words ?? { es: code, en: code };

const toRoute = ({
  route,
  state,
  chosenAt,
  steps,
}: Omit<AskedRoute, 'funder' | 'id' | 'doneeDoubts'>): PairRouteResponse => ({
  ...{ route, state, chosenAt: chosenAt.toISOString() },
  steps: steps.map(({ code, state: stands, validUntil, reference, doneAt }) => ({
    ...{ code, words: wordsOf(route, code), state: stands, validUntil, reference },
    doneAt: doneAt?.toISOString() ?? null,
  })),
  clauses: ROUTE_PLANS[route].clauses.map(({ code, words }) => ({ code, words })),
});

const toOwnRoute = (row: PairRoute): OwnPairRouteResponse => ({ ...toRoute(row), version: row.version });
const toNote = ({ kind, level, words, writtenAt }: NoteRow): DiligenceNoteResponse => ({
  ...{ kind, level, words, writtenAt: writtenAt.toISOString() },
});
const toShelter = ({ number, answers, answeredAt }: ShelterRow): ShelterAnswersResponse => ({
  ...{ number, answers, answeredAt: answeredAt.toISOString() },
});

export const toAskedRoute = (row: AskedRoute): AskedRouteResponse => ({
  ...toRoute(row),
  funder: row.funder,
  doneeDoubts: row.doneeDoubts && toDoneeDoubts(row.doneeDoubts),
});

export const toPairList = ({ lines, appetite }: PairList): PairListResponse => ({
  pairs: lines.map(toPairLine),
  appetite: appetite && toNote(appetite),
});

function toPairLine({ awardId, title, card, route, risk, riskStanding }: PairLine): PairLineResponse {
  const nonprofit = card && toCardResponse(card);
  return { awardId, title, nonprofit, route: route && toOwnRoute(route), risk, riskStanding };
}

export const toPair = (pair: PairView): DiligencePairResponse => ({
  ...toPairLine(pair),
  earlier: pair.earlier.map(toOwnRoute),
  notes: pair.notes.map(toNote),
  appetite: pair.appetite && toNote(pair.appetite),
  isShelter: pair.isShelter,
  shelter: pair.shelter && toShelter(pair.shelter),
  donee: pair.donee && toDonee(pair.donee),
  reminders: toReminders(pair, pair.today),
});

const toReminders = ({ awards }: PairView, today: DateOnly): DonationReminderResponse[] =>
  remindersOf(awards, today).map(({ award, code }) => ({
    ...{ awardId: award.id, amount: minorToDecimal(award.amountMinor), code, words: REMINDER_WORDS[code] },
  }));
