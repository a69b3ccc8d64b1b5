import type { TrailRow } from '@puente/audit';
import { ALIAS_REASONS, FACT_CLASS, FIELD_CLASSES, type FieldClass } from '@puente/disclosure/core';
import { exportCode } from '@puente/exports';
import { formatDay, parseDateOnly, type Locale, type LocaleText } from '@puente/kernel';
import { VERIFICATION_REASONS } from '@puente/organizations/core';
import { isRole, PERMISSIONS, ROLES } from '@puente/permissions/core';
import { formatNumber } from '@puente/rendering';
import { ASIDE_REASONS, CONFLICT_ENDS, CONFLICT_KINDS, SHORTLIST_STATES } from '@puente/matching/core';
import { ERASURE_REASONS, RETENTION } from '@puente/retention/core';
import { ERROR_TEXTS } from '../../http/error-texts';
import { say } from '../../texts';
import { trailCodes, trailDetails, trailSubjects } from '../../texts/trail-words';

/** The names behind ids that this reader may know. */
export type Names = Readonly<Record<string, LocaleText>>;
type Words = Readonly<Record<string, LocaleText>>;

/** What a line is about: its kind and, where the reader may know it, its name or mark. */
export function aboutOf({ subjectType, subjectId }: TrailRow, names: Names, locale: Locale): string {
  const kind = has(trailSubjects, subjectType) ? say(locale, `trailSubjects.${subjectType}`) : subjectType;
  if (subjectType === 'export' && subjectId) return `${kind} ${exportCode(subjectId)}`;
  const name = subjectId ? names[subjectId]?.[locale] : undefined;
  return name ? `${kind}: ${name}` : kind;
}

/** Codes and counts as words; what has none, such as an id whose name is not the reader's to know, is left out. */
export function detailOf({ detail }: TrailRow, names: Names, locale: Locale): string {
  const parts = Object.entries(detail).flatMap(([key, value]) => {
    if (!has(trailDetails, key)) return [];
    const values = Array.isArray(value) ? (value as unknown[]) : [value];
    const words = values.map((each) => wordOf(key, each, names, locale)).filter((each) => each !== '');
    return words.length > 0
      ? [`${say(locale, `trailDetails.${key}`)}: ${[...new Set(words)].join(', ')}`]
      : [];
  });
  return parts.join(' · ');
}

function wordOf(key: string, value: unknown, names: Names, locale: Locale): string {
  if (typeof value === 'number') return formatNumber(value, locale, 0);
  if (typeof value === 'boolean') return say(locale, value ? 'common.yes' : 'common.no');
  const code = String(value);
  const day = key === 'until' ? parseDateOnly(code) : null;
  if (day) return formatDay(day, locale);
  if (key === 'roles') return isRole(code) ? ROLES[code].label[locale] : '';
  if (key === 'fields' || key === 'classes') {
    return classWord(key === 'fields' ? classOf(code) : code, locale);
  }
  return (WORDS[key]?.[code] ?? names[code])?.[locale] ?? plainCode(code, locale);
}

const plainCode = (code: string, locale: Locale): string =>
  has(trailCodes, code) ? say(locale, `trailCodes.${code}`) : '';

const REASONS: Words = {
  ...{ ...ALIAS_REASONS, ...VERIFICATION_REASONS, ...ERASURE_REASONS, ...ASIDE_REASONS },
  ...CONFLICT_ENDS,
};
const WORDS: Readonly<Record<string, Words>> = {
  code: ERROR_TEXTS,
  kept: Object.fromEntries(Object.entries(RETENTION).map(([code, { what }]) => [code, what])),
  reason: REASONS,
  reasons: REASONS,
  state: SHORTLIST_STATES,
  tie: CONFLICT_KINDS,
  scopes: Object.fromEntries(Object.entries(PERMISSIONS).map(([code, { means }]) => [code, means])),
};

/** Facts of a profile whose columns have other names than the facts. */
const COLUMNS: Readonly<Record<string, FieldClass>> = {
  missionEs: 'text',
  missionEn: 'text',
  rfc: 'identity',
  externalRef: 'identity',
  hasCluni: 'standing',
};
const classOf = (field: string): string =>
  COLUMNS[field] ?? (FACT_CLASS as Readonly<Record<string, string>>)[field] ?? '';

/** `Lugar` of `Lugar: entidades donde trabaja`. */
function classWord(code: string, locale: Locale): string {
  return (FIELD_CLASSES as Words)[code]?.[locale].split(':')[0] ?? '';
}

function has<Known extends object>(known: Known, code: string): code is keyof Known & string {
  return Object.hasOwn(known, code);
}
