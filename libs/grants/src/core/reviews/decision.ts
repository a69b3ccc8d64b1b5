import type { FieldError, LocaleText, Transitions } from '@puente/kernel';
import type { Stage } from '../calls/call';

/** What becomes of an application; each in the words of its applicant. */
export const OUTCOMES = {
  award: { es: 'Apoyo aprobado en principio', en: 'Award in principle' },
  advance: { es: 'Pasa a la solicitud completa', en: 'Goes on to the full application' },
  waitlist: { es: 'En lista de espera', en: 'On the waiting list' },
  decline: { es: 'No seleccionada', en: 'Not selected' },
} as const satisfies Record<string, LocaleText>;

export type Outcome = keyof typeof OUTCOMES;
export const outcomeCodes = Object.keys(OUTCOMES) as Outcome[];

/** Whether nothing more is decided on an application; one that goes on or waits is read and decided again. */
export const isFinal = (outcome: Outcome | null): boolean => outcome === 'award' || outcome === 'decline';

/** Whether its nonprofit is helped to another funder; nothing answered helps to none. */
export const isNotSelected = (outcome: Outcome | null): boolean =>
  outcome === 'decline' || outcome === 'waitlist';

/** Why an application was not selected; from a list, so that every applicant can act on it. */
export const DECLINE_REASONS = {
  funds: {
    es: 'Hubo más buenas solicitudes que fondos',
    en: 'There were more good applications than funds',
  },
  fit: {
    es: 'El trabajo queda lejos de lo que busca el programa',
    en: 'The work is far from what the programme seeks',
  },
  place: { es: 'Se apoyan otras regiones en esta convocatoria', en: 'This call supports other regions' },
  plan: {
    es: 'El plan no dice cómo se llegará a lo propuesto',
    en: 'The plan does not say how its aims are reached',
  },
  budget: { es: 'El presupuesto no corresponde al plan', en: 'The budget does not go with the plan' },
  evidence: { es: 'Faltan datos que sostengan lo propuesto', en: 'Evidence for the proposal is missing' },
  safeguards: {
    es: 'Falta decir cómo se cuida a las personas atendidas',
    en: 'How people are kept safe is not told',
  },
  conditions: {
    es: 'No se cumple una condición de la convocatoria',
    en: 'A condition of the call is not met',
  },
  unfinished: { es: 'Quedaron preguntas sin contestar', en: 'Questions were left open' },
} as const satisfies Record<string, LocaleText>;

export type DeclineReason = keyof typeof DECLINE_REASONS;
export const declineReasons = Object.keys(DECLINE_REASONS) as DeclineReason[];

/** A list is put up, changed while it is open, and decided once enough people approved it as it stands. */
export type DecisionStatus = 'proposed' | 'decided' | 'withdrawn';

export const DECISION_TRANSITIONS: Transitions<DecisionStatus> = {
  proposed: ['proposed', 'decided', 'withdrawn'],
  decided: [],
  withdrawn: [],
};

/** What is proposed for one application; the note is for its applicant to read. */
export interface DecisionItem {
  readonly applicationId: string;
  readonly outcome: Outcome;
  readonly reasons: readonly DeclineReason[];
  readonly note: string;
}

export const DECISION_LIMITS = { items: 200, note: 2_000, quorum: 5 } as const;

/** What keeps a list from being proposed. */
export function decisionFaults(
  items: readonly DecisionItem[],
  stages: ReadonlyMap<string, Stage>,
): FieldError[] {
  if (items.length === 0) return [{ field: 'items', code: 'required' }];
  if (items.length > DECISION_LIMITS.items) {
    const params = { max: DECISION_LIMITS.items, count: items.length };
    return [{ field: 'items', code: 'decision-too-many', params }];
  }
  return items.flatMap((item, index) => [
    ...(items.findIndex(({ applicationId }) => applicationId === item.applicationId) < index
      ? [{ field: `items.${item.applicationId}`, code: 'decision-twice' }]
      : []),
    ...itemFaults(item, stages.get(item.applicationId)),
  ]);
}

/** What can become of an application at a stage. */
export const outcomesAt = (stage: Stage): Outcome[] =>
  outcomeCodes.filter((code) => code !== (stage === 'letter' ? 'award' : 'advance'));

function itemFaults({ applicationId, outcome, reasons, note }: DecisionItem, stage?: Stage): FieldError[] {
  const field = `items.${applicationId}`;
  const faults: FieldError[] = [];
  if (!stage) faults.push({ field, code: 'decision-not-there' });
  if (outcome === 'advance' && stage !== 'letter') faults.push({ field, code: 'decision-advance-letter' });
  if (outcome === 'award' && stage === 'letter') faults.push({ field, code: 'decision-award-full' });
  if (outcome === 'decline' && reasons.length === 0) faults.push({ field, code: 'decision-reason' });
  if (outcome !== 'decline' && reasons.length > 0) faults.push({ field, code: 'decision-reason-elsewhere' });
  if (note.length > DECISION_LIMITS.note) {
    faults.push({ field, code: 'form-too-long', params: { max: DECISION_LIMITS.note } });
  }
  return faults;
}

/** One person's yes to a list exactly as it was shown. */
export interface Approval {
  readonly personId: string;
  readonly shown: string;
}

export interface ProposedDecision {
  readonly quorum: number;
  /** Who wrote the list as it is now. */
  readonly proposedBy: string;
  /** A hash of what is shown now. */
  readonly shown: string;
  /** Who stepped back from a nonprofit of the list. */
  readonly recused: readonly string[];
  /** Who may approve it now. */
  readonly able: readonly string[];
}

/**
 * Who counts: each person once, for the list as it is now, and never who wrote it. A change of one outcome, reason or note
 * makes another hash, and what was approved before counts no more. Nor does who stepped back or may approve no more, or
 * anybody where who wrote it stepped back.
 */
export function countedApprovals(
  { proposedBy, shown, recused, able }: ProposedDecision,
  approvals: readonly Approval[],
): string[] {
  if (recused.includes(proposedBy)) return [];
  const others = able.filter((each) => each !== proposedBy && !recused.includes(each));
  const valid = approvals.filter((each) => each.shown === shown && others.includes(each.personId));
  return [...new Set(valid.map(({ personId }) => personId))];
}

export const hasQuorum = (decision: ProposedDecision, approvals: readonly Approval[]): boolean =>
  countedApprovals(decision, approvals).length >= decision.quorum;
