import type { FieldError } from '@puente/kernel';
import { scopesFor } from '@puente/permissions/core';

/** How long a token may live, in days. */
export const TOKEN_DAYS = { usual: 90, most: 365 } as const;
const LONGEST_NAME = 100;

/** What a person asks of a token: what it is for, which of their permissions it carries, and for how many days. */
export interface TokenInput {
  readonly name: string;
  readonly scopes: readonly string[];
  /** Absent: the usual time. */
  readonly days?: number;
}

/** What is wrong with a token that somebody with these roles asks for; none when it can be made. */
export function faultsOfToken({ name, scopes, days }: TokenInput, roles: readonly string[]): FieldError[] {
  return [...faultsOfName(name.trim()), ...faultsOfScopes(scopes, roles), ...faultsOfDays(days)];
}

function faultsOfName(name: string): FieldError[] {
  if (name === '') return [{ field: 'name', code: 'required' }];
  return name.length > LONGEST_NAME ? [{ field: 'name', code: 'too-long-text' }] : [];
}

function faultsOfScopes(scopes: readonly string[], roles: readonly string[]): FieldError[] {
  if (scopes.length === 0) return [{ field: 'scopes', code: 'required' }];
  const allowed: readonly string[] = scopesFor(roles);
  const strange = scopes.find((scope) => !allowed.includes(scope));
  return strange === undefined
    ? []
    : [{ field: 'scopes', code: 'not-in-list', params: { value: strange.slice(0, 60) } }];
}

function faultsOfDays(days: number | undefined): FieldError[] {
  if (days === undefined) return [];
  if (!Number.isSafeInteger(days)) return [{ field: 'days', code: 'not-a-whole-number' }];
  if (days < 1) return [{ field: 'days', code: 'too-small-value' }];
  return days > TOKEN_DAYS.most ? [{ field: 'days', code: 'too-large-value' }] : [];
}
