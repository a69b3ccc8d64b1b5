import type { LocaleText } from '@puente/kernel';

interface WebhookEvent {
  readonly says: LocaleText;
  /** Whether a nonprofit is told as well: about the calls that it applies to, and its own applications. */
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
