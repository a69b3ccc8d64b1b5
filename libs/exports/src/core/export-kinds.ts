import type { LocaleText } from '@puente/kernel';

/** The lists that people may take out as a file. */
export const EXPORT_KINDS = {
  matches: { es: 'Coincidencias de un programa', en: 'Matches of a programme' },
  nonprofits: { es: 'Lista de organizaciones', en: 'List of nonprofits' },
  received: { es: 'Solicitudes recibidas por una convocatoria', en: 'Applications received for a call' },
  shortlist: { es: 'Lista corta', en: 'Shortlist' },
  trail: { es: 'Registro de auditoría', en: 'Audit trail' },
} as const satisfies Record<string, LocaleText>;

export type ExportKind = keyof typeof EXPORT_KINDS;
/** The lists that tell of nonprofits: what a second person may be asked about. */
export const listKinds = ['matches', 'nonprofits', 'received', 'shortlist'] as const;
export type ListKind = (typeof listKinds)[number];

/** What a large file is asked for. */
export const EXPORT_PURPOSES = {
  verification: { es: 'Verificar organizaciones', en: 'To verify nonprofits' },
  decision: { es: 'Preparar una decisión de apoyo', en: 'To prepare a decision on support' },
  report: { es: 'Informe interno, sin nombres', en: 'Internal report, without names' },
  legal: { es: 'Obligación legal', en: 'Legal obligation' },
} as const satisfies Record<string, LocaleText>;

export type ExportPurpose = keyof typeof EXPORT_PURPOSES;
export const exportPurposes = Object.keys(EXPORT_PURPOSES) as ExportPurpose[];

/** How a list was narrowed: codes and numbers, never what somebody typed. */
export type ExportFilters = Readonly<Record<string, string | boolean | Readonly<Record<string, number>>>>;

/** The filters as codes for the log: `region:south`; of weights only that there were some. */
export function filterCodes(filters: ExportFilters): string[] {
  return Object.entries(filters)
    .map(([name, value]) => (typeof value === 'string' ? `${name}:${value}` : name))
    .sort();
}
