import type { Currency, LocaleText, Transitions } from '@puente/kernel';

/** A round ends; a rolling call is open until somebody closes it. */
export type CallKind = 'round' | 'rolling';
export type CallStatus = 'draft' | 'published' | 'cancelled';
/** What a nonprofit fills in, one after the other; `later` follows an emergency by itself. */
export const STAGES = ['letter', 'full', 'later'] as const;
export type Stage = (typeof STAGES)[number];

export const CALL_TRANSITIONS: Transitions<CallStatus> = {
  draft: ['published'],
  published: ['cancelled'],
  cancelled: [],
};

export interface StageForm {
  readonly stage: Stage;
  readonly formId: string;
  readonly formNumber: number;
  /** For `later` alone: within how many days of the application it is due. */
  readonly dueDays: number | null;
}

/** What a call says, apart from its programme and its forms. */
export interface CallFacts {
  readonly title: LocaleText;
  readonly text: LocaleText;
  readonly kind: CallKind;
  readonly byInvitation: boolean;
  /** Nobody of the funder reads an application before the call closes. */
  readonly sealed: boolean;
  /** The emergency path (S7): few questions now, the rest later. */
  readonly rapid: boolean;
  readonly award: { readonly min: string; readonly max: string; readonly currency: Currency };
  /** Local times `YYYY-MM-DDTHH:MM` in `timeZone`; no end for a rolling call. */
  readonly opens: string;
  readonly closes: string | null;
  readonly timeZone: string;
}

export type CallPhase = 'draft' | 'upcoming' | 'open' | 'closed' | 'cancelled';

/** Where a call stands at a moment; it closes at the very instant it names. */
export function phaseOf(
  { status, opensAt, closesAt }: { status: CallStatus; opensAt: Date; closesAt: Date | null },
  now: Date,
): CallPhase {
  if (status !== 'published') return status;
  if (now < opensAt) return 'upcoming';
  return closesAt && now >= closesAt ? 'closed' : 'open';
}

/** Whether nonprofits are still invited to a call. */
export const takesInvitations = (phase: CallPhase): boolean => phase === 'open' || phase === 'upcoming';
