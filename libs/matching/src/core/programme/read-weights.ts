import type { FieldError } from '@puente/kernel';
import {
  ALL_PART_CODES,
  DEFAULT_WEIGHTS,
  FURTHER_PART_CODES,
  PART_CODES,
  type PartCode,
  type Weights,
} from '../programme-facts';
import { FieldReader } from './field-reader';

/** Decimal weights such as 33.3 add up to 100 only within the rounding of floats. */
const TOLERANCE = 1e-9;

/**
 * The weights: the default when none is given, else those given, zero for the rest of the usual parts and nothing for
 * further ones without weight; they sum to 100.
 */
export function readWeights(reader: FieldReader, value: unknown): Weights {
  if (value === undefined || value === null) return DEFAULT_WEIGHTS;
  const before = reader.errors.length;
  const given = reader.fields(value, 'weights');
  reader.onlyKeys(given, 'weights', ALL_PART_CODES, 'unknown-part');
  const read = (code: PartCode) => [code, readWeight(reader, given[code], code)] as const;
  const weights = Object.fromEntries([
    ...PART_CODES.map(read),
    ...FURTHER_PART_CODES.map(read).filter(([, weight]) => weight > 0),
  ]) as unknown as Weights;
  const sum = Object.values(weights).reduce((total, weight) => total + weight, 0);
  if (reader.errors.length === before && Math.abs(sum - 100) > TOLERANCE) {
    reader.refuse('weights', 'weights-do-not-sum-to-100', { sum: Number(sum.toFixed(6)) });
  }
  return weights;
}

/** Why a list cannot be put in order by these weights, each with its field (`weights.text`); nothing where it can. */
export function weightFaults(given: Readonly<Record<string, number>> | undefined): readonly FieldError[] {
  const reader = new FieldReader();
  readWeights(reader, given);
  return reader.errors;
}

function readWeight(reader: FieldReader, value: unknown, code: PartCode): number {
  if (typeof value === 'number' && value < 0) {
    reader.refuse(`weights.${code}`, 'negative-weight', { value });
    return 0;
  }
  return reader.number(value, `weights.${code}`, { min: 0, max: 100 }) ?? 0;
}
