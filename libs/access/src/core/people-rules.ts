import type { FieldError } from '@puente/kernel';
import { isAdmin, rolesOf, type Role } from '@puente/permissions/core';

type TenantKind = 'funder' | 'nonprofit' | 'hip';

/** What somebody is to be in an organisation; no programmes means all of them, which administrators always have. */
export interface Place {
  readonly roles: readonly string[];
  readonly programmes: readonly string[];
}

/** What is wrong with a place in an organisation of this kind that has these programmes; none when it can be given. */
export function faultsOfPlace(kind: TenantKind, place: Place, known: readonly string[]): FieldError[] {
  const allowed: readonly string[] = rolesOf(kind);
  return [
    ...(place.roles.length === 0 ? [{ field: 'roles', code: 'required' }] : []),
    ...unlisted('roles', place.roles, allowed),
    ...unlisted('programmes', place.programmes, known),
    ...(isAdmin(place.roles) && place.programmes.length > 0
      ? [{ field: 'programmes', code: 'admin-has-all' }]
      : []),
  ];
}

function unlisted(field: string, given: readonly string[], allowed: readonly string[]): FieldError[] {
  const strange = given.filter((each) => !allowed.includes(each));
  return strange
    .slice(0, 1)
    .map((value) => ({ field, code: 'not-in-list', params: { value: value.slice(0, 60) } }));
}

/** Whether an organisation whose people have these roles would be left without an administrator. */
export function leavesNoAdmin(rolesOfAll: readonly (readonly string[])[]): boolean {
  return !rolesOfAll.some(isAdmin);
}

/** The administrator's role of a kind of organisation. */
export function adminRoleOf(kind: TenantKind): Role {
  return rolesOf(kind).find((role) => isAdmin([role]))!;
}
