import type { Candidate, Corpus } from '../corpus';
import { RECOMMEND_CONSTANTS } from '../parameters';
import type { FundingRecord } from '../records';
import { invertMatrix } from './invert-matrix';
import type { Signal } from './text-signals';

/** How much each record says about a funder: `weights[f * records.length + r]`, 0 for its own, may be negative. */
export interface CofundingModel {
  readonly records: readonly FundingRecord[];
  readonly weights: Float64Array;
}

/**
 * Learns whom each funder follows: ridge regression of its whole record on the records of all others, whole and by
 * programme and years, in closed form (Steck 2019, on the side of the funders, with all of a funder's own records
 * left out as one block). What several records share is counted once.
 */
export function learnCofunding({ funders, records, recipients }: Corpus): CofundingModel {
  const order = records.length;
  const inverse = invertMatrix(overlaps(records, recipients.length), order);
  const own = funders.map((): number[] => []);
  records.forEach(({ funder }, record) => own[funder]!.push(record));
  const weights = new Float64Array(funders.length * order);
  own.forEach((block, funder) => weights.set(blockWeights(inverse, order, block), funder * order));
  return { records, weights };
}

/** −P_oS (P_SS)⁻¹ e: P the inverse, S the funder's own records with the whole one first, o all others. */
function blockWeights(inverse: Float64Array, order: number, block: readonly number[]): Float64Array {
  const size = block.length;
  const corner = new Float64Array(size * size);
  block.forEach((row, i) =>
    block.forEach((column, j) => (corner[i * size + j] = inverse[row * order + column]!)),
  );
  const solved = invertMatrix(corner, size);
  const weights = new Float64Array(order);
  for (let record = 0; record < order; record++) {
    block.forEach((row, i) => (weights[record]! -= inverse[record * order + row]! * solved[i * size]!));
  }
  for (const record of block) weights[record] = 0;
  return weights;
}

/** The inner products of all records, with the ridge on the diagonal. */
function overlaps(records: readonly FundingRecord[], recipients: number): Float64Array {
  const order = records.length;
  const holders = Array.from({ length: recipients }, (): { record: number; value: number }[] => []);
  records.forEach(({ recipients: places, values }, record) =>
    places.forEach((place, at) => holders[place]!.push({ record, value: values[at]! })),
  );
  const matrix = new Float64Array(order * order);
  for (const each of holders) {
    for (const one of each) {
      for (const other of each) matrix[one.record * order + other.record]! += one.value * other.value;
    }
  }
  for (let at = 0; at < matrix.length; at += order + 1) matrix[at]! += RECOMMEND_CONSTANTS.cofundingRidge;
  return matrix;
}

/** What each funder (its place in `corpus.funders`) adds to the co-funding signal of a recipient for `funder`. */
export function cofundingShares(
  model: CofundingModel,
  funder: number,
  recipient: number,
): Map<number, number> {
  const shares = new Map<number, number>();
  model.records.forEach((record, at) => {
    const place = record.recipients.indexOf(recipient);
    if (place === -1 || record.funder === funder) return;
    const share = model.weights[funder * model.records.length + at]! * record.values[place]!;
    shares.set(record.funder, (shares.get(record.funder) ?? 0) + share);
  });
  return shares;
}

/** Square root of the support that the records of others give each candidate, 0 where they speak against it. */
export function cofundingSignal(
  corpus: Corpus,
  candidates: readonly Candidate[],
  { records, weights }: CofundingModel,
): Signal {
  const places = new Map(candidates.map((candidate, index) => [candidate.key, index]));
  const placeOf = corpus.recipients.map((recipient) => places.get(recipient.key) ?? -1);
  return (funder) => {
    const support = new Float64Array(candidates.length);
    records.forEach(({ recipients, values }, record) => {
      const weight = weights[funder * records.length + record]!;
      for (let at = 0; at < recipients.length; at++) {
        const place = placeOf[recipients[at]!]!;
        if (place !== -1) support[place]! += weight * values[at]!;
      }
    });
    return support.map((value) => Math.sqrt(Math.max(0, value)));
  };
}
