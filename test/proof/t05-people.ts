import { randomUUID } from 'node:crypto';
import type { SystemName, TenantKind } from '@puente/database';
import { asSuperuser, saveMember, type TestDatabase } from '@puente/testing';

/**
 * Who tries: nobody at all in four ways, a person of the owner (with its administrator's role and without it), of the
 * funder that a row of a nonprofit or of HIP names, or of another organisation, or a system actor.
 */
export const WHO = [
  'unset',
  'empty',
  'malformed',
  'unknown-tenant',
  'own',
  'own-member',
  'named-funder',
  'other-funder',
  'other-nonprofit',
  'other-hip',
  'login',
  'admission',
  'dispatcher',
  'matcher',
  'importer',
  'installer',
  'keeper',
  'audit-keeper',
  'mailer',
  'librarian',
  'messenger',
  'screener',
  'treasurer',
  'registrar',
] as const;
export type Who = (typeof WHO)[number];

/** The settings that asActor makes; null leaves them as a new connection has them. */
export interface Settings {
  readonly system: string;
  readonly person: string;
  readonly tenant: string;
  readonly kind: string;
  readonly roles: string;
}

export interface Member {
  readonly personId: string;
  readonly tenantId: string;
  readonly tenantKind: TenantKind;
  /** Another organisation of the same kind to which the person belongs and which owns nothing. */
  readonly spareId: string;
  /** Somebody else of the organisation. */
  readonly colleagueId: string;
}

/** For each kind an organisation with rows and another without. */
export interface Cast {
  readonly owner: Readonly<Record<TenantKind, Member>>;
  readonly other: Readonly<Record<TenantKind, Member>>;
}

const ROLE = { funder: 'funder-admin', nonprofit: 'nonprofit-admin', hip: 'hip-admin' } as const;
const PLAIN_ROLE = { funder: 'program-officer', nonprofit: 'nonprofit-writer', hip: 'hip-staff' } as const;

export async function saveCast(test: TestDatabase): Promise<Cast> {
  const all = async () => ({
    funder: await saveOne(test, 'funder'),
    nonprofit: await saveOne(test, 'nonprofit'),
    hip: await saveOne(test, 'hip'),
  });
  return { owner: await all(), other: await all() };
}

async function saveOne(test: TestDatabase, kind: TenantKind): Promise<Member> {
  const { personId, tenantId } = await saveMember(test, kind, ROLE[kind]);
  const spareId = randomUUID();
  await asSuperuser(test, 'insert into organizations (id, kind, name) values ($1, $2, $3)', [
    spareId,
    kind,
    'Otra',
  ]);
  await asSuperuser(test, 'insert into memberships (tenant_id, person_id, roles) values ($1, $2, $3)', [
    spareId,
    personId,
    [ROLE[kind]],
  ]);
  const colleague = await saveMember(test, kind, ROLE[kind], tenantId);
  return { personId, tenantId, tenantKind: kind, spareId, colleagueId: colleague.personId };
}

export const person = (
  { personId, tenantId, tenantKind }: Member,
  roles: Readonly<Record<TenantKind, string>> = ROLE,
): Settings => ({
  system: '',
  person: personId,
  tenant: tenantId,
  kind: tenantKind,
  roles: roles[tenantKind],
});
const NOBODY: Settings = { system: '', person: '', tenant: '', kind: '', roles: '' };
const system = (name: SystemName): Settings => ({ ...NOBODY, system: name });
const tenant = (id: string): Settings => ({ ...NOBODY, tenant: id, kind: 'funder' });

/** What the actor's settings are when `who` works on rows of the cast's owner of that kind. */
export function settingsOf(who: Who, cast: Cast, ownerKind: TenantKind): Settings | null {
  switch (who) {
    case 'unset':
      return null;
    case 'empty':
      return NOBODY;
    case 'malformed':
      return tenant('not-an-id');
    case 'unknown-tenant':
      return tenant(randomUUID());
    case 'own':
      return person(cast.owner[ownerKind]);
    case 'own-member':
      return person(cast.owner[ownerKind], PLAIN_ROLE);
    case 'named-funder':
      return person(cast.owner.funder);
    case 'other-funder':
      return person(cast.other.funder);
    case 'other-nonprofit':
      return person(cast.other.nonprofit);
    case 'other-hip':
      return person(cast.other.hip);
    default:
      return system(who);
  }
}
