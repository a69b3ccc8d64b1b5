import { addDays, addMonths, type Currency, type DateOnly, type LocaleText } from '@puente/kernel';
import { OPENING_LIMITS, type OpeningTerms } from './opening-terms';

/** A grant as the public record keeps it; `null` is not known. */
export interface RecordedGrant {
  readonly key: string;
  readonly recipient: string;
  /** The recipient's name folded for comparison. */
  readonly recipientKey: string;
  readonly amountMinor: bigint | null;
  readonly currency: Currency;
  readonly grantedOn: DateOnly | null;
  /** How exactly the day is known. */
  readonly precision: string;
}

/** Why a grant of the record does not become an award. */
export const OPENING_REFUSALS = {
  'opened-before': {
    es: 'Ya está en los libros, o propuesto por alguien.',
    en: 'It is in the books already, or somebody proposed it.',
  },
  'seen-twice': {
    es: 'El registro tiene dos filas iguales: si fueron dos apoyos, el segundo se escribe a mano.',
    en: 'The record has this row twice: if these were two grants, the second is written by hand.',
  },
  'amount-missing': { es: 'No se conoce el monto.', en: 'The amount is not known.' },
  'amount-not-positive': {
    es: 'El monto no es mayor que cero: corrige o devuelve otro apoyo.',
    en: 'The amount is not above zero: it corrects or returns another grant.',
  },
  'day-missing': { es: 'No se conoce la fecha.', en: 'The day is not known.' },
  'day-inexact': {
    es: 'Se conoce el mes o el año, no el día.',
    en: 'The month or the year is known, not the day.',
  },
  'day-later': { es: 'La fecha está en el futuro.', en: 'The day is in the future.' },
  'nonprofit-unknown': {
    es: 'Ninguna organización que haya aceptado presentarse se llama así.',
    en: 'No nonprofit that agreed to be introduced is called so.',
  },
  'nonprofit-several': {
    es: 'Varias organizaciones que aceptaron presentarse se llaman así.',
    en: 'Several nonprofits that agreed to be introduced are called so.',
  },
  'award-exists': {
    es: 'Ya hay un apoyo por el mismo monto a la misma organización en esas fechas.',
    en: 'There is an award of the same amount to the same nonprofit at that time already.',
  },
  'too-many': {
    es: `No cabe: se empiezan hasta ${OPENING_LIMITS.grants} a la vez. Repite cuando estos estén aprobados.`,
    en: `Does not fit: up to ${OPENING_LIMITS.grants} begin at once. Do it again when these are approved.`,
  },
} as const satisfies Record<string, LocaleText>;
export type OpeningRefusal = keyof typeof OPENING_REFUSALS;
export const openingRefusals = Object.keys(OPENING_REFUSALS) as OpeningRefusal[];

/** What a grant becomes: an award with what was received of it; the rest is free. */
export interface OpenedGrant {
  readonly key: string;
  readonly nonprofitId: string;
  readonly amountMinor: bigint;
  readonly currency: Currency;
  readonly receivedMinor: bigint;
  readonly grantedOn: DateOnly;
  readonly endsOn: DateOnly;
}

export interface RefusedGrant {
  readonly grant: RecordedGrant;
  readonly refusal: OpeningRefusal;
}

/** An award that was not made from the record. */
export interface OtherAward {
  readonly nonprofitId: string;
  readonly amountMinor: bigint;
  readonly currency: Currency;
  readonly startsOn: DateOnly;
  readonly endsOn: DateOnly;
}

/** What is known beside the record. */
export interface OpeningGround {
  /** Nonprofits that met the payer and that its reader may name, by their folded names. */
  readonly nonprofits: ReadonlyMap<string, readonly string[]>;
  readonly opened: ReadonlySet<string>;
  readonly awards: readonly OtherAward[];
  readonly today: DateOnly;
}

export interface SelectedGrants {
  readonly grants: readonly OpenedGrant[];
  readonly refused: readonly RefusedGrant[];
}

/** Which grants become awards, in the order given, and why the others do not: each in one of both lists. */
export function selectGrants(
  recorded: readonly RecordedGrant[],
  terms: Pick<OpeningTerms, 'months' | 'paid'>,
  ground: OpeningGround,
): SelectedGrants {
  const grants: OpenedGrant[] = [];
  const refused: RefusedGrant[] = [];
  for (const grant of recorded) {
    const found = openedGrant(grant, terms, ground);
    if (typeof found === 'string') refused.push({ grant, refusal: found });
    else if (grants.length === OPENING_LIMITS.grants) refused.push({ grant, refusal: 'too-many' });
    else grants.push(found);
  }
  return { grants, refused };
}

function openedGrant(
  grant: RecordedGrant,
  { months, paid }: Pick<OpeningTerms, 'months' | 'paid'>,
  ground: OpeningGround,
): OpenedGrant | OpeningRefusal {
  const refusal = refusalOf(grant, ground);
  if (refusal) return refusal;
  const [amountMinor, grantedOn] = [grant.amountMinor!, grant.grantedOn!];
  const [nonprofitId, other] = ground.nonprofits.get(grant.recipientKey) ?? [];
  if (nonprofitId === undefined) return 'nonprofit-unknown';
  if (other !== undefined) return 'nonprofit-several';
  const endsOn = addDays(addMonths(grantedOn, months), -1);
  const { key, currency } = grant;
  const isPaid = paid === 'all' || endsOn < ground.today;
  const made = { key, nonprofitId, amountMinor, currency, grantedOn, endsOn };
  if (ground.awards.some((award) => isAlike(award, made))) return 'award-exists';
  return { ...made, receivedMinor: isPaid ? amountMinor : 0n };
}

/** What of the record itself keeps it out, whoever asks. */
function refusalOf(
  { key, amountMinor, grantedOn, precision }: RecordedGrant,
  { opened, today }: Pick<OpeningGround, 'opened' | 'today'>,
): OpeningRefusal | null {
  if (opened.has(key)) return 'opened-before';
  if (!key.endsWith('-1')) return 'seen-twice';
  if (amountMinor === null) return 'amount-missing';
  if (amountMinor <= 0n) return 'amount-not-positive';
  if (grantedOn === null) return 'day-missing';
  if (precision !== 'day') return 'day-inexact';
  return grantedOn > today ? 'day-later' : null;
}

const isAlike = (award: OtherAward, made: Omit<OpenedGrant, 'receivedMinor'>): boolean =>
  award.nonprofitId === made.nonprofitId &&
  award.currency === made.currency &&
  award.amountMinor === made.amountMinor &&
  award.startsOn <= made.endsOn &&
  made.grantedOn <= award.endsOn;

/** What begins in one currency: how many, how much, and how much of it arrived. */
export interface OpeningTotal {
  readonly currency: Currency;
  readonly count: number;
  readonly amountMinor: bigint;
  readonly receivedMinor: bigint;
}

/** By currency, in alphabetical order; currencies are never added up. */
export function openingTotals(
  grants: readonly Pick<OpenedGrant, 'currency' | 'amountMinor' | 'receivedMinor'>[],
): OpeningTotal[] {
  const totals = new Map<Currency, OpeningTotal>();
  for (const { currency, amountMinor, receivedMinor } of grants) {
    const { count, ...sum } = totals.get(currency) ?? { count: 0, amountMinor: 0n, receivedMinor: 0n };
    totals.set(currency, {
      ...{ currency, count: count + 1 },
      ...{ amountMinor: sum.amountMinor + amountMinor, receivedMinor: sum.receivedMinor + receivedMinor },
    });
  }
  return [...totals.values()].sort((one, other) => (one.currency < other.currency ? -1 : 1));
}

/** The same for every repeat of the same beginning; a grant that was taken back begins anew under another. */
export const openingKey = (grantKey: string, attempt: number): string =>
  attempt === 1 ? `opening:${grantKey}` : `opening:${grantKey}:${attempt}`;
