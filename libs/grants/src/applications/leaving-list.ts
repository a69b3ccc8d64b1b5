import type { ExportFilters, ExportMark } from '@puente/exports';
import { filtersOf, type AskedList, type ListFile } from '@puente/matching';
import type { CallRow } from '../calls/call.repository';
import {
  ALL_RECEIVED,
  fieldsOfReceived,
  RECEIVED_ANSWERS,
  RECEIVED_MARKS,
  RECEIVED_ORDERS,
  STAGES,
  type ReceivedQuery,
} from '../core';
import type { ReceivedApplication } from './received';

/** What was received for a call, as somebody wants it as a file. */
export interface AskedReceived {
  readonly kind: 'received';
  readonly callId: string;
  readonly query: ReceivedQuery;
}

/** Any list that leaves as a file. */
export type LeavingList = AskedList | AskedReceived;

/** What was received, with the mark that every row of its file carries. */
export interface ReceivedListFile extends AskedReceived {
  readonly call: CallRow;
  readonly listed: readonly ReceivedApplication[];
  readonly mark: ExportMark;
}

export type LeavingFile = ListFile | ReceivedListFile;

/** How a list was narrowed and put in order, for keeping: codes alone. */
export function filtersOfList(asked: LeavingList): ExportFilters {
  if (asked.kind !== 'received') return filtersOf(asked);
  return { call: asked.callId, ...Object.fromEntries(fieldsOfReceived(asked.query)) };
}

/** What was asked for once, as it was kept. */
export function receivedAskedFor({ call, stage, answer, mark, order }: ExportFilters): AskedReceived {
  const query = {
    stage: known(STAGES, stage),
    answer: known(RECEIVED_ANSWERS, answer),
    mark: known(RECEIVED_MARKS, mark),
    order: known(RECEIVED_ORDERS, order) ?? ALL_RECEIVED.order,
  };
  return { kind: 'received', callId: typeof call === 'string' ? call : '', query };
}

const known = <Code extends string>(codes: readonly Code[], value: unknown): Code | null =>
  codes.find((code) => code === value) ?? null;
