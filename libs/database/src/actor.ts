import type { EntityManager } from 'typeorm';

/** The manager of one `asActor` transaction; the only way to the data. */
export type Tx = EntityManager;

export type TenantKind = 'funder' | 'nonprofit' | 'hip';

/** A signed-in person, acting for one organisation in one role. */
export interface PersonActor {
  readonly kind: 'person';
  readonly personId: string;
  readonly tenantId: string;
  readonly tenantKind: TenantKind;
  readonly role: string;
}

/** The named actors of the platform itself, each with narrow policies in the migrations. */
export type SystemName = 'login' | 'dispatcher' | 'matcher' | 'importer' | 'installer';
export interface SystemActor {
  readonly kind: 'system';
  readonly name: SystemName;
}

/** Who reads or writes. There is no access to the data without one. */
export type Actor = PersonActor | SystemActor;

export const systemActor = (name: SystemName): SystemActor => ({ kind: 'system', name });
