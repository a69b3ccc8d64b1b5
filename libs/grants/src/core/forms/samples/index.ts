import type { FormInput } from '../form';
import { emergency } from './emergency';
import { fullApplication } from './full-application';
import { letterOfInterest } from './letter-of-interest';

/** Forms to start from. */
export const FORM_SAMPLES = {
  letter: letterOfInterest,
  full: fullApplication,
  emergency,
} as const satisfies Record<string, FormInput>;
export type FormSample = keyof typeof FORM_SAMPLES;
