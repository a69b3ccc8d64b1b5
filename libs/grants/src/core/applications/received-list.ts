import type { Stage } from '../calls/call';
import { teamMarks, type TeamMark } from './team-marks';
import { outcomeCodes, type Outcome } from '../reviews/decision';

/** What was answered to an application; `waiting`: nothing yet. */
export const RECEIVED_ANSWERS = ['waiting', ...outcomeCodes] as const;
export type ReceivedAnswer = (typeof RECEIVED_ANSWERS)[number];
export const RECEIVED_ORDERS = ['first', 'latest', 'name'] as const;
export type ReceivedOrder = (typeof RECEIVED_ORDERS)[number];

/** `none`: nobody of the team marked it. */
export const RECEIVED_MARKS = ['none', ...teamMarks] as const;
export type ReceivedMark = (typeof RECEIVED_MARKS)[number];

/** Which of the applications that were received are listed, and in which order; null: whichever. */
export interface ReceivedQuery {
  readonly stage: Stage | null;
  readonly answer: ReceivedAnswer | null;
  readonly mark: ReceivedMark | null;
  readonly order: ReceivedOrder;
}

export const ALL_RECEIVED: ReceivedQuery = { stage: null, answer: null, mark: null, order: 'first' };

/** How a list is narrowed and put in order, without what asks nothing: as parts of an address, or for keeping. */
export function fieldsOfReceived(query: ReceivedQuery): [name: string, value: string][] {
  return Object.entries(query).filter(
    ([name, value]) => value !== null && value !== ALL_RECEIVED[name as keyof ReceivedQuery],
  ) as [string, string][];
}

interface Received {
  readonly id: string;
  readonly stage: Stage;
  readonly outcome: Outcome | null;
  readonly submittedAt: Date;
  readonly mark: { readonly mark: TeamMark } | null;
  /** As the reader may know it; those without stand last. */
  readonly card: { readonly label: string } | null;
}

export const answerOf = ({ outcome }: Pick<Received, 'outcome'>): ReceivedAnswer => outcome ?? 'waiting';

export const markOf = ({ mark }: Pick<Received, 'mark'>): ReceivedMark => mark?.mark ?? 'none';

/** Those that are asked for, in the order that is asked for. */
export function listReceivedAs<Row extends Received>(rows: readonly Row[], query: ReceivedQuery): Row[] {
  return rows
    .filter(({ stage }) => !query.stage || stage === query.stage)
    .filter((row) => !query.answer || answerOf(row) === query.answer)
    .filter((row) => !query.mark || markOf(row) === query.mark)
    .sort((one, other) => ORDERS[query.order](one, other) || (one.id < other.id ? -1 : 1));
}

const byTime = (one: Received, other: Received): number =>
  one.submittedAt.getTime() - other.submittedAt.getTime();

const ORDERS: Readonly<Record<ReceivedOrder, (one: Received, other: Received) => number>> = {
  first: byTime,
  latest: (one, other) => byTime(other, one),
  name: (one, other) =>
    Number(!one.card) - Number(!other.card) ||
    (one.card?.label ?? '').localeCompare(other.card?.label ?? '', 'es'),
};
