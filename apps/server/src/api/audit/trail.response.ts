import type { TrailPage, TrailRow, ViewsRow } from '@puente/audit';

/** One line of the audit log. People of other organisations stand under their organisation and roles. */
export class TrailRowResponse {
  seq!: number;
  at!: string;
  action!: string;
  /** A colleague's name. */
  person!: string | null;
  organization!: string | null;
  roles!: string[];
  /** The part of the platform that acted, when no person did. */
  system!: string | null;
  via!: 'session' | 'token' | 'job' | 'command' | null;
  subjectType!: string;
  subjectId!: string | null;
  /** Codes and counts. */
  detail!: Record<string, unknown>;
  /** SHA-256 of the line and the one before. */
  hash!: string;
}

export class TrailResponse {
  rows!: TrailRowResponse[];
  /** How many lines pass the filters. */
  count!: number;
  page!: number;
  pageSize!: number;
}

/** How often an organisation looked at one's own on a day. */
export class ViewsResponse {
  /** In Mexico. */
  day!: string;
  /** Null for the platform itself. */
  organization!: string | null;
  action!: string;
  count!: number;
}

export function toTrailResponse({ rows, count, page, pageSize }: TrailPage): TrailResponse {
  return { rows: rows.map(toRow), count, page, pageSize };
}

function toRow({ at, roles, detail, ...row }: TrailRow): TrailRowResponse {
  return { ...row, at: at.toISOString(), roles: [...roles], detail: { ...detail } };
}

export const toViewsResponse = (rows: readonly ViewsRow[]): ViewsResponse[] =>
  rows.map((row) => ({ ...row }));
