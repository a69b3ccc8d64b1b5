import type { EntityManager } from 'typeorm';

/** The manager of one `asActor` transaction; the only way to the data. */
export type Tx = EntityManager;

export type TenantKind = 'funder' | 'nonprofit' | 'hip';

/** What a request that may be repeated still holds when something of it commits. */
export interface Claim {
  /** Asked at the end of each transaction, in it; a refusal undoes it. */
  hold(tx: Tx): Promise<void>;
}

/** A signed-in person, acting for one organisation. */
export interface PersonActor {
  readonly kind: 'person';
  readonly personId: string;
  readonly tenantId: string;
  readonly tenantKind: TenantKind;
  readonly roles: readonly string[];
  /** The programmes that the membership is limited to; null: all of the organisation's. */
  readonly programmes: readonly string[] | null;
  /** The permissions that an API token is limited to; null: a session, limited by its roles alone. */
  readonly scopes: readonly string[] | null;
  /** Whether the person proved who they are within the last ten minutes. */
  readonly recentlyProven: boolean;
  /** Of a request under an `Idempotency-Key` (docs/adr/0045). */
  readonly claim?: Claim;
}

/** The named actors of the platform itself, each with narrow policies in the migrations. */
export type SystemName =
  | 'admission'
  | 'audit-keeper'
  | 'login'
  | 'dispatcher'
  | 'matcher'
  | 'importer'
  | 'installer'
  | 'keeper'
  | 'mailer'
  | 'librarian'
  | 'messenger'
  | 'screener'
  | 'treasurer'
  | 'registrar';
export interface SystemActor {
  readonly kind: 'system';
  readonly name: SystemName;
}

/** Who reads or writes. There is no access to the data without one. */
export type Actor = PersonActor | SystemActor;

export const systemActor = (name: SystemName): SystemActor => ({ kind: 'system', name });
