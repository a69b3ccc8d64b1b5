import type { InvitationInput } from '@puente/access';
import { isLocale, type Locale } from '@puente/kernel';
import type { FormValues } from '../shared/form-state';

/** Roles and programmes as they were ticked. */
export function placeOf(values: FormValues): { roles: readonly string[]; programmes: readonly string[] } {
  return { roles: values.roles ?? [], programmes: values.programmes ?? [] };
}

export function invitationInput(values: FormValues, locale: Locale): InvitationInput {
  const chosen = values.locale?.[0];
  return {
    ...placeOf(values),
    email: values.email?.[0] ?? '',
    name: values.name?.[0] ?? '',
    locale: isLocale(chosen) ? chosen : locale,
  };
}
