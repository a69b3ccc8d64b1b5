import type { Transitions } from '@puente/kernel';

/** How a file that was asked for goes on. `expired` and `closed` come with time alone. */
export type ExportState = 'requested' | 'approved' | 'refused' | 'made' | 'expired' | 'closed';
export type StoredExportState = Exclude<ExportState, 'expired' | 'closed'>;
export const EXPORT_STATES: Transitions<ExportState> = {
  requested: ['approved', 'refused', 'expired'],
  approved: ['made', 'closed'],
  refused: [],
  made: [],
  expired: [],
  closed: [],
};

const HOUR_MS = 3_600_000;

/**
 * One person alone takes out this many rows at most in a file and in 24 hours; a file counts as one row at least. A
 * request waits three days for its second person, an approved file one day for who asked.
 */
export const EXPORT_LIMITS = {
  rowsAlone: 200,
  rowsADay: 600,
  dayMs: 24 * HOUR_MS,
  openRequests: 5,
  waitMs: 72 * HOUR_MS,
  takeMs: 24 * HOUR_MS,
} as const;

export interface ExportFacts {
  readonly status: StoredExportState;
  readonly requestedAt: Date;
  readonly decidedAt: Date | null;
}

/** The state at an instant. */
export function exportState({ status, requestedAt, decidedAt }: ExportFacts, now: Date): ExportState {
  const passed = (since: Date, limit: number): boolean => now.getTime() >= since.getTime() + limit;
  if (status === 'requested' && passed(requestedAt, EXPORT_LIMITS.waitMs)) return 'expired';
  if (status === 'approved' && passed(decidedAt!, EXPORT_LIMITS.takeMs)) return 'closed';
  return status;
}

/** Why a person alone may not take out a file now, as a code; null when they may. `taken`: rows of the last 24 hours. */
export function faultOfTaking(
  rows: number,
  taken: number,
  isList: boolean,
): 'export-needs-approval' | 'export-limit' | null {
  const counted = isList ? rows : 0;
  if (counted > EXPORT_LIMITS.rowsAlone) return 'export-needs-approval';
  return taken + Math.max(1, counted) > EXPORT_LIMITS.rowsADay ? 'export-limit' : null;
}

const CODE_LENGTH = 'xxxxxxxx-xxxx'.length;

/** The mark of a file: the first 48 bits of its random id, which the log knows. */
export const exportCode = (id: string): string => id.slice(0, CODE_LENGTH).toUpperCase();

/** A mark as people type it, in its one form; null when it is none. */
export function readExportCode(text: string): string | null {
  const code = text.trim().toUpperCase();
  return /^[0-9A-F]{8}-[0-9A-F]{4}$/.test(code) ? code : null;
}
