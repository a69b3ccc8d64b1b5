/** One line of a benchmark. `ratio` is value / peerValue, both measured in the same run on the same data. */
export interface Measurement {
  readonly name: string;
  readonly size: number;
  readonly value: number;
  readonly unit: string;
  readonly peer: string | null;
  readonly peerValue: number | null;
  readonly ratio: number | null;
}
