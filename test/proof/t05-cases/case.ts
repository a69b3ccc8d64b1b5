import { randomBytes, randomUUID } from 'node:crypto';
import type { TenantKind } from '@puente/database';
import type { Cast, Who } from '../t05-people';

/**
 * Base rights on a row: s select, i insert, u update, d delete. All other verbs follow from them. `own` acts as the
 * organisation's administrator; `own-member` has the same rights where none are named, and `named-funder` those of any
 * other funder.
 */
export type Rights = Partial<Record<Who, string>>;
export type Columns = Readonly<Record<string, unknown>>;

/** One row of a table, its owner, and every right that anybody has on it; whoever is not named has none. */
export interface Case {
  readonly label: string;
  readonly table: string;
  readonly owner: TenantKind;
  readonly key: (cast: Cast) => Columns;
  /** The other columns of the row; null when it is there already. */
  readonly rest: ((cast: Cast) => Columns) | null;
  /** A column outside the key that an update may set, and the one that names the tenant, if any. */
  readonly column: string;
  readonly tenantColumn: string | null;
  readonly rights: Rights;
  /** Why others than the owner and the platform's own actors may see or write it. */
  readonly because?: string;
}

/** Bytes of the shape of a sealed value; nothing opens them. */
export const SEALED = `\\x01${'00'.repeat(40)}`;
/** Rows that rows of other rooms name. */
export const PROGRAMME = randomUUID();
export const JOB = randomUUID();
export const ID_HASH = `\\x${randomBytes(32).toString('hex')}`;
export const DAY = '2026-11-21T00:00:00Z';

export const byTenant =
  (owner: TenantKind, key: Columns = {}) =>
  (cast: Cast): Columns => ({ tenant_id: cast.owner[owner].tenantId, ...key });

/** Whose rights somebody has for whom none are named. */
const LIKE: Rights = { 'own-member': 'own', 'named-funder': 'other-funder' };

export const rightsOf = ({ rights }: Case, who: Who): string => rights[who] ?? rights[LIKE[who] as Who] ?? '';
