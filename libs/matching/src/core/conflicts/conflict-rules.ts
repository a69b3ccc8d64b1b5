import type { DateOnly, FieldError, LocaleText } from '@puente/kernel';

/** By what a funder and a nonprofit are tied. */
export const CONFLICT_KINDS = {
  governance: { es: 'Gobierno: un mismo órgano o consejo', en: 'Governance: the same board or body' },
  family: { es: 'Familia', en: 'Family' },
  employment: { es: 'Empleo', en: 'Employment' },
  business: { es: 'Negocios', en: 'Business' },
  other: { es: 'Otro vínculo', en: 'Another tie' },
} as const satisfies Record<string, LocaleText>;

export type ConflictKind = keyof typeof CONFLICT_KINDS;
export const conflictKinds = Object.keys(CONFLICT_KINDS) as ConflictKind[];

/** Why a conflict was ended before its day. */
export const CONFLICT_ENDS = {
  over: { es: 'El vínculo ya no existe', en: 'The tie is no more' },
  managed: { es: 'Se atiende de otra forma', en: 'It is dealt with otherwise' },
  mistaken: { es: 'Se declaró por error', en: 'It was declared by mistake' },
} as const satisfies Record<string, LocaleText>;

export type ConflictEnd = keyof typeof CONFLICT_ENDS;
export const conflictEnds = Object.keys(CONFLICT_ENDS) as ConflictEnd[];

/** Letters of a note; conflicts of one organisation that are not over. */
export const CONFLICT_LIMITS = { note: 1000, open: 500 } as const;

/** The days of a conflict; without `until` it holds until somebody ends it. */
export interface ConflictDays {
  readonly since: DateOnly;
  readonly until: DateOnly | null;
}

export interface ConflictInput extends ConflictDays {
  readonly kind: ConflictKind;
  readonly note: string;
  /** Whoever wrote the note says that it names no place. */
  readonly tellsNoPlace: boolean;
}

export type ConflictStanding = 'coming' | 'current' | 'over';

/** How a conflict stands on a day; both its days are part of it. */
export function conflictStanding(
  { since, until, isEnded }: ConflictDays & { readonly isEnded: boolean },
  today: DateOnly,
): ConflictStanding {
  if (isEnded || (until !== null && until < today)) return 'over';
  return since > today ? 'coming' : 'current';
}

/** @param looksLikePlace whether the note seems to say where something is */
export function conflictFaults(
  { since, until, note, tellsNoPlace }: ConflictInput,
  today: DateOnly,
  looksLikePlace: boolean,
): FieldError[] {
  const text = note.trim();
  return [
    ...(until !== null && until < since ? [{ field: 'until', code: 'conflict-days' }] : []),
    ...(until !== null && until >= since && until < today ? [{ field: 'until', code: 'conflict-over' }] : []),
    ...(text.length > CONFLICT_LIMITS.note ? [{ field: 'note', code: 'too-long-text' }] : []),
    ...(looksLikePlace && !tellsNoPlace ? [{ field: 'note', code: 'looks-like-place' }] : []),
  ];
}
