/** A row of the log as PostgreSQL writes its values: everything a text, so that nothing is lost on the way. */
export interface ChainRow {
  readonly tenantId: string;
  readonly seq: string;
  /** UTC with microseconds: `2026-11-21T18:00:00.123456Z`. */
  readonly at: string;
  readonly actorKind: string;
  readonly personId: string | null;
  readonly actorTenantId: string | null;
  /** A JSON array. */
  readonly roles: string;
  readonly system: string | null;
  readonly via: string | null;
  readonly action: string;
  readonly subjectType: string;
  readonly subjectId: string | null;
  /** A JSON object, as jsonb writes it. */
  readonly detail: string;
  /** Hexadecimal. */
  readonly prevHash: string;
  readonly hash: string;
}

/** SHA-256 of a text in UTF-8, hexadecimal. */
export type Digest = (text: string) => string;

/** What the first row of every chain follows. */
export const FIRST_HASH = '0'.repeat(64);

/** The text that is hashed: the same as `audit.row_text` in PostgreSQL. Each field says its length in bytes. */
export function rowText(row: ChainRow): string {
  const fields = [
    row.tenantId,
    row.seq,
    row.at,
    row.actorKind,
    row.personId,
    row.actorTenantId,
    row.roles,
    row.system,
    row.via,
    row.action,
    row.subjectType,
    row.subjectId,
    row.detail,
    row.prevHash,
  ];
  return ['audit-1', ...fields.map(fieldText)].join(',');
}

const fieldText = (value: string | null): string =>
  value === null ? '-' : `${Buffer.byteLength(value)}:${value}`;
