import type { LocaleText } from '@puente/kernel';

interface WebhookEvent {
  readonly says: LocaleText;
  /** Whether a nonprofit is told as well: about the calls that it applies to, its own applications, its awards and its reports. */
  readonly forNonprofits: boolean;
}

/** What other systems can be told of, by code. */
export const WEBHOOK_EVENTS = {
  'call.published': {
    says: { es: 'Se publicó una convocatoria', en: 'A call was published' },
    forNonprofits: false,
  },
  'call.extended': {
    says: { es: 'Una convocatoria tiene más tiempo', en: 'A call was given more time' },
    forNonprofits: true,
  },
  'call.cancelled': {
    says: { es: 'Se canceló una convocatoria', en: 'A call was cancelled' },
    forNonprofits: true,
  },
  'application.submitted': {
    says: { es: 'Se envió una solicitud', en: 'An application was handed in' },
    forNonprofits: true,
  },
  'application.withdrawn': {
    says: { es: 'Se retiró una solicitud', en: 'An application was withdrawn' },
    forNonprofits: true,
  },
  'application.decided': {
    says: { es: 'Se decidió sobre una solicitud', en: 'An application was decided on' },
    forNonprofits: true,
  },
  'award.approved': {
    says: { es: 'Se aprobó un apoyo', en: 'An award was approved' },
    forNonprofits: false,
  },
  'award.active': {
    says: { es: 'Un apoyo quedó vigente', en: 'An award became active' },
    forNonprofits: true,
  },
  'award.paused': {
    says: { es: 'Un apoyo quedó en pausa', en: 'An award was paused' },
    forNonprofits: true,
  },
  'award.resumed': {
    says: { es: 'Un apoyo se reanudó', en: 'An award was taken up again' },
    forNonprofits: true,
  },
  'award.closing': {
    says: { es: 'Empezó el cierre de un apoyo', en: 'An award began to close' },
    forNonprofits: true,
  },
  'award.closed': {
    says: { es: 'Se cerró un apoyo', en: 'An award was closed' },
    forNonprofits: true,
  },
  'amendment.in-force': {
    says: { es: 'Un cambio de un apoyo entró en vigor', en: 'A change of an award came into force' },
    forNonprofits: true,
  },
  'requirement.due': {
    says: {
      es: 'Se acerca o pasó el día de algo que pide un apoyo',
      en: 'A day of what an award asks for is near or past',
    },
    forNonprofits: true,
  },
  'payment.sent': {
    says: { es: 'Se envió un pago', en: 'A payment was sent' },
    forNonprofits: true,
  },
  'payment.received': {
    says: { es: 'Llegó un pago', en: 'A payment arrived' },
    forNonprofits: true,
  },
  'report.submitted': {
    says: { es: 'Se entregó un informe de un apoyo', en: 'A report on an award was handed in' },
    forNonprofits: true,
  },
  'report.returned': {
    says: { es: 'Se devolvió un informe de un apoyo', en: 'A report on an award was given back' },
    forNonprofits: true,
  },
  'report.accepted': {
    says: { es: 'Se aceptó un informe de un apoyo', en: 'A report on an award was accepted' },
    forNonprofits: true,
  },
  'impact-report.published': {
    says: {
      es: 'Se aprobó un informe de impacto para el público',
      en: 'An impact report for the public was approved',
    },
    forNonprofits: false,
  },
} as const satisfies Record<string, WebhookEvent>;

export type WebhookEventCode = keyof typeof WEBHOOK_EVENTS;

export const isWebhookEvent = (code: string): code is WebhookEventCode => Object.hasOwn(WEBHOOK_EVENTS, code);

/** Sent to try an address out; nobody subscribes to it. */
export const TEST_EVENT = 'test';

/** What an organisation of the kind can be told of. */
export function eventsFor(kind: 'funder' | 'nonprofit' | 'hip'): WebhookEventCode[] {
  const codes = Object.keys(WEBHOOK_EVENTS) as WebhookEventCode[];
  return codes.filter((code) => kind !== 'nonprofit' || WEBHOOK_EVENTS[code].forNonprofits);
}
