import { DomainError } from '@puente/kernel';
import type { Actor, PersonActor } from '@puente/database';
import { grants, type Permission } from './core';

/** The actor as a signed-in person whose role grants the permission; otherwise a refusal. Every use case begins with it. */
export function requirePermission(actor: Actor, permission: Permission): PersonActor {
  if (actor.kind !== 'person') throw new DomainError('unauthenticated', 'sign-in-needed');
  if (!grants(actor.role, permission)) throw new DomainError('forbidden', 'forbidden');
  return actor;
}
