import { randomUUID } from 'node:crypto';
import type { PersonActor, TenantKind } from '@puente/database';
import type { TestDatabase } from './test-database';
import { asSuperuser } from './test-database';

export interface SavedNonprofit {
  readonly id: string;
  readonly name: string;
}

/** A nonprofit with a valid profile, inserted past all policies. Overrides are columns of nonprofit_profiles. */
export async function saveNonprofit(
  test: TestDatabase,
  overrides: Readonly<Record<string, unknown>> & { readonly name?: string } = {},
): Promise<SavedNonprofit> {
  const { name = 'Colectiva de prueba', ...columns } = overrides;
  const id = randomUUID();
  const values: Record<string, unknown> = {
    tenant_id: id,
    states: ['MX-CHP'],
    services: ['legal'],
    languages: ['es'],
    strategies: { capacity: 2 },
    ...columns,
  };
  const keys = Object.keys(values);
  await asSuperuser(test, `insert into organizations (id, kind, name) values ($1, 'nonprofit', $2)`, [
    id,
    name,
  ]);
  await asSuperuser(
    test,
    `insert into nonprofit_profiles (${keys.join(', ')}) values (${keys.map((_, index) => `$${index + 1}`).join(', ')})`,
    Object.values(values),
  );
  return { id, name };
}

/** A person's actor in a new organisation of the kind, with membership. */
export async function saveMember(
  test: TestDatabase,
  tenantKind: TenantKind,
  role: string,
  tenantId: string | null = null,
): Promise<PersonActor> {
  const tenant = tenantId ?? randomUUID();
  const person = randomUUID();
  if (!tenantId) {
    await asSuperuser(test, 'insert into organizations (id, kind, name) values ($1, $2, $3)', [
      tenant,
      tenantKind,
      `Prueba ${tenantKind}`,
    ]);
  }
  await asSuperuser(test, 'insert into people (id, email, name) values ($1, $2, $3)', [
    person,
    `${person}@ejemplo.invalid`,
    'Persona de prueba',
  ]);
  await asSuperuser(test, 'insert into memberships (tenant_id, person_id, roles) values ($1, $2, $3)', [
    tenant,
    person,
    [role],
  ]);
  return {
    kind: 'person',
    personId: person,
    tenantId: tenant,
    tenantKind,
    roles: [role],
    programmes: null,
    scopes: null,
    recentlyProven: true,
  };
}
