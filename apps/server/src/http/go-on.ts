import type { PersonActor } from '@puente/database';
import type { Response } from 'express';
import type { FormState, FormValues } from '../pages/shared/form-state';
import { localeOf } from './reader';
import { orAgain } from './refuse-form';
import type { PuenteRequest } from './route-rules';

/** What somebody sent about one thing, and which text of its page says that it was done. */
export interface SentAbout<Done extends string> {
  readonly actor: PersonActor;
  readonly id: string;
  readonly values: FormValues;
  readonly done: Done;
}

/** A form as it was sent; `field` is where a refusal stands that is about no field. */
export interface SentTo {
  readonly request: PuenteRequest;
  readonly response: Response;
  readonly values: FormValues;
  readonly field?: string;
}

/** Does what a form asks and goes on to `next`; what is refused is shown on the same page again. */
export async function goOnOrAgain(
  { request, response, values, field }: SentTo,
  act: () => Promise<unknown>,
  next: string,
  again: () => Promise<(state: FormState) => string>,
): Promise<void> {
  const go = async (): Promise<void> => {
    await act();
    response.redirect(303, next);
  };
  const form = { response, values, locale: localeOf(request) };
  await orAgain(field ? { ...form, field } : form, go, again);
}
