import {
  ALL_RECEIVED,
  RECEIVED_ANSWERS,
  RECEIVED_MARKS,
  RECEIVED_ORDERS,
  STAGES,
  type ReceivedQuery,
} from '@puente/grants';
import { codeIn, type RawQuery } from './match-query';

/** What a list of received applications is asked by; an unknown word is refused with its field, an empty one asks nothing. */
export function readReceivedQuery(raw: RawQuery): ReceivedQuery {
  return {
    stage: codeIn(raw, 'stage', STAGES),
    answer: codeIn(raw, 'answer', RECEIVED_ANSWERS),
    mark: codeIn(raw, 'mark', RECEIVED_MARKS),
    order: codeIn(raw, 'order', RECEIVED_ORDERS) ?? ALL_RECEIVED.order,
  };
}
