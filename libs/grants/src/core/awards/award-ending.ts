import type { FieldError, LocaleText, Transitions } from '@puente/kernel';
import type { AwardState } from './award-states';
import { REQUIREMENT_LIMITS } from './parse-requirement';

/** How an award that runs comes to its end: closed when everything is settled, or before its time. */
export type EndingKind = 'close' | 'termination';

/** Where an end stands: asked for by the nonprofit, begun by somebody of the funder, done by somebody else there. */
export const ENDING_STATES = {
  requested: { es: 'Pedido por la organización', en: 'Asked for by the nonprofit' },
  begun: { es: 'Por confirmar', en: 'To be confirmed' },
  done: { es: 'Hecho', en: 'Done' },
  declined: { es: 'No procedió', en: 'Declined' },
  withdrawn: { es: 'Retirado', en: 'Withdrawn' },
} as const satisfies Record<string, LocaleText>;

export type EndingState = keyof typeof ENDING_STATES;

/** PostgreSQL keeps the same table. */
export const ENDING_TRANSITIONS: Transitions<EndingState> = {
  requested: ['begun', 'declined', 'withdrawn'],
  begun: ['done', 'withdrawn'],
  done: [],
  declined: [],
  withdrawn: [],
};

/** Why an award ends before its time; both sides read it. */
export const TERMINATION_REASONS = {
  mutual: { es: 'De común acuerdo', en: 'By mutual agreement' },
  'nonprofit-asked': { es: 'Lo pidió la organización', en: 'The nonprofit asked for it' },
  safety: { es: 'Por la seguridad de las personas', en: 'For the safety of people' },
  'work-ended': { es: 'El trabajo ya no continúa', en: 'The work does not go on' },
  'terms-not-met': { es: 'No se cumplió lo acordado', en: 'What was agreed was not met' },
  funding: { es: 'Quien financia ya no cuenta con el dinero', en: 'The funder no longer has the money' },
  legal: { es: 'Por una obligación legal', en: 'For a legal obligation' },
  other: { es: 'Otra razón', en: 'Another reason' },
} as const satisfies Record<string, LocaleText>;

export type TerminationReason = keyof typeof TERMINATION_REASONS;
export const terminationReasons = Object.keys(TERMINATION_REASONS) as TerminationReason[];

/** Whether an award may be ended early as it stands. PostgreSQL asks the same. */
export const isEndable = (state: AwardState): boolean => state === 'active' || state === 'paused';

export interface Termination {
  readonly reason: TerminationReason;
  /** What the nonprofit reads once it has ended; may be empty. */
  readonly note: string;
}

/** Reads why an award ends early. */
export function parseTermination(input: { readonly reason: string; readonly note: string }): {
  readonly termination?: Termination;
  readonly errors: readonly FieldError[];
} {
  const reason = terminationReasons.find((each) => each === input.reason);
  const note = input.note.trim();
  const { words: max } = REQUIREMENT_LIMITS;
  const errors = [
    ...(reason ? [] : [{ field: 'reason', code: 'form-unknown-choice' }]),
    ...(note.length > max ? [{ field: 'note', code: 'form-too-long', params: { max } }] : []),
  ];
  return reason && errors.length === 0 ? { termination: { reason, note }, errors } : { errors };
}
