import type { FormInput, FormSample, Stage } from '@puente/grants/core';
import type { Currency, LocaleText } from '@puente/kernel';
import type { FunderKey } from '../accounts/demonstration-funders';
import { LATER_FORM } from './later-form';

/** A call with its times in days from now, at nine in the morning and at six in the evening of Mexico City. */
export interface DemonstrationCall {
  readonly key: string;
  readonly funder: Exclude<FunderKey, 'hip'>;
  readonly programme: string;
  readonly title: LocaleText;
  readonly text: LocaleText;
  readonly kind: 'round' | 'rolling';
  readonly rapid: boolean;
  readonly sealed: boolean;
  readonly award: { readonly min: string; readonly max: string; readonly currency: Currency };
  readonly opensInDays: number;
  readonly closesInDays: number | null;
  readonly published: boolean;
  readonly stages: readonly {
    readonly stage: Stage;
    readonly form: FormSample | FormInput;
    readonly dueDays: number | null;
  }[];
}

const asks = (stage: Stage, form: FormSample | FormInput, dueDays: number | null = null) => ({
  ...{ stage, form, dueDays },
});
const pesos = (min: string, max: string) => ({ min, max, currency: 'MXN' }) as const;
const dollars = (min: string, max: string) => ({ min, max, currency: 'USD' }) as const;

/** Seven calls of the three fictional funders: over, open, rolling (two), for emergencies, to open, and a draft that asks much. */
export function demonstrationCalls(): DemonstrationCall[] {
  return [...HORIZONTE, ...BRISA, ...PRADERA];
}

const HORIZONTE: readonly DemonstrationCall[] = [
  {
    key: 'horizonte-cuidado-anterior',
    funder: 'horizonte',
    programme: 'cuidado-para-quienes-faltan',
    title: { es: 'Cuidado de largo plazo: ronda anterior', en: 'Long-term care: the round before' },
    text: {
      es: 'Ronda cerrada de nuestro apoyo a la atención psicológica. Se conserva para comparar.',
      en: 'A closed round of our support for psychological care. Kept for comparison.',
    },
    ...{ kind: 'round', rapid: false, sealed: true, award: pesos('150000', '600000') },
    ...{ opensInDays: -120, closesInDays: -60, published: true },
    stages: [asks('full', 'full')],
  },
  {
    key: 'horizonte-refugio',
    funder: 'horizonte',
    programme: 'refugio-y-despues',
    title: { es: 'Refugio y vida después: primera ronda', en: 'Shelter and life afterwards: first round' },
    text: {
      es: 'Gastos fijos, salarios y cuidado del equipo durante dos años. Primero una carta breve; a quienes invitemos les pedimos la solicitud completa. Nunca pagamos por persona ni por noche.',
      en: 'Fixed costs, salaries and care for the team over two years. First a short letter; those whom we invite are asked for the full application. We never pay per person or per night.',
    },
    ...{ kind: 'round', rapid: false, sealed: false, award: pesos('200000', '1500000') },
    ...{ opensInDays: -10, closesInDays: 45, published: true },
    stages: [asks('letter', 'letter'), asks('full', 'full')],
  },
  {
    key: 'horizonte-pequenos',
    funder: 'horizonte',
    programme: 'cuidado-para-quienes-faltan',
    title: { es: 'Apoyos pequeños al cuidado', en: 'Small awards for care' },
    text: {
      es: 'Borrador: hasta 90,000 pesos para lo que un presupuesto no previó.',
      en: 'Draft: up to 90,000 pesos for what a budget did not foresee.',
    },
    ...{ kind: 'round', rapid: false, sealed: false, award: pesos('0', '90000') },
    ...{ opensInDays: 20, closesInDays: 60, published: false },
    stages: [asks('full', 'full')],
  },
];

const BRISA: readonly DemonstrationCall[] = [
  {
    key: 'brisa-comunidad',
    funder: 'brisa',
    programme: 'prevenir-en-comunidad',
    title: { es: 'Prevenir en comunidad: permanente', en: 'Prevention within communities: rolling' },
    text: {
      es: 'Recibimos propuestas todo el año y respondemos cada dos meses. Una carta basta: si algo falta, preguntamos.',
      en: 'We take proposals all year and answer every two months. A letter is enough: if something is missing, we ask.',
    },
    ...{ kind: 'rolling', rapid: false, sealed: false, award: pesos('60000', '300000') },
    ...{ opensInDays: -200, closesInDays: null, published: true },
    stages: [asks('full', 'letter')],
  },
];

const PRADERA: readonly DemonstrationCall[] = [
  {
    key: 'pradera-emergencia',
    funder: 'pradera',
    programme: 'derechos-en-el-camino',
    title: { es: 'Apoyo de emergencia en el camino', en: 'Emergency support along the way' },
    text: {
      es: 'Para cuidar al equipo o sostener una canalización esta semana. Cinco preguntas; el resto, cuando se pueda.',
      en: 'To keep the team safe or a referral going this week. Five questions; the rest when you can.',
    },
    ...{ kind: 'rolling', rapid: true, sealed: false, award: pesos('10000', '90000') },
    ...{ opensInDays: -30, closesInDays: null, published: true },
    stages: [asks('full', 'emergency'), asks('later', LATER_FORM, 30)],
  },
  {
    key: 'pradera-equipos',
    funder: 'pradera',
    programme: 'capacidad-en-primera-linea',
    title: { es: 'Sostener a los equipos: permanente', en: 'Keeping teams going: rolling' },
    text: {
      es: 'Apoyos medianos para sueldos, formación y descanso del equipo. Una carta basta.',
      en: 'Medium awards for salaries, training and rest of the team. A letter is enough.',
    },
    ...{ kind: 'rolling', rapid: false, sealed: false, award: dollars('3000', '12000') },
    ...{ opensInDays: -90, closesInDays: null, published: true },
    stages: [asks('full', 'letter')],
  },
  {
    key: 'pradera-capacidad',
    funder: 'pradera',
    programme: 'capacidad-en-primera-linea',
    title: { es: 'Capacidad en primera línea: ronda que viene', en: 'Frontline capacity: the coming round' },
    text: {
      es: 'Apoyo general, sin restricciones. El dinero llega por la ruta legal que mejor le sirva a cada grupo.',
      en: 'Unrestricted core support. The money comes by the legal route that serves each group best.',
    },
    ...{ kind: 'round', rapid: false, sealed: false, award: dollars('10000', '60000') },
    ...{ opensInDays: 15, closesInDays: 75, published: true },
    stages: [asks('letter', 'letter'), asks('full', 'full')],
  },
];
