import { CONSENT_OF_THE_MET, CONSENT_TO_BRISA } from './demonstration-consents';

/** An introduction by the keys of programme, of who asks in the funder and of who answers; days before loading. */
export interface DemonstrationIntroduction {
  readonly key: string;
  readonly programme: string;
  readonly asker: string;
  readonly answerer: string;
  readonly begunBy: 'funder' | 'nonprofit';
  readonly begunDaysAgo: number;
  /** When the nonprofit said yes, and by which consent; `null` while it has not answered. */
  readonly met: { readonly daysAgo: number; readonly consent: string } | null;
}

/** One that waits for the protected nonprofit's answer, and two of those that have met. */
export function demonstrationIntroductions(): DemonstrationIntroduction[] {
  return [
    {
      key: 'introduction-waiting',
      programme: 'refugio-y-despues',
      asker: 'horizonte-oficial',
      answerer: 'nonprofit-protegida',
      ...{ begunBy: 'funder', begunDaysAgo: 4, met: null },
    },
    {
      key: 'introduction-met',
      programme: 'capacidad-en-primera-linea',
      asker: 'pradera-officer',
      answerer: 'nonprofit-representante',
      ...{ begunBy: 'nonprofit', begunDaysAgo: 26, met: { daysAgo: 20, consent: CONSENT_OF_THE_MET } },
    },
    {
      key: 'introduction-brisa',
      programme: 'prevenir-en-comunidad',
      asker: 'brisa-oficial',
      answerer: 'nonprofit-discreta',
      ...{ begunBy: 'funder', begunDaysAgo: 15, met: { daysAgo: 12, consent: CONSENT_TO_BRISA } },
    },
  ];
}
