import { contribution } from '../score-match';

/** Contributions by a small whole number: made once for a programme, read for every row. */
export function tableOf(length: number, weight: number, value: (index: number) => number): Float64Array {
  return Float64Array.from({ length }, (_, index) => contribution(weight, value(index)));
}
