import type { AwardOrigin, AwardState, RequirementKind } from '@puente/grants/core';
import { reportedAwards } from './demonstration-reports';

/** How far an award of the demonstration has come, in order. */
export const AWARD_STEPS = [
  'draft',
  'proposed',
  'approved',
  'agreement',
  'active',
] as const satisfies readonly AwardState[];
export type AwardStep = (typeof AWARD_STEPS)[number];

/** An award by the keys of its people and programme; days are counted from the day of loading. */
export interface DemonstrationAward {
  readonly key: string;
  readonly programme: string;
  /** Who wrote and sends it, and who approves and signs it. */
  readonly writer: string;
  readonly approver: string;
  /** Who signs for the nonprofit. */
  readonly signer: string;
  /** `null`: it answers the application of whoever signs. */
  readonly origin: AwardOrigin | null;
  readonly step: AwardStep;
  readonly writtenDaysAgo: number;
  readonly startsInDays: number;
  /** As a form would send them, but for the days. */
  readonly terms: Readonly<Record<string, unknown>>;
  readonly requirements: readonly DemonstrationRequirement[];
}

export interface DemonstrationRequirement {
  readonly kind: RequirementKind;
  readonly title: string;
  readonly dueInDays: number;
  /** What the nonprofit said of it, and that it was accepted; `null` while it is open. */
  readonly done: { readonly note: string; readonly inDays: number; readonly acceptedInDays: number } | null;
}

/** The award with books, requirements and payments. */
export const PAID_AWARD = 'award-cuidado';

/**
 * Of every funder one: active, a draft, an agreement to sign, one to approve, and one of HIP to send; and three of HIP that were
 * reported on.
 */
export function demonstrationAwards(): DemonstrationAward[] {
  return [CARE, EMERGENCY, TEAM, COMMUNITY, MEETING, ...reportedAwards()];
}

const CARE: DemonstrationAward = {
  ...{ key: PAID_AWARD, programme: 'cuidado-para-quienes-faltan', origin: null, step: 'active' },
  ...{ writer: 'horizonte-oficial', approver: 'horizonte-administracion', signer: 'nonprofit-abierta' },
  ...{ writtenDaysAgo: 36, startsInDays: -32 },
  terms: {
    ...{ title: 'Acompañamiento de largo plazo (ficticio)', amount: '240000', currency: 'MXN' },
    ...{ support: 'restricted', route: 'domestic' },
    strategies: [{ code: 'direct-services', percent: 100, needs: ['direct-services.psychological'] }],
    budget: [
      { code: 'staff', label: 'Psicóloga de medio tiempo', amount: '180000' },
      { code: 'psychosocial-care', label: 'Cuidado del equipo', amount: '36000' },
      { code: 'evaluation', amount: '24000' },
    ],
    indicators: [{ code: 'support-sessions', target: 240 }],
  },
  requirements: [
    {
      ...{ kind: 'document', title: 'Plan de supervisión del equipo (ficticio)', dueInDays: -20 },
      done: {
        ...{ note: 'Texto ficticio. El plan está en la carpeta que compartimos.' },
        ...{ inDays: -22, acceptedInDays: -21 },
      },
    },
    { kind: 'report', title: 'Primer informe de avance (ficticio)', dueInDays: -3, done: null },
    { kind: 'visit', title: 'Visita acordada con el equipo (ficticia)', dueInDays: 12, done: null },
  ],
};

const EMERGENCY: DemonstrationAward = {
  ...{ key: 'award-emergencia', programme: 'refugio-y-despues', origin: 'emergency', step: 'draft' },
  ...{ writer: 'horizonte-oficial', approver: 'horizonte-administracion', signer: 'nonprofit-protegida' },
  ...{ writtenDaysAgo: 2, startsInDays: 5 },
  terms: {
    ...{ title: 'Reparación urgente del techo (ficticia)', amount: '85000', currency: 'MXN' },
    ...{ support: 'restricted', route: 'domestic' },
    strategies: [{ code: 'direct-services', percent: 100, needs: ['direct-services.shelter'] }],
    budget: [{ code: 'rent-and-office', label: 'Techo y pintura', amount: '85000' }],
    beyondCall: 'Texto ficticio. Las lluvias no esperan a la siguiente ronda.',
  },
  requirements: [],
};

const TEAM: DemonstrationAward = {
  ...{
    key: 'award-equipo',
    programme: 'capacidad-en-primera-linea',
    origin: 'invitation',
    step: 'agreement',
  },
  ...{ writer: 'pradera-officer', approver: 'pradera-admin', signer: 'nonprofit-representante' },
  ...{ writtenDaysAgo: 14, startsInDays: 10 },
  terms: {
    ...{ title: 'Un año de apoyo al equipo (ficticio)', amount: '24000', currency: 'USD' },
    ...{ support: 'core', route: 'expenditure-responsibility' },
    strategies: [{ code: 'capacity', percent: 100 }],
    budget: [
      { code: 'staff', amount: '15000' },
      { code: 'training', amount: '5000' },
      { code: 'staff-safety', amount: '4000' },
    ],
    indicators: [{ code: 'people-trained', target: 18 }],
    beyondCall: 'Texto ficticio. Nos presentamos en Puente y acordamos empezar antes de la ronda.',
  },
  requirements: [],
};

const COMMUNITY: DemonstrationAward = {
  ...{ key: 'award-comunidad', programme: 'prevenir-en-comunidad', origin: 'invitation', step: 'proposed' },
  ...{ writer: 'brisa-oficial', approver: 'brisa-administracion', signer: 'nonprofit-discreta' },
  ...{ writtenDaysAgo: 4, startsInDays: 20 },
  terms: {
    ...{ title: 'Encuentros de prevención (ficticio)', amount: '120000.50', currency: 'MXN' },
    ...{ support: 'restricted', route: 'domestic' },
    strategies: [
      { code: 'prevention', percent: 80, needs: ['prevention.community'] },
      { code: 'capacity', percent: 20 },
    ],
    budget: [
      { code: 'travel', amount: '70000.50' },
      { code: 'training', amount: '50000' },
    ],
    indicators: [{ code: 'prevention-sessions', target: 24 }],
    beyondCall: 'Texto ficticio. Nos presentamos en Puente; la convocatoria permanente no pide esto.',
  },
  requirements: [],
};

const MEETING: DemonstrationAward = {
  ...{ key: 'award-encuentro', programme: 'movimientos-que-se-encuentran', origin: 'invitation' },
  ...{ step: 'approved', writer: 'hip-equipo', approver: 'hip-administracion', signer: 'nonprofit-abierta' },
  ...{ writtenDaysAgo: 7, startsInDays: 15 },
  terms: {
    ...{ title: 'Encuentro entre movimientos (ficticio)', amount: '90000', currency: 'MXN' },
    ...{ support: 'restricted', route: 'domestic' },
    strategies: [{ code: 'cross-movement', percent: 100 }],
    budget: [
      { code: 'travel', amount: '60000' },
      { code: 'services', label: 'Interpretación y cuidado infantil', amount: '30000' },
    ],
    beyondCall: 'Texto ficticio. El encuentro ya tiene fecha y todas las partes la conocen.',
  },
  requirements: [],
};
