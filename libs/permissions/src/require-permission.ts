import { DomainError, notFound } from '@puente/kernel';
import type { Actor, PersonActor } from '@puente/database';
import {
  grants,
  isForTokens,
  permissionRule,
  RULES,
  type Permission,
  type RuleCode,
  type Subject,
} from './core';

/**
 * The actor as a signed-in person who holds the permission, under its rules; otherwise a refusal. Every use case begins
 * with it. `subject` is what the use case is about; rules about something that is not given hold, except `another-person`.
 */
export function requirePermission(actor: Actor, permission: Permission, subject: Subject = {}): PersonActor {
  if (actor.kind !== 'person') throw new DomainError('unauthenticated', 'sign-in-needed');
  if (!holds(actor, permission)) throw new DomainError('forbidden', 'forbidden');
  for (const rule of permissionRule(permission).rules ?? []) refuseUnless(rule, actor, subject);
  return actor;
}

/** Whether the person's roles, and the scopes of an API token, grant the permission; its rules are not asked. */
export function holds({ roles, scopes }: PersonActor, permission: Permission): boolean {
  if (!grants(roles, permission)) return false;
  return scopes === null || (isForTokens(permission) && scopes.includes(permission));
}

function refuseUnless(code: RuleCode, actor: PersonActor, subject: Subject): void {
  const rule = RULES[code];
  if (rule.holds(actor, subject)) return;
  throw rule.refusal === 'not-found' ? notFound() : new DomainError('forbidden', rule.refusal);
}
