import {
  parseDateOnly,
  type DateOnly,
  type FieldError,
  type LocaleText,
  type Transitions,
} from '@puente/kernel';
import type { AwardState } from './award-states';
import type { AgreementSide } from '../agreements';
import { REQUIREMENT_LIMITS, wordFaults } from './parse-requirement';

/** How a visit takes place. The nonprofit chooses: a visit can be dangerous. */
export const VISIT_WAYS = {
  remote: { es: 'A distancia', en: 'Remote' },
  'in-person': { es: 'En persona', en: 'In person' },
} as const satisfies Record<string, LocaleText>;

export type VisitWay = keyof typeof VISIT_WAYS;
export const visitWays = Object.keys(VISIT_WAYS) as VisitWay[];

/** Where a visit stands. */
export const VISIT_STATES = {
  asked: { es: 'Por responder', en: 'To be answered' },
  agreed: { es: 'Acordada', en: 'Agreed' },
  made: { es: 'Hecha', en: 'Made' },
  refused: { es: 'No procedió', en: 'Declined' },
  cancelled: { es: 'Cancelada', en: 'Cancelled' },
} as const satisfies Record<string, LocaleText>;

export type VisitState = keyof typeof VISIT_STATES;

/** An agreed one is agreed again where the nonprofit changes its way. PostgreSQL keeps the same table. */
export const VISIT_TRANSITIONS: Transitions<VisitState> = {
  asked: ['agreed', 'refused', 'cancelled'],
  agreed: ['agreed', 'made', 'cancelled'],
  made: [],
  refused: [],
  cancelled: [],
};

/** Who answers what the other side asked for. */
export const answererOf = (askedSide: AgreementSide): AgreementSide =>
  askedSide === 'funder' ? 'nonprofit' : 'funder';

/** Whether a visit may be asked for: once both sides have signed, until it is over. PostgreSQL asks the same. */
export const isVisitable = (state: AwardState): boolean =>
  state === 'active' || state === 'paused' || state === 'closing';

/** A visit as it is asked for: no place and no name of anybody. */
export interface VisitTerms {
  readonly plannedOn: DateOnly;
  readonly way: VisitWay;
  /** What it is for; both sides read it. */
  readonly purpose: string;
}

export interface VisitInput {
  readonly plannedOn: string;
  readonly way: string;
  readonly purpose: string;
}

export type ParsedVisit =
  | { readonly terms: VisitTerms; readonly errors?: undefined }
  | { readonly terms?: undefined; readonly errors: FieldError[] };

/** Reads what somebody asks for; the day is not past. */
export function parseVisit({ plannedOn, way, purpose }: VisitInput, today: DateOnly): ParsedVisit {
  const [day, words] = [parseDateOnly(plannedOn), purpose.trim()];
  const known = visitWays.find((each) => each === way);
  const errors = [
    ...(day ? [] : [{ field: 'plannedOn', code: 'form-not-so-written' }]),
    ...(day && day < today ? [{ field: 'plannedOn', code: 'visit-day-past' }] : []),
    ...(known ? [] : [{ field: 'way', code: 'form-unknown-choice' }]),
    ...wordFaults('purpose', words, REQUIREMENT_LIMITS.words),
  ];
  return errors.length > 0 ? { errors } : { terms: { plannedOn: day!, way: known!, purpose: words } };
}
