import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { IsInt, Max, Min } from 'class-validator';
import type { FormValues } from '../pages/shared/form-state';

/** The largest number that a column of versions holds. */
const LARGEST = 2 ** 31 - 1;

export const isVersion = (value: unknown): value is number =>
  Number.isInteger(value) && Number(value) >= 1 && Number(value) <= LARGEST;

/** A field of a body: the version that its writer saw. */
export const SeenVersion = (): PropertyDecorator =>
  applyDecorators(IsInt(), Min(1), Max(LARGEST), ApiProperty({ minimum: 1, maximum: LARGEST }));

/** The version that a form saw; what is no version of ours matches none. */
export function seenVersion({ version }: FormValues): number {
  const number = Number(version?.[0]);
  return isVersion(number) ? number : 0;
}
