import { ApiProperty } from '@nestjs/swagger';
import type { TrailPage, TrailRow, ViewsRow } from '@puente/audit';
import { dayInMexico } from '@puente/kernel';

/** One line of the audit log. People of other organisations stand under their organisation and roles. */
export class TrailRowResponse {
  seq!: number;
  /** A moment, or a day alone where no more is told (an alias that was opened, to other organisations). */
  at!: string;
  action!: string;
  /** A colleague's name: who acted or, with a `system`, whose account it is about. */
  person!: string | null;
  organization!: string | null;
  roles!: string[];
  /** The part of the platform that acted, when no person did. */
  system!: string | null;
  @ApiProperty({ type: String, enum: ['session', 'token', 'job', 'command', null], nullable: true })
  via!: 'session' | 'token' | 'job' | 'command' | null;
  subjectType!: string;
  subjectId!: string | null;
  /** Codes and counts. */
  detail!: Record<string, unknown>;
  /** SHA-256 of the line and the one before; null where only the day is told. */
  hash!: string | null;
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

function toRow({ at, dayOnly, roles, detail, ...row }: TrailRow): TrailRowResponse {
  const when = dayOnly ? dayInMexico(at) : at.toISOString();
  return { ...row, at: when, roles: [...roles], detail: { ...detail } };
}

export const toViewsResponse = (rows: readonly ViewsRow[]): ViewsResponse[] =>
  rows.map((row) => ({ ...row }));
