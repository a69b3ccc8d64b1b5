import type { LocaleText } from '@puente/kernel';
import type { LegalRoute } from '@puente/taxonomy/core';

/** One thing to be done before money goes by a route. */
export interface ChecklistItem {
  readonly code: string;
  readonly words: LocaleText;
  /** Whether a document shows it, and for how many months the document is good; null: as long as it says itself. */
  readonly document: { readonly months: number | null } | null;
}

/** What a route asks for. Whether the law is met is for the funder's counsel to say. */
export interface RoutePlan {
  readonly checklist: readonly ChecklistItem[];
  /** What the agreement promises. */
  readonly clauses: readonly Clause[];
  /** What is reported for the route, beside what the grant itself asks. */
  readonly reports: readonly RouteReport[];
}

export interface Clause {
  readonly code: string;
  readonly words: LocaleText;
}

export interface RouteReport {
  readonly code: string;
  readonly words: LocaleText;
  readonly every: 'year' | 'payment' | 'end';
}

const text = (es: string, en: string): LocaleText => ({ es, en });
type Document = ChecklistItem['document'];
const item = (code: string, es: string, en: string, document: Document = null): ChecklistItem => {
  return { code, words: text(es, en), document };
};
const clause = (code: string, es: string, en: string): Clause => ({ code, words: text(es, en) });
const report = (code: string, every: RouteReport['every'], es: string, en: string): RouteReport => {
  return { code, every, words: text(es, en) };
};

const UNTIL_IT_SAYS = { months: null };

/** What every route asks. */
const ALWAYS = [
  item('registration', 'Acta constitutiva y poderes vigentes', 'Deed and powers in force', UNTIL_IT_SAYS),
  item('tax-standing', 'Constancia de situación fiscal', 'Certificate of tax standing', { months: 12 }),
  item('account', 'Cuenta bancaria aprobada por dos personas', 'Bank account approved by two people'),
];

const CHARITABLE = clause(
  'charitable-use',
  'El dinero se usa solo para el fin acordado, que es de beneficio social.',
  'The money is used for the agreed purpose alone, which is charitable.',
);
const NO_FORBIDDEN_USE = clause(
  'no-forbidden-use',
  'No se usa para campañas electorales, para influir en leyes concretas ni para beneficio privado.',
  'It is not used for elections, to influence particular laws or for private benefit.',
);
const NO_SANCTIONED = clause(
  'no-sanctioned',
  'Nada llega a quien esté en una lista de sanciones que obligue a quien financia.',
  'Nothing goes to anybody on a list of sanctions that binds the funder.',
);

/** The four promises of expenditure responsibility (Internal Revenue Code 4945(h) and its regulations). */
const FOUR_PROMISES = [
  clause(
    'repay',
    'Se devuelve lo que no se use para el fin acordado.',
    'What is not used for the purpose is repaid.',
  ),
  clause(
    'report-yearly',
    'Cada año se informa en qué se usó y qué se avanzó.',
    'Each year it is reported how it was used and what was achieved.',
  ),
  clause(
    'keep-books',
    'Se llevan libros y se ponen a la vista de quien financia.',
    'Books are kept and open to the funder.',
  ),
  NO_FORBIDDEN_USE,
];

/** What each route asks for, by its code. */
export const ROUTE_PLANS: Readonly<Record<LegalRoute, RoutePlan>> = {
  'public-charity': {
    checklist: [
      ...ALWAYS,
      item('purpose', 'Fin social del apoyo, por escrito', 'Charitable purpose of the grant, in writing'),
      item(
        'control',
        'Quien financia conserva el control y la discreción',
        'The funder keeps control and discretion',
      ),
    ],
    clauses: [CHARITABLE, NO_FORBIDDEN_USE, NO_SANCTIONED],
    reports: [report('use-of-funds', 'end', 'Informe del uso del dinero', 'Report on the use of the money')],
  },
  treaty: {
    checklist: [
      ...ALWAYS,
      item('donee-letter', 'Oficio de donataria autorizada', 'Letter of authorised donee', UNTIL_IT_SAYS),
      item(
        'donee-abroad',
        'Autorización para donativos del extranjero',
        'Authorisation of donations from abroad',
        UNTIL_IT_SAYS,
      ),
      item('counsel-treaty', 'Opinión de quien asesora sobre el tratado', 'Counsel’s opinion on the treaty', {
        months: 12,
      }),
    ],
    clauses: [CHARITABLE, NO_FORBIDDEN_USE, NO_SANCTIONED],
    reports: [
      report('receipt', 'payment', 'Recibo de donativo (CFDI)', 'Receipt of the donation (CFDI)'),
      report('use-of-funds', 'end', 'Informe del uso del dinero', 'Report on the use of the money'),
    ],
  },
  'equivalency-determination': {
    checklist: [
      ...ALWAYS,
      item('affidavit', 'Declaración de la organización', 'Affidavit of the nonprofit', { months: 12 }),
      item('financials', 'Estados financieros de cinco años', 'Financial statements of five years', {
        months: 12,
      }),
      item(
        'advice',
        'Opinión escrita de una persona fiscalista calificada, del año en curso o del anterior',
        'Written advice of a qualified tax practitioner, of this year or the one before',
        { months: 24 },
      ),
    ],
    clauses: [CHARITABLE, NO_FORBIDDEN_USE, NO_SANCTIONED],
    reports: [report('use-of-funds', 'end', 'Informe del uso del dinero', 'Report on the use of the money')],
  },
  'expenditure-responsibility': {
    checklist: [
      ...ALWAYS,
      item('inquiry', 'Indagación previa sobre la organización', 'Inquiry before the grant', { months: 12 }),
      item(
        'agreement',
        'Convenio firmado con las cuatro promesas',
        'Signed agreement with the four promises',
      ),
      item('separate-account', 'El dinero se lleva por separado', 'The money is kept apart'),
    ],
    clauses: [CHARITABLE, ...FOUR_PROMISES, NO_SANCTIONED],
    reports: [
      report('yearly', 'year', 'Informe anual hasta que se gaste todo', 'Yearly report until all is spent'),
      report(
        'tax-return',
        'year',
        'Siete datos para la declaración de quien financia',
        'Seven items for the funder’s return',
      ),
    ],
  },
  'through-hip': {
    checklist: [
      ...ALWAYS,
      item('grant-to-hip', 'Convenio entre quien financia y HIP', 'Agreement between the funder and HIP'),
      item('hip-decides', 'HIP decide a quién y cuánto', 'HIP decides to whom and how much'),
    ],
    clauses: [CHARITABLE, NO_FORBIDDEN_USE, NO_SANCTIONED],
    reports: [
      report('regranted', 'end', 'Informe de HIP de lo reotorgado', 'HIP’s report on what was regranted'),
    ],
  },
  domestic: {
    checklist: [
      ...ALWAYS,
      item('donee-letter', 'Oficio de donataria autorizada', 'Letter of authorised donee', UNTIL_IT_SAYS),
    ],
    clauses: [CHARITABLE, NO_SANCTIONED],
    reports: [report('receipt', 'payment', 'Recibo de donativo (CFDI)', 'Receipt of the donation (CFDI)')],
  },
};
