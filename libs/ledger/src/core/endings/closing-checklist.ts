import type { LocaleText } from '@puente/kernel';

/** Who has what is still to be done before an award closes. */
export type PointHolder = 'funder' | 'nonprofit' | 'platform';

interface ClosingPointKind {
  /** How it has to be. */
  readonly label: LocaleText;
  readonly holder: PointHolder;
}

/** What has to be so before an award closes, in words for both sides. PostgreSQL asks the same (`app_award_is_settled`). */
export const CLOSING_POINTS = {
  'requirements-open': {
    label: { es: 'Todo lo que se pidió está entregado', en: 'Everything that was asked for is delivered' },
    holder: 'nonprofit',
  },
  'requirements-to-accept': {
    label: { es: 'Todo lo entregado está aceptado', en: 'Everything that was delivered is accepted' },
    holder: 'funder',
  },
  'final-report': {
    label: {
      es: 'Se pidió un informe para el último día del apoyo o después',
      en: 'A report was asked for on the last day of the award or later',
    },
    holder: 'funder',
  },
  'instalments-open': {
    label: {
      es: 'Cada ministración está pagada o cancelada',
      en: 'Every disbursement is paid or cancelled',
    },
    holder: 'funder',
  },
  returned: {
    label: {
      es: 'Lo que se devolvió se volvió a pagar, o su ministración está cancelada',
      en: 'What came back was paid again, or its disbursement is cancelled',
    },
    holder: 'funder',
  },
  'payments-under-way': {
    label: { es: 'Ningún pago está en trámite', en: 'No payment is under way' },
    holder: 'funder',
  },
  receipts: {
    label: { es: 'Todo lo enviado está confirmado', en: 'Everything that was sent is confirmed' },
    holder: 'nonprofit',
  },
  'donation-receipts': {
    label: {
      es: 'Si la vía legal lo pide, cada pago que llegó tiene su recibo (CFDI)',
      en: 'If the legal route asks for it, each payment that arrived has its receipt (CFDI)',
    },
    holder: 'nonprofit',
  },
  'amendment-of-funder': {
    label: { es: 'Ningún cambio espera a quien financia', en: 'No change waits for the funder' },
    holder: 'funder',
  },
  'amendment-of-nonprofit': {
    label: { es: 'Ningún cambio espera a la organización', en: 'No change waits for the nonprofit' },
    holder: 'nonprofit',
  },
  'amendment-coming': {
    label: { es: 'Ningún cambio está por entrar en vigor', en: 'No change is about to be in force' },
    holder: 'platform',
  },
  'route-steps': {
    label: { es: 'La vía legal no tiene pasos pendientes', en: 'The legal route has no open steps' },
    holder: 'funder',
  },
} as const satisfies Record<string, ClosingPointKind>;

export type ClosingPointCode = keyof typeof CLOSING_POINTS;
export const closingPointCodes = Object.keys(CLOSING_POINTS) as ClosingPointCode[];

/** How much of each is still to be done; nothing left: it is met. */
export type ClosingFacts = Readonly<Record<ClosingPointCode, number>>;

export interface ClosingPoint {
  readonly code: ClosingPointCode;
  readonly holder: PointHolder;
  /** How many are still to be settled. */
  readonly left: number;
}

/** Every point in order, those that are met as well: both sides read the same list. */
export const closingChecklist = (facts: ClosingFacts): ClosingPoint[] =>
  closingPointCodes.map((code) => ({ code, holder: CLOSING_POINTS[code].holder, left: facts[code] }));

export const isSettled = (points: readonly ClosingPoint[]): boolean => points.every(({ left }) => left === 0);
