import { createHash } from 'node:crypto';
import type { PersonActor, TenantKind } from '@puente/database';
import { namesOf } from '@puente/disclosure';
import { FUNDER_ROLES, HIP_ROLES, NONPROFIT_ROLES, type Role } from '@puente/permissions/core';
import type { SafetyLevel } from '@puente/taxonomy/core';

/** One organisation of the canary world. */
export interface Organization {
  readonly key: string;
  readonly id: string;
  readonly kind: TenantKind;
  /** Of a nonprofit. */
  readonly safety: SafetyLevel | null;
}

/** Somebody who asks: one person for each role of each organisation, or nobody at all. */
export interface Asker {
  readonly key: string;
  /** Null: a visitor. */
  readonly organization: Organization | null;
  readonly role: Role | null;
  readonly personId: string;
}

const organization = (key: string, kind: TenantKind, safety: SafetyLevel | null = null): Organization => ({
  key,
  id: idOf(key),
  kind,
  safety,
});

/** Three funders, four nonprofits of which two are protected, and HIP. */
export const ORGANIZATIONS: readonly Organization[] = [
  organization('funder-a', 'funder'),
  organization('funder-b', 'funder'),
  organization('funder-c', 'funder'),
  organization('open', 'nonprofit', 'open'),
  organization('discreet', 'nonprofit', 'discreet'),
  organization('hidden-a', 'nonprofit', 'protected'),
  organization('hidden-b', 'nonprofit', 'protected'),
  organization('hip', 'hip'),
];

const ROLES_OF: Readonly<Record<TenantKind, readonly Role[]>> = {
  funder: FUNDER_ROLES,
  nonprofit: NONPROFIT_ROLES,
  hip: HIP_ROLES,
};

export const VISITOR: Asker = { key: 'visitor', organization: null, role: null, personId: '' };

export const PEOPLE: readonly Asker[] = ORGANIZATIONS.flatMap((each) =>
  ROLES_OF[each.kind].map((role) => {
    const key = `${each.key}/${role}`;
    return { key, organization: each, role, personId: idOf(key) };
  }),
);

/** One asker for each role, of the organisation named first, and the visitor. */
export const EACH_ROLE: readonly Asker[] = [
  VISITOR,
  ...PEOPLE.filter(({ organization }) => ['funder-a', 'hidden-a', 'hip'].includes(organization!.key)),
];

/** Who may do most in an organisation of each kind, and the visitor. */
export const EACH_KIND: readonly Asker[] = EACH_ROLE.filter(
  ({ role }) => role === null || role.endsWith('-admin'),
);

export function organizationOf(key: string): Organization {
  const found = ORGANIZATIONS.find((each) => each.key === key);
  if (!found) throw new Error(`The world has no organisation ${key}.`);
  return found;
}

/** A protected nonprofit and the funder that knows its name by its consent, and one that asked and waits for an answer. */
export const MET = { nonprofit: 'hidden-a', funder: 'funder-b' } as const;
export const ASKED = { nonprofit: MET.nonprofit, funder: 'funder-a' } as const;
/** The funder to which the one that it met passed its application on. */
export const FORWARDED = { nonprofit: MET.nonprofit, funder: 'funder-c' } as const;

/** The book of handles in which a reader's organisation finds a nonprofit: funders know those they may name by others. */
export function bookOf(reader: string, { key, safety }: Organization): string {
  const hasMet = key === MET.nonprofit && reader === idOf(MET.funder);
  return (safety === 'protected' && !hasMet) || reader === 'public' ? reader : namesOf(reader);
}

export function askerOf(organizationKey: string, role: Role): Asker {
  const found = PEOPLE.find((each) => each.key === `${organizationKey}/${role}`);
  if (!found) throw new Error(`The world has nobody who is ${role} of ${organizationKey}.`);
  return found;
}

/** The actor that a session of the person makes. */
export function actorOf({ organization, role, personId }: Asker): PersonActor {
  if (!organization || !role) throw new Error('A visitor is no actor.');
  return {
    kind: 'person',
    personId,
    tenantId: organization.id,
    tenantKind: organization.kind,
    roles: [role],
    programmes: null,
    scopes: null,
    recentlyProven: true,
  };
}

/** A UUID (v4) made of a key: the same in every run. */
export function idOf(key: string): string {
  const hex = createHash('sha256').update(`puente-canary-world:${key}`).digest('hex');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `9${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}
