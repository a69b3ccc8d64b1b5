import type { AgreementSide } from '@puente/grants/core';
import type { DateOnly, LocaleText } from '@puente/kernel';
import type { RoomFacts } from './room-facts';

/** What an award waits for, in words for both sides. */
export const NEXT_STEPS = {
  propose: { es: 'Proponer el apoyo', en: 'Propose the award' },
  approve: { es: 'Aprobar el apoyo', en: 'Approve the award' },
  'send-agreement': { es: 'Mandar el convenio', en: 'Send the agreement' },
  sign: { es: 'Firmar el convenio', en: 'Sign the agreement' },
  'end-pause': { es: 'Reanudar o terminar el apoyo en pausa', en: 'Resume or end the paused award' },
  'approve-payment': { es: 'Aprobar un pago propuesto', en: 'Approve a proposed payment' },
  'send-payment': { es: 'Enviar un pago aprobado', en: 'Send an approved payment' },
  'confirm-receipt': { es: 'Confirmar un pago recibido', en: 'Confirm a payment that arrived' },
  'answer-requirement': { es: 'Revisar lo que se entregó', en: 'Look at what was delivered' },
  'meet-requirement': { es: 'Entregar lo que se pide', en: 'Deliver what is asked for' },
  'propose-payment': { es: 'Proponer el siguiente pago', en: 'Propose the next payment' },
  close: { es: 'Cerrar el apoyo', en: 'Close the award' },
} as const satisfies Record<string, LocaleText>;
export type NextStepCode = keyof typeof NEXT_STEPS;

export interface NextStep {
  readonly code: NextStepCode;
  /** Who has it. */
  readonly side: AgreementSide | 'both';
  /** Its day; null where it has none and waits already. */
  readonly on: DateOnly | null;
  /** What is asked for; empty for what has no name. */
  readonly title: string;
}

const step = (code: NextStepCode, side: NextStep['side'], on: DateOnly | null = null): NextStep => ({
  ...{ code, side, on, title: '' },
});

/** The next thing due on an award and who has it; null when nothing is. What has waited longest or has the earliest day is first. */
export function nextStepOf(facts: RoomFacts): NextStep | null {
  switch (facts.award.state) {
    case 'draft':
      return step('propose', 'funder');
    case 'proposed':
      return step('approve', 'funder');
    case 'approved':
      return step('send-agreement', 'funder');
    case 'agreement':
      return step('sign', unsigned(facts));
    case 'paused':
      return step('end-pause', 'funder');
    case 'active':
    case 'closing':
      return earliest(running(facts)) ?? step('close', 'funder', facts.award.endsOn);
    case 'terminated':
      return earliest(running({ ...facts, requirements: [], instalments: [] }));
    case 'closed':
    case 'withdrawn':
      return null;
  }
}

function unsigned({ signatures }: RoomFacts): NextStep['side'] {
  const sides = new Set(signatures.map(({ side }) => side));
  if (sides.size === 0) return 'both';
  return sides.has('funder') ? 'nonprofit' : 'funder';
}

/** Everything that waits while an award runs. */
function running({ requirements, payments, instalments }: RoomFacts): NextStep[] {
  return [
    ...payments.flatMap(({ state, proposedOn, sentOn }) => {
      if (state === 'proposed') return [step('approve-payment', 'funder', proposedOn)];
      if (state === 'approved' || state === 'batched') return [step('send-payment', 'funder', proposedOn)];
      return state === 'sent' ? [step('confirm-receipt', 'nonprofit', sentOn)] : [];
    }),
    ...requirements.flatMap(({ state, title, dueOn, doneOn }): NextStep[] => {
      if (state === 'done') return [{ ...step('answer-requirement', 'funder', doneOn), title }];
      return state === 'open' ? [{ ...step('meet-requirement', 'nonprofit', dueOn), title }] : [];
    }),
    ...instalments.map(({ plannedOn }) => step('propose-payment', 'funder', plannedOn)),
  ];
}

const earliest = (steps: readonly NextStep[]): NextStep | null =>
  steps.reduce<NextStep | null>(
    (first, each) => (first === null || (each.on ?? '') < (first.on ?? '') ? each : first),
    null,
  );
