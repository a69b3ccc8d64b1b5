import type { FieldError, Locale, LocaleText } from '@puente/kernel';
import type { ReportFormat } from '@puente/rendering/core';

/** How far a set of reports is. */
export const SET_STATES = {
  open: { es: 'En preparación', en: 'Being made' },
  ended: { es: 'Terminado', en: 'Finished' },
  cancelled: { es: 'Cancelado', en: 'Cancelled' },
} as const satisfies Record<string, LocaleText>;
export type SetState = keyof typeof SET_STATES;

/** What became of one file of a set. */
export const ITEM_STATES = {
  waiting: { es: 'En espera', en: 'Waiting' },
  done: { es: 'Listo', en: 'Ready' },
  failed: { es: 'No se pudo hacer', en: 'Could not be made' },
} as const satisfies Record<string, LocaleText>;
export type ItemState = keyof typeof ITEM_STATES;

/** Why a file was not made, as a code. */
export type ItemFault = 'unprintable' | 'too-large' | 'not-approved';

const DAY_MS = 86_400_000;

/**
 * A set has so many files at most, each of so many bytes, so that all of them fit into one archive in memory; whoever cancels
 * waits for `chunk` files at most. A set is kept for a week after it was asked for.
 */
export const SET_LIMITS = {
  files: 60,
  fileBytes: 3_000_000,
  chunk: 10,
  sets: 20,
  keptMs: 7 * DAY_MS,
} as const;

/** Which reports, in which languages and formats. */
export interface SetInput {
  readonly reports: readonly string[];
  readonly languages: readonly Locale[];
  readonly formats: readonly ReportFormat[];
}

export interface WantedItem {
  readonly reportId: string;
  readonly language: Locale;
  readonly format: ReportFormat;
}

/** Every file that a set is to hold, each once: report by report, language by language. */
export function itemsOf({ reports, languages, formats }: SetInput): WantedItem[] {
  return [...new Set(reports)].flatMap((reportId) =>
    [...new Set(languages)].flatMap((language) =>
      [...new Set(formats)].map((format) => ({ reportId, language, format })),
    ),
  );
}

/** What is missing of a set, or too much. */
export function setFaults(input: SetInput): FieldError[] {
  const fields = ['reports', 'languages', 'formats'] as const;
  const missing = fields.filter((field) => input[field].length === 0);
  if (missing.length > 0) return missing.map((field) => ({ field, code: 'required' }));
  if (itemsOf(input).length <= SET_LIMITS.files) return [];
  return [{ field: 'reports', code: 'report-set-too-many', params: { most: SET_LIMITS.files } }];
}

/** From when on nothing of a set is handed out. */
export const setExpiresAt = (askedAt: Date): Date => new Date(askedAt.getTime() + SET_LIMITS.keptMs);

export const isSetExpired = (askedAt: Date, now: Date): boolean => now >= setExpiresAt(askedAt);

/** Names in the archive: the reports by their number in it, so that they say nothing of what they are about. */
export function fileNames(items: readonly WantedItem[]): string[] {
  const reports = [...new Set(items.map(({ reportId }) => reportId))];
  return items.map(({ reportId, language, format }) => {
    const number = String(reports.indexOf(reportId) + 1).padStart(2, '0');
    return `report-${number}-${language}.${format}`;
  });
}
