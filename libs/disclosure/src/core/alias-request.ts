import type { LocaleText, Transitions } from '@puente/kernel';

/** Why HIP may have to know which nonprofit a funder names by its alias. */
export const ALIAS_REASONS = {
  safety: {
    es: 'Seguridad: hay que avisar a la organización de un riesgo',
    en: 'Safety: the nonprofit has to be warned of a risk',
  },
  'match-question': {
    es: 'La financiadora pregunta algo que solo la organización puede contestar',
    en: 'The funder asks something that only the nonprofit can answer',
  },
  'due-diligence': {
    es: 'Revisión legal antes de un donativo',
    en: 'Legal review before a grant',
  },
  complaint: { es: 'Queja o error que hay que aclarar', en: 'A complaint or mistake to be cleared up' },
} as const satisfies Record<string, LocaleText>;

export type AliasReason = keyof typeof ALIAS_REASONS;
export const aliasReasons = Object.keys(ALIAS_REASONS) as AliasReason[];

/** How a request to open an alias goes on. `expired` and `closed` come with time alone. */
export type AliasRequestState = 'requested' | 'approved' | 'refused' | 'withdrawn' | 'expired' | 'closed';
export const ALIAS_REQUEST_STATES: Transitions<AliasRequestState> = {
  requested: ['requested', 'approved', 'refused', 'withdrawn', 'expired'],
  approved: ['closed'],
  refused: [],
  withdrawn: [],
  expired: [],
  closed: [],
};

const HOUR_MS = 3_600_000;
/** A request waits three days for its second person; the answer can be read for one. */
export const ALIAS_LIMITS = { waitMs: 72 * HOUR_MS, answerMs: 24 * HOUR_MS } as const;

export interface AliasRequestFacts {
  readonly status: 'requested' | 'approved' | 'refused' | 'withdrawn';
  readonly requestedAt: Date;
  readonly decidedAt: Date | null;
}

/** The state at an instant. */
export function aliasRequestState(of: AliasRequestFacts, now: Date): AliasRequestState {
  const passed = (since: Date, limit: number): boolean => now.getTime() >= since.getTime() + limit;
  if (of.status === 'requested' && passed(of.requestedAt, ALIAS_LIMITS.waitMs)) return 'expired';
  if (of.status === 'approved' && passed(of.decidedAt!, ALIAS_LIMITS.answerMs)) return 'closed';
  return of.status;
}

const SHAPE = /^(?:ONG\s*)?([0-9A-HJKMNP-TV-Z]{5})\s*-\s*([0-9A-HJKMNP-TV-Z]{5})$/;

/** An alias as people type it, `ong 7k3qd-m2x9a`, in its one form; null when it is none. */
export function readAlias(text: string): string | null {
  const parts = SHAPE.exec(text.trim().toUpperCase());
  return parts && `ONG ${parts[1]}-${parts[2]}`;
}
