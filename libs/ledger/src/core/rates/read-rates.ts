import { decodeUtf8, scanCsv, type DateOnly } from '@puente/kernel';
import { RATE_FIELDS, type RateFault, type RateFaultCode } from './rate-fault';
import { readRate, type PairRate, type RateText } from './read-rate';

/** Ten years of days, twice. */
export const MOST_RATES = 7_500;

export interface LineRate {
  readonly line: number;
  readonly rate: PairRate;
}

export type ReadRates = { readonly rates: readonly LineRate[] } | { readonly faults: readonly RateFault[] };

const faultAt = (line: number, code: RateFaultCode, params: RateFault['params'] = {}): RateFault => ({
  ...{ line, field: null, code, params },
});

/** Reads a file of rates: CSV in UTF-8 with the header `of,in,day,source,rate`. All of it, or every fault with its line. */
export function readRates(bytes: Uint8Array, today: DateOnly): ReadRates {
  const rows = rowsOf(bytes);
  if ('faults' in rows) return rows;
  const read = rows.rows.map(({ line, cells }) => readLine(line, cells, today));
  const faults = read.flatMap((each) => ('faults' in each ? each.faults : []));
  const rates = read.flatMap((each) => ('faults' in each ? [] : [each]));
  const all = [...faults, ...repeatedIn(rates)];
  return all.length > 0 ? { faults: all } : { rates };
}

interface Row {
  readonly line: number;
  readonly cells: readonly string[];
}

function rowsOf(bytes: Uint8Array): { readonly rows: readonly Row[] } | { readonly faults: RateFault[] } {
  const refused = (fault: RateFault) => ({ faults: [fault] });
  const decoded = decodeUtf8(bytes);
  if ('badByte' in decoded) return refused(faultAt(decoded.badByte.line, 'rates-encoding'));
  const rows: Row[] = [];
  const wrong = scanCsv(decoded.text, (cells, line) =>
    rows.push({ line, cells: cells.map((each) => each.trim()) }),
  );
  if (wrong) return refused(faultAt(wrong.line, 'rates-quotes'));
  const [header, ...rest] = rows;
  if (header?.cells.join() !== RATE_FIELDS.join()) return refused(faultAt(1, 'rates-header'));
  if (rest.length === 0) return refused(faultAt(1, 'rates-empty'));
  if (rest.length > MOST_RATES) return refused(faultAt(1, 'rates-too-many', { limit: MOST_RATES }));
  return { rows: rest };
}

function readLine(
  line: number,
  cells: readonly string[],
  today: DateOnly,
): LineRate | { readonly faults: readonly RateFault[] } {
  if (cells.length !== RATE_FIELDS.length) {
    return { faults: [faultAt(line, 'rates-columns', { found: cells.length })] };
  }
  const text = Object.fromEntries(RATE_FIELDS.map((field, index) => [field, cells[index]!])) as RateText;
  const read = readRate(text, today);
  return 'rate' in read ? { line, ...read } : { faults: read.faults.map((fault) => ({ ...fault, line })) };
}

function repeatedIn(rates: readonly LineRate[]): RateFault[] {
  const seen = new Set<string>();
  return rates.flatMap(({ line, rate }) => {
    const known = seen.has(rateKey(rate));
    seen.add(rateKey(rate));
    return known ? [faultAt(line, 'rate-repeated')] : [];
  });
}

/** What a rate is of: there is one for each pair, day and source. */
export const rateKey = ({ of, in: into, ratedOn, source }: PairRate): string =>
  `${of} ${into} ${ratedOn} ${source}`;
