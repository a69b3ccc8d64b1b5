import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { IsInt, Max, Min } from 'class-validator';
import type { FormValues } from '../pages/shared/form-state';

/** The largest number that a column of versions holds. */
const LARGEST = 2 ** 31 - 1;

export const isVersion = (value: unknown): value is number =>
  Number.isInteger(value) && Number(value) >= 1 && Number(value) <= LARGEST;

/** A field of a body: the version that its writer saw; 0 where nothing may be there yet. */
export const SeenVersion = (least: 0 | 1 = 1): PropertyDecorator =>
  applyDecorators(IsInt(), Min(least), Max(LARGEST), ApiProperty({ minimum: least, maximum: LARGEST }));

/**
 * The version that a form goes on from: what was sent with it, for only a refusal that tells of somebody's change may lead on
 * from that change. A form that was not sent goes on from what is `there`.
 */
export const nextVersion = (values: FormValues, there: number): number =>
  values.version ? seenVersion(values) : there;

/** What was typed, to go on from what is there by now. */
export const withoutVersion = (values: FormValues): FormValues =>
  Object.fromEntries(Object.entries(values).filter(([name]) => name !== 'version'));

/** The version that a form saw; what is no version of ours matches none. */
export function seenVersion({ version }: FormValues): number {
  const number = Number(version?.[0]);
  return isVersion(number) ? number : 0;
}
