import type { FieldError, LocaleText } from '@puente/kernel';

/** What a team means to do with a nonprofit on its list. */
export const SHORTLIST_STATES = {
  considering: { es: 'En consideración', en: 'Considering' },
  'to-contact': { es: 'Por contactar', en: 'To contact' },
  'set-aside': { es: 'Apartada', en: 'Set aside' },
} as const satisfies Record<string, LocaleText>;

export type ShortlistState = keyof typeof SHORTLIST_STATES;
export const shortlistStates = Object.keys(SHORTLIST_STATES) as ShortlistState[];

/** Why it is not for this programme: about the fit, never a judgement of the people. */
export const ASIDE_REASONS = {
  'other-focus': { es: 'Su trabajo responde a otra cosa', en: 'Its work answers something else' },
  'other-place': { es: 'Trabaja en otra parte', en: 'It works elsewhere' },
  'not-eligible': { es: 'No cumple una condición', en: 'It does not meet a condition' },
  'award-unfit': { es: 'El monto no le sirve', en: 'The amount does not suit it' },
  'already-supported': { es: 'Ya recibe apoyo nuestro', en: 'We support it already' },
  'another-round': { es: 'Para otra ronda', en: 'For another round' },
  'another-funder': { es: 'Le conviene otra financiadora', en: 'Another funder suits it better' },
} as const satisfies Record<string, LocaleText>;

export type AsideReason = keyof typeof ASIDE_REASONS;
export const asideReasons = Object.keys(ASIDE_REASONS) as AsideReason[];

export const isShortlistState = (code: string): code is ShortlistState =>
  Object.hasOwn(SHORTLIST_STATES, code);
export const isAsideReason = (code: string): code is AsideReason => Object.hasOwn(ASIDE_REASONS, code);

export const SHORTLIST_LIMITS = { name: 80, note: 1000, lists: 50, entries: 200, notes: 100 } as const;

/** Where an entry stands; a reason belongs to what was set aside, and to nothing else. */
export interface EntryStanding {
  readonly state: ShortlistState;
  readonly reason: AsideReason | null;
}

export function standingFaults({ state, reason }: EntryStanding): FieldError[] {
  if (state === 'set-aside') return reason === null ? [{ field: 'reason', code: 'required' }] : [];
  return reason === null ? [] : [{ field: 'reason', code: 'aside-reason-alone' }];
}

export interface NoteInput {
  readonly text: string;
  /** Whoever wrote it says that it tells no place. */
  readonly tellsNoPlace: boolean;
}

/** @param looksLikePlace whether the text seems to say where something is */
export function noteFaults({ text, tellsNoPlace }: NoteInput, looksLikePlace: boolean): FieldError[] {
  if (text.trim() === '') return [{ field: 'text', code: 'required' }];
  if (text.trim().length > SHORTLIST_LIMITS.note) return [{ field: 'text', code: 'too-long-text' }];
  return looksLikePlace && !tellsNoPlace ? [{ field: 'text', code: 'looks-like-place' }] : [];
}

/** A nonprofit as it was put on a list, and as its reader may know it today. */
export interface EntrySight {
  /** Whether it was put there under its name. */
  readonly byName: boolean;
  readonly isNamed: boolean;
  /** Whether its reader knew the name after that, and knows it no more. */
  readonly hadNameSince: boolean;
  /** Whether the aliases of that day hold today. */
  readonly sameEdition: boolean;
}

/**
 * Whether an entry still shows whom it is about. Not where it had a name that its reader may know no more, and not under
 * another year's alias: with the notes of then beside it, either would join two labels of one nonprofit.
 */
export function entryShows({ byName, isNamed, hadNameSince, sameEdition }: EntrySight): boolean {
  if (byName) return isNamed;
  return !hadNameSince && sameEdition;
}

/** The entry with which one changes places when it goes up or down; null at the end of the list. */
export function neighbourOf<Entry extends { readonly id: string }>(
  inOrder: readonly Entry[],
  id: string,
  way: 'up' | 'down',
): Entry | null {
  const at = inOrder.findIndex((each) => each.id === id);
  return at < 0 ? null : (inOrder[at + (way === 'up' ? -1 : 1)] ?? null);
}
