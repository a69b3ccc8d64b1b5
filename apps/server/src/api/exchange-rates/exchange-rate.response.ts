import type { RateList, RecordedRate } from '@puente/ledger';

/** What one unit of `of` was worth in `in`. */
export class ExchangeRateResponse {
  id!: string;
  of!: string;
  in!: string;
  day!: string;
  /** `bank`, `banxico-fix` or `agreement`. */
  source!: string;
  /** Decimal text, exact. */
  rate!: string;
  /** The rate that was wrong. */
  replaces!: string | null;
  /** The rate that holds instead of this one; null: this one holds. */
  replacedBy!: string | null;
  recordedAt!: string;
}

export class ExchangeRateListResponse {
  rates!: ExchangeRateResponse[];
  found!: number;
  page!: number;
  pages!: number;
}

/** What an import of rates did. */
export class RatesTakenResponse {
  read!: number;
  /** Those that were not on record before. */
  added!: number;
}

export const toRateResponse = (rate: RecordedRate): ExchangeRateResponse => ({
  ...{ id: rate.id, of: rate.of, in: rate.in, day: rate.ratedOn, source: rate.source, rate: rate.value },
  ...{ replaces: rate.replaces, replacedBy: rate.replacedBy, recordedAt: rate.recordedAt.toISOString() },
});

export const toRateListResponse = ({ rows, ...rest }: RateList): ExchangeRateListResponse => ({
  rates: rows.map(toRateResponse),
  ...rest,
});
